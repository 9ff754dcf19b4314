import type { LocalisedText } from "../../i18n/localised-text.ts";
import type { Notes } from "../../scoring/score-sheet.ts";
import { MILLIONTHS_PER_POINT, meanToDecimal, sheetTotal } from "../../scoring/sheet-total.ts";
import type { PlainValue } from "../document-definition.ts";
import type { PaperText } from "../paper-text.ts";
import type { ResultRecord } from "../result-record.ts";
import { cell, figureCell, type RecordColumn, recordTable } from "./record-table.ts";

/** One released sheet and what is printed beside it. */
export interface SheetToPrint {
  readonly signed: Pick<ResultRecord["sheets"][number], "sheet" | "signature">;
  readonly dossier:
    | Pick<ResultRecord["dossiers"][number], "number" | "title" | "unit" | "agency" | "category">
    | undefined;
  readonly judge: string;
  readonly notes: Notes;
}

/** What a sheet is printed with; a judge's own computer knows no more than this. */
export interface SheetContext {
  readonly record: {
    readonly season: Pick<ResultRecord["season"], "id" | "name">;
    readonly rubric: ResultRecord["rubric"];
  };
  readonly text: PaperText;
}

/** Released sheets, each beginning a page but the first; one that is longer than a page repeats its heading. */
export function sheetPages(context: SheetContext, sheets: readonly SheetToPrint[]): readonly PlainValue[] {
  return sheets.map((sheet, index) => ({
    ...(index === 0 ? {} : { pageBreak: "before" }),
    stack: [
      ...(index === 0 ? [] : [runningHead(context)]),
      identity(context, sheet),
      marksTable(context, sheet),
      handedIn(context.text, sheet),
    ],
  }));
}

/** Data says one thing in two languages; where the second is empty the first stands for it. */
export function localised(text: PaperText, value: LocalisedText): string {
  return value[text.language] === "" ? value.id : value[text.language];
}

/** A total in millionths of a point as published: two decimals, halves up. */
export function printTotal(text: PaperText, millionths: number | null): string {
  return millionths === null ? "–" : text.decimal(meanToDecimal({ sum: millionths, count: 1 }));
}

/** The letterhead stands on the first page alone; a sheet lying by itself still says what it is. */
function runningHead({ record, text }: SheetContext): PlainValue {
  return [
    {
      columns: [
        { text: text.t("printedRecords.sheet.heading"), bold: true, width: "auto" },
        { text: record.season.name, alignment: "right", width: "*" },
      ],
      columnGap: 16,
      fontSize: 9,
    },
    {
      table: { widths: ["*"], body: [[{ text: "", fontSize: 1 }]] },
      layout: "letterhead",
      margin: [0, 2, 0, 6],
    },
  ];
}

const QR_SIZE = 74;
const FACTS_WIDTH = 415;

function identity(
  { record, text }: SheetContext,
  { signed: { sheet, signature }, dossier, judge }: SheetToPrint,
): PlainValue {
  const sender = [dossier?.unit ?? "", dossier?.agency.name ?? ""].filter((part) => part !== "").join(" — ");
  const facts: readonly (readonly [string, string])[] = [
    [text.t("printedRecords.sheet.number"), dossier?.number ?? sheet.dossierId],
    [text.t("printedRecords.sheet.category"), dossier?.category ?? ""],
    [text.t("printedRecords.sheet.title"), dossier?.title ?? sheet.dossierId],
    [text.t("printedRecords.sheet.sender"), sender],
    [text.t("printedRecords.sheet.judge"), judge],
  ];
  // Whoever holds the record compares the signature in the bar code with the one of the sheet.
  const qr = `pleno:${record.season.id}:sheet:${sheet.dossierId}:${sheet.memberId}:${sheet.revision}:${signature}`;
  return {
    columnGap: 16,
    margin: [0, 0, 0, 8],
    columns: [
      {
        width: FACTS_WIDTH,
        layout: "noBorders",
        table: {
          widths: [72, 327],
          body: facts.map(([label, value]) => [
            { text: label, fontSize: 8.5 },
            { text: value === "" ? "–" : value, fontSize: 9, bold: true },
          ]),
        },
      },
      { width: QR_SIZE, stack: [{ qr, fit: QR_SIZE, alignment: "right" }] },
    ],
  };
}

