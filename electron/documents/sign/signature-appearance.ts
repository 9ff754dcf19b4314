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
import type { PageRectangle } from "#shared/documents/signature-slots.ts";
import { substituteIn } from "#shared/documents/substitute.ts";
import type { Fonts } from "../render/fonts.ts";
import { type BlockLine, type BlockText, fitBlock, heightOf, LEADING } from "./appearance-text.ts";
import type { SignatureAppearance } from "./sign-input.ts";

export interface AppearanceText {
  readonly name: string;
  readonly role: string;
}

type Size = Pick<PageRectangle, "width" | "height">;

const padding = 5;
// With the padding this makes the four light modules a scanner expects around a code.
const quietModules = 2;

/** Adds the block as a form XObject: a frame, a QR code drawn as rectangles and text in an embedded font. */
export function addAppearance(
  pdf: PDF,
  fonts: Fonts,
  appearance: SignatureAppearance,
  { name, role, width, height }: AppearanceText & Size,
): PdfRef {
  const font = pdf.embedFont(fonts.bytes.normal);
  const texts: BlockText[] = [
    { text: appearance.heading.normalize("NFC"), size: 6.5, gray: 0.35, mostLines: 1 },
    { text: printableName(fonts, name), size: 9.5, gray: 0, mostLines: 3 },
    { text: role.normalize("NFC"), size: 7.5, gray: 0.15, mostLines: 3 },
    { text: appearance.timeText.normalize("NFC"), size: 7, gray: 0.15, mostLines: 1 },
  ];
  const side = Math.min(height, width / 2) - 2 * padding;
  const room = { width: width - side - 3 * padding, height: height - padding };
  const content = [
    "q",
    `1 g 0 0 ${round(width)} ${round(height)} re f`,
    `0.6 G 0.5 w 0.25 0.25 ${round(width - 0.5)} ${round(height - 0.5)} re S`,
    "0 g",
    drawQrCode(appearance.qrText, padding, (height - side) / 2, side),
    drawLines(font, fitBlock(font, texts, room), { left: side + 2 * padding, height }),
    "Q",
  ].join("\n");
  return addForm(pdf, { width, height }, content, PdfDict.of({ Font: PdfDict.of({ F1: font.ref }) }));
}

/** Nobody can change the name in their certificate, which says it in full: the block shows signs for what no font has. */
function printableName(fonts: Fonts, name: string): string {
  const composed = name.normalize("NFC");
  return substituteIn(composed, fonts.missingGlyphs(composed));
}

/** An appearance that shows nothing: PDF/A wants one for every widget with a size (ISO 19005-3, 6.3.3). */
export function addEmptyAppearance(pdf: PDF, size: Size): PdfRef {
  return addForm(pdf, size, "", new PdfDict());
}

function addForm(pdf: PDF, { width, height }: Size, content: string, resources: PdfDict): PdfRef {
  const box = [0, 0, width, height].map((value) => PdfNumber.of(round(value)));
  return pdf.register(
    PdfStream.fromDict(
      {
        Type: PdfName.of("XObject"),
        Subtype: PdfName.of("Form"),
        BBox: PdfArray.of(...box),
        Resources: resources,
      },
      Buffer.from(content, "latin1"),
    ),
  );
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
  lines: readonly BlockLine[],
  { left, height }: { readonly left: number; readonly height: number },
): string {
  let baseline = (height + heightOf(lines)) / 2;
  return lines
    .map(({ text, size, gray }) => {
      baseline -= size * LEADING;
      const codes = font.encodeTextToGids(text).map((code) => code.toString(16).padStart(4, "0"));
      return `BT ${gray} g /F1 ${round(size)} Tf ${round(left)} ${round(baseline + size * 0.3)} Td <${codes.join("")}> Tj ET`;
    })
    .join("\n");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
