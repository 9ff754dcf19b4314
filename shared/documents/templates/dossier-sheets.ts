import { readingKey } from "../../identifiers.ts";
import { scoredCriteria } from "../../rubric/rubric-pack.ts";
import { meanToDecimal, sheetTotal } from "../../scoring/sheet-total.ts";
import { naturalOrder } from "../../text/natural-order.ts";
import type { DefinedDocument } from "../define-document.ts";
import type { PlainValue } from "../document-definition.ts";
import { indexRecord } from "../record-index.ts";
import type { ResultRow } from "../result-record.ts";
import type { TemplateContext } from "../template-context.ts";
import { exclusionTable } from "./exclusions.ts";
import { recordDocument } from "./record-document.ts";
import { cell, figureCell, paragraph, recordTable } from "./record-table.ts";
import { localised, printTotal, type SheetToPrint, sheetPages } from "./sheet-pages.ts";

/** All counted sheets of one dossier, then their totals, mean and range side by side; `null` where none was counted. */
export function dossierSheets(context: TemplateContext): DefinedDocument | null {
  const { record, scope, text, notes } = context;
  const index = indexRecord(record);
  const dossier = record.dossiers.find(({ id }) => id === scope.dossierId);
  const row = dossier ? index.row(dossier.id) : undefined;
  const sheets = record.sheets
    .filter(({ sheet }) => sheet.dossierId === scope.dossierId)
    .map((signed) => ({
      signed,
      dossier,
      judge: index.memberName(signed.sheet.memberId),
      notes: notes.get(readingKey(signed.sheet)) ?? {},
    }))
    .toSorted((a, b) => naturalOrder(a.judge, b.judge));
  if (!dossier || !row || sheets.length === 0) return null;
  const { number } = dossier;
  return recordDocument(context, {
    fileName: `lembar-penilaian-proposal-${dossier.id}.pdf`,
    name: text.t("printedRecords.dossier.name", { number, season: record.season.name }),
    title: text.t("printedRecords.dossier.title"),
    subtitle: text.t("printedRecords.dossier.subtitle", { dossier: number, number: sheets.length }),
    footer: text.t("printedRecords.dossier.footer", { number }),
    body: [
      ...sheetPages(context, sheets),
      ...summary(context, { sheets, row }),
      ...exclusionTable(context, ({ dossierId }) => dossierId === dossier.id),
    ],
    hasMeans: true,
  });
}

interface Judged {
  readonly sheets: readonly SheetToPrint[];
  readonly row: ResultRow;
}

function summary(context: TemplateContext, { sheets, row }: Judged): readonly PlainValue[] {
  const { record, text } = context;
  const totals = sheets.flatMap(({ signed }) => sheetTotal(signed.sheet.marks, record.rubric) ?? []);
  const lowest = Math.min(...totals);
  const highest = Math.max(...totals);
  return [
    {
      text: text.t("printedRecords.dossier.summary"),
      style: "title",
      pageBreak: "before",
      margin: [0, 0, 0, 8],
    },
    recordTable({
      columns: [
        { head: text.t("printedRecords.sheet.place"), share: 6, alignment: "right" },
        { head: text.t("printedRecords.sheet.judge"), share: 46 },
        { head: text.t("printedRecords.dossier.handedIn"), share: 34 },
        { head: text.t("printedRecords.sheet.mark"), share: 14, alignment: "right" },
      ],
      rows: [
        ...sheets.map(({ signed: { sheet }, judge }, position) => [
          figureCell(String(position + 1)),
          cell(judge),
          cell(text.moment(sheet.releasedAt)),
          figureCell(printTotal(text, sheetTotal(sheet.marks, record.rubric))),
        ]),
        [
          cell(text.t("printedRecords.dossier.mean"), { bold: true, colSpan: 3, alignment: "right" }),
          "",
          "",
          figureCell(text.decimal(row.points), { bold: true }),
        ],
      ],
    }),
    ...(totals.length < 2
      ? []
      : [
          { text: " ", fontSize: 4 },
          paragraph(
            text.t("printedRecords.dossier.range", {
              lowest: printTotal(text, lowest),
              highest: printTotal(text, highest),
              range: printTotal(text, highest - lowest),
            }),
          ),
        ]),
    criteriaTable(context, sheets),
  ];
}

/** Lowest, mean and highest mark of each criterion over the sheets. */
function criteriaTable({ record, text }: TemplateContext, sheets: readonly SheetToPrint[]): PlainValue {
  const rows = scoredCriteria(record.rubric).map(({ id, name, weight }) => {
    const marks = sheets.flatMap(({ signed }) => signed.sheet.marks[id] ?? []);
    const sum = marks.reduce((all, mark) => all + mark, 0);
    const mean = meanToDecimal({ sum: sum * MILLIONTHS_PER_HUNDREDTH, count: Math.max(marks.length, 1) });
    return [
      cell(localised(text, name)),
      figureCell(text.weight(weight)),
      figureCell(text.mark(Math.min(...marks))),
      figureCell(text.decimal(mean)),
      figureCell(text.mark(Math.max(...marks))),
    ];
  });
  return recordTable({
    caption: text.t("printedRecords.dossier.byCriterion"),
    margin: [0, 8, 0, 0],
    columns: [
      { head: text.t("printedRecords.sheet.section"), share: 48 },
      { head: text.t("printedRecords.sheet.weight"), share: 13, alignment: "right" },
      { head: text.t("printedRecords.dossier.lowest"), share: 13, alignment: "right" },
      { head: text.t("printedRecords.dossier.meanMark"), share: 13, alignment: "right" },
      { head: text.t("printedRecords.dossier.highest"), share: 13, alignment: "right" },
    ],
    rows,
  });
}

const MILLIONTHS_PER_HUNDREDTH = 10_000;
