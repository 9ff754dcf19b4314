import {
  type EmbeddedFont,
  type PDF,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfRef,
  PdfStream,
} from "@libpdf/core";
import qrcode from "qrcode";
import type { Fonts } from "./fonts.ts";

/** A rectangle in points from the lower left corner of the page. */
export interface PageRectangle {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** The printed block of a signature; its wording comes from the caller. */
export interface SignatureAppearance {
  readonly rectangle: PageRectangle;
  readonly heading: string;
  readonly timeText: string;
  readonly qrText: string;
}

export interface AppearanceText {
  readonly name: string;
  readonly role: string;
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly gray: number;
}

const padding = 5;
const smallestSize = 4.5;
// With the padding this makes the four light modules a scanner expects around a code.
const quietModules = 2;

/** Adds the block as a form XObject: a frame, a QR code drawn as rectangles and text in an embedded font. */
export function addAppearance(
  pdf: PDF,
  fonts: Fonts,
  appearance: SignatureAppearance,
  { name, role }: AppearanceText,
): PdfRef {
  const font = pdf.embedFont(fonts.bytes.normal);
  const { width, height } = appearance.rectangle;
  const lines: Line[] = [
    { text: appearance.heading.normalize("NFC"), size: 6.5, gray: 0.35 },
    { text: name.normalize("NFC"), size: 9.5, gray: 0 },
    { text: role.normalize("NFC"), size: 7.5, gray: 0.15 },
    { text: appearance.timeText.normalize("NFC"), size: 7, gray: 0.15 },
  ];
  const side = Math.min(height, width / 2) - 2 * padding;
  const content = [
    "q",
    `1 g 0 0 ${round(width)} ${round(height)} re f`,
    `0.6 G 0.5 w 0.25 0.25 ${round(width - 0.5)} ${round(height - 0.5)} re S`,
    "0 g",
    drawQrCode(appearance.qrText, padding, (height - side) / 2, side),
    drawLines(font, lines, { left: side + 2 * padding, width: width - side - 3 * padding, height }),
    "Q",
  ].join("\n");
  const form = PdfStream.fromDict(
    {
      Type: PdfName.of("XObject"),
      Subtype: PdfName.of("Form"),
      BBox: PdfArray.of(...[0, 0, width, height].map((value) => PdfNumber.of(round(value)))),
      Resources: PdfDict.of({ Font: PdfDict.of({ F1: font.ref }) }),
    },
    Buffer.from(content, "latin1"),
  );
  return pdf.register(form);
}

function drawQrCode(text: string, left: number, bottom: number, side: number): string {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: "M" });
  const step = side / (modules.size + 2 * quietModules);
  const runs: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (const [start, length] of darkRuns(modules.data, row * modules.size, modules.size)) {
      const x = left + (start + quietModules) * step;
      const y = bottom + side - (row + 1 + quietModules) * step;
      runs.push(`${round(x)} ${round(y)} ${round(length * step)} ${round(step)} re`);
    }
  }
  return `${runs.join("\n")}\nf`;
}

/** Dark modules of a row as `[start, length]`, so that neighbours are one rectangle. */
function darkRuns(data: Uint8Array, offset: number, size: number): [number, number][] {
  const runs: [number, number][] = [];
  for (let column = 0; column < size; column += 1) {
    if (data[offset + column] === 0) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === column) last[1] += 1;
    else runs.push([column, 1]);
  }
  return runs;
}

function drawLines(
  font: EmbeddedFont,
  lines: readonly Line[],
  area: { readonly left: number; readonly width: number; readonly height: number },
): string {
  const leading = 1.35;
  const total = lines.reduce((sum, line) => sum + line.size * leading, 0);
  let baseline = (area.height + total) / 2;
  return lines
    .map((line) => {
      baseline -= line.size * leading;
      const { text, size } = fitText(font, line, area.width);
      const codes = font.encodeTextToGids(text).map((code) => code.toString(16).padStart(4, "0"));
      return `BT ${line.gray} g /F1 ${round(size)} Tf ${round(area.left)} ${round(baseline + line.size * 0.3)} Td <${codes.join("")}> Tj ET`;
    })
    .join("\n");
}

/** Shrinks a line to the width, then cuts it with an ellipsis. */
function fitText(
  font: EmbeddedFont,
  line: Line,
  width: number,
): { readonly text: string; readonly size: number } {
  const natural = font.widthOfTextAtSize(line.text, line.size);
  const size = Math.max(smallestSize, Math.min(line.size, (line.size * width) / Math.max(natural, 1)));
  let characters = Array.from(line.text);
  let text = line.text;
  while (characters.length > 0 && font.widthOfTextAtSize(text, size) > width + 0.01) {
    characters = characters.slice(0, -1);
    text = `${characters.join("").trimEnd()}…`;
  }
  return { text, size };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
