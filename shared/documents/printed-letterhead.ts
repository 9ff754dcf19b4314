import type { PlainValue } from "./document-definition.ts";
import type { PrintContext } from "./template-context.ts";

const LOGO_SIZE = 54;

/** Head of an official letter (kop surat): logo at the left, names centred, a double rule below. */
export function letterheadOf({
  letterhead: { lines, address, logo },
  record: { season },
}: Pick<PrintContext, "letterhead" | "record">): PlainValue {
  const [first = "", ...others] =
    lines.length > 0 ? lines : [season.competition.toUpperCase(), `${season.labels.panel} — ${season.name}`];
  const names: readonly PlainValue[] = [
    { text: first, style: "letterhead" },
    ...others.map((text) => ({ text, style: "letterheadUnit" })),
    ...(address === "" ? [] : [{ text: address, style: "letterheadAddress" }]),
  ];
  return [
    logo
      ? {
          columnGap: 8,
          columns: [
            {
              width: LOGO_SIZE,
              image: `data:${logo.mediaType};base64,${logo.data}`,
              fit: [LOGO_SIZE, LOGO_SIZE],
            },
            { width: "*", stack: names },
            // As wide as the logo, so that the names stand in the middle of the page.
            { width: LOGO_SIZE, text: "" },
          ],
        }
      : { stack: names },
    {
      table: { widths: ["*"], body: [[{ text: "", fontSize: 1 }]] },
      layout: "letterhead",
      margin: [0, 4, 0, 8],
    },
  ];
}

/** Says on a rehearsal's papers that they are none of the real thing. */
export function rehearsalMark({
  record,
  text,
}: Pick<PrintContext, "record" | "text">): readonly PlainValue[] {
  return record.season.rehearsal ? [{ text: text.t("printedLetter.rehearsal"), style: "rehearsal" }] : [];
}
