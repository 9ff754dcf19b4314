import type { PlacedText, PlainValue } from "./document-definition.ts";
import type { Signatory } from "./document-details.ts";
import {
  type SignaturePlace,
  type SlotStyle,
  signatureDateStrip,
  signaturePlaces,
} from "./signature-slots.ts";
import type { PrintContext } from "./template-context.ts";

/** Page margins' lower edge; what is kept free is counted from it. */
export const BOTTOM_MARGIN = 56;

/** Advances of the printed font in ems, rounded up: capitals, digits and signs run wider than small letters. */
const WIDE_ADVANCE = 0.68;
const SMALL_ADVANCE = 0.55;
/** Words of ragged length fill a line to this part. */
const FILLED = 0.88;
const LEADING = 1.18;

/**
 * Keeps the foot of the last page free for the blocks: what cannot be broken goes to the next page as a whole. It is
 * the last thing in a document's content.
 */
export function signatureSpace(
  { details: { signatories } }: Pick<PrintContext, "details">,
  style: SlotStyle = "letter",
): PlainValue {
  if (signatories.length === 0) return [];
  const { bottom, height } = signatureDateStrip(signatories.length, style);
  return {
    layout: "bare",
    table: {
      widths: ["*"],
      heights: [bottom + height - BOTTOM_MARGIN],
      dontBreakRows: true,
      body: [[{ text: "", fontSize: 1 }]],
    },
  };
}

/** Place and day, and for each signatory the role above and the name and number below the block. */
export function signatureCaptions(
  { details, text, madeAt }: Pick<PrintContext, "details" | "text" | "madeAt">,
  style: SlotStyle = "letter",
): readonly PlacedText[] {
  const { signatories, place, date } = details;
  if (signatories.length === 0) return [];
  const strip = signatureDateStrip(signatories.length, style);
  const day = text.date(date ?? madeAt);
  const placeAndDay = place === "" ? day : text.t("printedLetter.placeAndDay", { place, day });
  const places = signaturePlaces(signatories.length, style);
  return [
    {
      text: placeAndDay,
      left: strip.left,
      top: strip.bottom + strip.height - 3,
      width: strip.width,
      fontSize: fittingSize(placeAndDay, strip, 9.5),
    },
    ...signatories.flatMap((signatory, index) => {
      const own = places[index];
      return own ? captionOf(signatory, own) : [];
    }),
  ];
}

function captionOf(
  { role, name, idNumber }: Signatory,
  { above, below }: SignaturePlace,
): readonly PlacedText[] {
  const number = numberText(idNumber);
  const numberHeight = number === "" ? 0 : 11;
  const { left, width } = below;
  return [
    {
      text: `${role},`,
      left,
      top: above.bottom + above.height - 2,
      width,
      fontSize: fittingSize(role, { width, height: above.height - 4 }, 9.5),
    },
    {
      text: name,
      left,
      top: below.bottom + below.height - 3,
      width,
      fontSize: fittingSize(name, { width, height: below.height - numberHeight - 4 }, 9.5),
      bold: true,
      ...(number === ""
        ? {}
        : { under: { text: number, fontSize: fittingSize(number, { width, height: numberHeight }, 8.5) } }),
    },
  ];
}

/** Digits alone are an employee number (NIP); anything else says itself what it is. */
function numberText(idNumber: string): string {
  return /^[\d ]+$/u.test(idNumber) ? `NIP ${idNumber}` : idNumber;
}

/** The largest size, down from the wanted one, at which a text surely keeps within a box. */
export function fittingSize(
  text: string,
  box: { readonly width: number; readonly height: number },
  wanted: number,
): number {
  const smallest = 4;
  for (let size = wanted; size > smallest; size -= 0.5)
    if (linesOf(text, box.width, size) * size * LEADING <= box.height) return size;
  return smallest;
}

/** Lines a text takes at most. */
export function linesOf(text: string, width: number, size: number): number {
  const advance = Array.from(text).reduce((sum, sign) => sum + advanceOf(sign) * size, 0);
  return advance <= width ? 1 : Math.ceil(advance / (width * FILLED));
}

function advanceOf(sign: string): number {
  return /[\p{Ll} .,;:'()]/u.test(sign) ? SMALL_ADVANCE : WIDE_ADVANCE;
}