/** Longest note printed beside its mark; a longer one takes a row of its own below, as wide as the table. */
const MOST_BESIDE = 400;

function marksTable({ record: { rubric }, text }: SheetContext, sheet: SheetToPrint): PlainValue {
  const { marks, dossierId } = sheet.signed.sheet;
  const shown = rubric.criteria.filter(
    ({ id, weight }) => (weight !== null && weight > 0) || (sheet.notes[id] ?? "") !== "",
  );
  const hasIndicators = shown.some(({ question }) => localised(text, question) !== "");
  const columns = sheetColumns(text, hasIndicators);
  const rows = shown.flatMap(({ id, name, question, weight }, index): (readonly PlainValue[])[] => {
    const note = sheet.notes[id] ?? "";
    const mark = marks[id];
    const counted = weight === null || weight === 0 ? null : weight;
    const row = [
      figureCell(String(index + 1)),
      cell(localised(text, name), { bold: true }),
      ...(hasIndicators ? [cell(localised(text, question), { fontSize: 7.5 })] : []),
      figureCell(counted === null ? "–" : text.weight(counted)),
      figureCell(counted === null || mark === undefined ? "–" : text.mark(mark)),
      figureCell(counted === null || mark === undefined ? "–" : exactProduct(text, counted * mark)),
    ];
    if (note.length <= MOST_BESIDE) return [[...row, cell(note)]];
    const below = cell(note, { colSpan: columns.length - 1 });
    return [
      [...row, cell(text.t("printedRecords.sheet.noteBelow"), { italics: true })],
      ["", below, ...columns.slice(2).map(() => "")],
    ];
  });
  const labelled = columns.length - 2;
  const label = text.t("printedRecords.sheet.total");
  const total = [
    cell(label, { bold: true, colSpan: labelled, alignment: "right" }),
    ...columns.slice(1, labelled).map(() => ""),
    figureCell(printTotal(text, sheetTotal(marks, rubric)), { bold: true }),
    "",
  ];
  return recordTable({
    columns,
    rows: [...rows, total],
    caption: `${sheet.dossier?.number ?? dossierId} — ${sheet.judge}`,
    mayBreakRows: true,
  });
}

function sheetColumns(text: PaperText, hasIndicators: boolean): readonly RecordColumn[] {
  return [
    { head: text.t("printedRecords.sheet.place"), share: 5, alignment: "right" },
    { head: text.t("printedRecords.sheet.section"), share: hasIndicators ? 18 : 27 },
    ...(hasIndicators ? [{ head: text.t("printedRecords.sheet.indicator"), share: 22 }] : []),
    { head: text.t("printedRecords.sheet.weight"), share: 8, alignment: "right" },
    { head: text.t("printedRecords.sheet.mark"), share: 8, alignment: "right" },
    { head: text.t("printedRecords.sheet.product"), share: 10, alignment: "right" },
    { head: text.t("printedRecords.sheet.notes"), share: hasIndicators ? 29 : 42 },
  ];
}

const EXACT_DECIMALS = String(MILLIONTHS_PER_POINT).length - 1;

/** Weight times mark to the last decimal, at least two, so that the column adds up. */
function exactProduct(text: PaperText, millionths: number): string {
  const exact = meanToDecimal({ sum: millionths, count: 1 }, EXACT_DECIMALS);
  return text.decimal(exact.replace(/(\.\d{2}\d*?)0+$/u, "$1"));
}

function handedIn(text: PaperText, { signed: { sheet } }: SheetToPrint): PlainValue {
  const { releasedAt, revision } = sheet;
  return {
    text: text.t("printedRecords.sheet.handedIn", { at: text.moment(releasedAt), revision }),
    fontSize: 7.5,
    color: "#444444",
    margin: [0, 4, 0, 0],
  };
}
