import type { DefinedDocument } from "./define-document.ts";
import type { DocumentDefinition, FooterText, PlainValue } from "./document-definition.ts";
import { letterheadOf, rehearsalMark } from "./printed-letterhead.ts";
import { BOTTOM_MARGIN, linesOf, signatureCaptions, signatureSpace } from "./printed-signatures.ts";
import type { ResultRecord } from "./result-record.ts";
import { signatureDateStrip, signaturePlaces } from "./signature-slots.ts";
import type { PrintContext, TemplateContext } from "./template-context.ts";

/** Page margins: left, top, right, bottom, in points. */
export const PAGE_MARGINS: readonly number[] = [40, 40, 40, BOTTOM_MARGIN];

/** Between the margins of an upright page, in points; A4 and F4 are equally wide. */
export const PAGE_WIDTH = 515;

/** Head of a document: letterhead, rehearsal mark, title, the number where one is given or wanted, subtitle. */
export function letterHeading(
  context: PrintContext,
  {
    title,
    subtitle,
    hasNumber = false,
  }: { readonly title: string; readonly subtitle: string; readonly hasNumber?: boolean },
): PlainValue {
  const { details, text } = context;
  const number = details.number === "" ? BLANK : details.number;
  return [
    letterheadOf(context),
    ...rehearsalMark(context),
    { text: title.toUpperCase(), style: "title" },
    ...(hasNumber || details.number !== ""
      ? [{ text: text.t("printedLetter.number", { number }), style: "number" }]
      : []),
    { text: subtitle, style: "subtitle" },
  ];
}

/** A line to write on where nothing was filled in. */
export const BLANK = "..............................";

/**
 * The last thing in a document's content; the captions of the blocks come with `documentFile`. What is carried stays with
 * the signatures, so that nobody signs a page on which nothing else stands.
 */
export function signaturesAtFoot(
  context: Pick<PrintContext, "details">,
  carried: readonly PlainValue[] = [],
): PlainValue {
  return { unbreakable: true, stack: [...carried, signatureSpace(context)] };
}

/** What ends a list and stands on one page with the last rows of it. */
export interface Ending {
  readonly content: readonly PlainValue[];
  /** In points, at most. */
  readonly height: number;
}

/** Small print and the maker's own paragraph are counted as if they were set in this size, margins apart. */
const NOTE_SIZE = 9;
const NOTE_MARGIN = 14;

/** The end of a list: what is said below it, and the signatures. */
export function signedEnding(context: Pick<PrintContext, "details">, notes: readonly PlainValue[]): Ending {
  const { bottom, height } = signatureDateStrip(context.details.signatories.length);
  const notesHeight = notes
    .map((note) => linesOf(textOf(note), PAGE_WIDTH, NOTE_SIZE) * NOTE_SIZE * 1.25 + NOTE_MARGIN)
    .reduce((sum, own) => sum + own, 0);
  return {
    content: [...notes.slice(0, -1), signaturesAtFoot(context, notes.slice(-1))],
    height: bottom + height - BOTTOM_MARGIN + notesHeight,
  };
}

function textOf(value: PlainValue): string {
  const isText = typeof value === "object" && value !== null && "text" in value;
  return isText && typeof value["text"] === "string" ? value["text"] : "";
}

/** Page numbers, with what the document is at the left. */
export function pageFooter({ text }: Pick<PrintContext, "text">, left: string): FooterText {
  return { left, pageOf: text.t("printedLetter.pageOf", { page: "{page}", pages: "{pages}" }) };
}

/**
 * A document of the kit: margins, styles, footer, language and the captions of the signature blocks, whose room
 * `signaturesAtFoot` has kept at the end of the content.
 */
export function documentFile(
  context: PrintContext,
  {
    fileName,
    title,
    definition,
  }: { readonly fileName: string; readonly title: string; readonly definition: DocumentDefinition },
): DefinedDocument {
  return {
    fileName,
    slots: signaturePlaces(context.details.signatories.length).map(({ slot }) => slot),
    input: {
      title,
      definition: {
        pageMargins: PAGE_MARGINS,
        styles: STYLES,
        footerText: pageFooter(context, title),
        placed: { pages: "last", texts: signatureCaptions(context) },
        ...definition,
      },
    },
  };
}

/** A paragraph of the maker's own before the signatures. */
export function remarkOf({ details }: Pick<PrintContext, "details">): readonly PlainValue[] {
  return details.remark === "" ? [] : [{ text: details.remark, margin: [0, 12, 0, 0] }];
}

/** The official formula in words, as printed on every result. */
export function formulaNote({ text }: Pick<PrintContext, "text">): PlainValue {
  return { text: text.t("printedLetter.formula"), style: "note", unbreakable: true };
}

/** Says why rows with the same printed figure stand in an order, where there are any. */
export function sameFigureNote({
  record: { ranking, rubric },
  text,
}: Pick<TemplateContext, "record" | "text">): readonly PlainValue[] {
  const isBroken = ranking.some(({ points, rank }, index) => {
    const next = ranking[index + 1];
    return next?.points === points && next.rank !== rank;
  });
  if (!isBroken) return [];
  const order = rubric.tieOrder.flatMap(
    (id) => rubric.criteria.find((criterion) => criterion.id === id)?.name[text.language] ?? [],
  );
  return [
    {
      text: text.t("printedLetter.sameFigure", { order: order.join(", ") }),
      style: "note",
      unbreakable: true,
    },
  ];
}

/** How to check the document without trusting anybody, in one small paragraph. */
export function recountNote({
  record: { journal },
  text,
}: {
  readonly record: Pick<ResultRecord, "journal">;
  readonly text: PrintContext["text"];
}): PlainValue {
  const hash = journal.hash.slice(0, 16);
  return {
    text: text.t("printedLetter.recount", { seq: String(journal.seq), hash }),
    style: "note",
    unbreakable: true,
  };
}

export const STYLES: PlainValue = {
  letterhead: { fontSize: 12, bold: true, alignment: "center" },
  letterheadUnit: { fontSize: 10, alignment: "center" },
  letterheadAddress: { fontSize: 8, alignment: "center", margin: [0, 2, 0, 0] },
  rehearsal: { fontSize: 9, bold: true, alignment: "center", color: "#9a3412", margin: [0, 0, 0, 6] },
  title: { fontSize: 12, bold: true, alignment: "center" },
  number: { fontSize: 10, alignment: "center", margin: [0, 2, 0, 0] },
  subtitle: { fontSize: 10, alignment: "center", margin: [0, 2, 0, 12] },
  tableHead: { bold: true, fontSize: 8.5, fillColor: "#e8ecf1" },
  tableCaption: { bold: true, fontSize: 9.5, margin: [0, 2, 0, 2] },
  groupHead: { bold: true, fontSize: 11, margin: [0, 8, 0, 6] },
  paragraph: { margin: [0, 0, 0, 8], alignment: "justify" },
  cell: { fontSize: 8.5 },
  note: { fontSize: 7.5, color: "#444444", margin: [0, 12, 0, 0] },
};
