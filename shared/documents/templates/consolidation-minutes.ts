import type { Decision } from "../../plenary/decision.ts";
import { sheetTotal } from "../../scoring/sheet-total.ts";
import { naturalOrder } from "../../text/natural-order.ts";
import type { DefinedDocument } from "../define-document.ts";
import type { PlainValue } from "../document-definition.ts";
import { indexRecord } from "../record-index.ts";
import type { ResultRecord } from "../result-record.ts";
import type { TemplateContext } from "../template-context.ts";
import { titledDecisions } from "./decision-list.ts";
import { exclusionTable } from "./exclusions.ts";
import { meetingOpening, participants } from "./meeting-opening.ts";
import { recordDocument } from "./record-document.ts";
import { cell, figureCell, paragraph, recordTable, sectionTitle } from "./record-table.ts";
import { printTotal } from "./sheet-pages.ts";

/** Dossiers whose sheets lie furthest apart, as many as a meeting can talk about. */
const MOST_DISCUSSED = 10;

/**
 * Berita Acara of the consolidation: what was settled before the ranking was frozen. Readings left out or taken back in,
 * corrected sheets, dossiers that got further readings, and where the judges' totals lie furthest apart, without a word on
 * who is right.
 */
export function consolidationMinutes(context: TemplateContext): DefinedDocument {
  const { record, text } = context;
  const { season } = record;
  return recordDocument(context, {
    fileName: `berita-acara-konsolidasi-${season.id}.pdf`,
    name: text.t("printedRecords.consolidation.name", { season: season.name }),
    title: text.t("printedRecords.consolidation.title"),
    subtitle: text.t("printedRecords.consolidation.subtitle", { season: season.name }),
    footer: text.t("printedRecords.consolidation.footer", { season: season.name }),
    body: [
      meetingOpening(context, text.t("printedRecords.consolidation.meeting")),
      ...participants(context),
      paragraph(
        text.t("printedRecords.consolidation.basis", {
          dealt: record.assignments.length,
          counted: record.sheets.length,
          excluded: record.exclusions.length,
        }),
      ),
      ...readingDecisions(context),
      ...exclusionTable(context),
      ...corrections(context),
      ...furtherReadings(context),
      ...discrepancies(context),
    ],
    closing: text.t("printedRecords.consolidation.closing"),
    hasMeans: true,
  });
}

function readingDecisions(context: TemplateContext): readonly PlainValue[] {
  const { record, text } = context;
  // The last decision is the freezing itself, which belongs to the plenary.
  const before: readonly Decision[] = record.decisions.slice(0, -1);
  const title = text.t("printedRecords.consolidation.decisions");
  return before.length === 0
    ? [sectionTitle(title), paragraph(text.t("printedRecords.consolidation.noDecisions"))]
    : titledDecisions(context, title, before);
}

function corrections({ record, text, shifts }: TemplateContext): readonly PlainValue[] {
  const index = indexRecord(record);
  const corrected = record.sheets.filter(({ sheet }) => sheet.revision > 1);
  const caption = text.t("printedRecords.consolidation.corrections");
  if (corrected.length === 0)
    return [sectionTitle(caption), paragraph(text.t("printedRecords.consolidation.noCorrections"))];
  const reasonOf = ({ dossierId, memberId }: Sheet): string =>
    (shifts?.rows ?? [])
      .filter((row) => row.dossierId === dossierId)
      .flatMap(({ causes }) => causes)
      .filter(({ kind, by }) => kind === "corrected" && by === index.memberName(memberId))
      .map(({ reason }) => reason)
      .join("; ");
  return [
    recordTable({
      caption,
      margin: [0, 12, 0, 0],
      columns: [
        { head: text.t("printedRecords.sheet.number"), share: 16 },
        { head: text.t("printedRecords.sheet.judge"), share: 28 },
        { head: text.t("printedRecords.consolidation.revision"), share: 10, alignment: "right" },
        { head: text.t("printedRecords.consolidation.handedIn"), share: 32 },
        { head: text.t("printedRecords.sheet.mark"), share: 14, alignment: "right" },
      ],
      rows: corrected.flatMap(({ sheet }) => {
        const reason = reasonOf(sheet);
        return [
          [
            cell(index.dossier(sheet.dossierId)?.number ?? sheet.dossierId),
            cell(index.memberName(sheet.memberId)),
            figureCell(String(sheet.revision)),
            cell(text.moment(sheet.releasedAt)),
            figureCell(printTotal(text, sheetTotal(sheet.marks, record.rubric))),
          ],
          ...(reason === ""
            ? []
            : [
                [cell(text.t("printedRecords.decisions.reason", { reason }), { colSpan: 5 }), "", "", "", ""],
              ]),
        ];
      }),
      mayBreakRows: true,
    }),
  ];
}

type Sheet = ResultRecord["sheets"][number]["sheet"];

/** Dossiers dealt to more judges than most. The record does not tell which of the readings came last. */
function furtherReadings({ record, text }: TemplateContext): readonly PlainValue[] {
  const index = indexRecord(record);
  const dealt = new Map<string, string[]>();
  for (const { dossierId, memberId } of record.assignments)
    dealt.set(dossierId, [...(dealt.get(dossierId) ?? []), index.memberName(memberId)]);
  const usual = mostCommon([...dealt.values()].map(({ length }) => length));
  const further = [...dealt].filter(([, judges]) => judges.length > usual);
  const caption = text.t("printedRecords.consolidation.further");
  if (further.length === 0)
    return [sectionTitle(caption), paragraph(text.t("printedRecords.consolidation.noFurther"))];
  return [
    recordTable({
      caption,
      captionNote: text.t("printedRecords.consolidation.furtherText", { usual }),
      margin: [0, 12, 0, 0],
      columns: [
        { head: text.t("printedRecords.sheet.number"), share: 16 },
        { head: text.t("printedRecords.consolidation.readings"), share: 12, alignment: "right" },
        { head: text.t("printedRecords.consolidation.readers"), share: 72 },
      ],
      rows: further.map(([id, judges]) => [
        cell(index.dossier(id)?.number ?? id),
        figureCell(String(judges.length)),
        cell(judges.join("; ")),
      ]),
      mayBreakRows: true,
    }),
  ];
}

/** The figure that occurs most often, the smaller of equals; 0 without any. */
function mostCommon(figures: readonly number[]): number {
  const times = new Map<number, number>();
  for (const figure of figures) times.set(figure, (times.get(figure) ?? 0) + 1);
  return [...times].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function discrepancies({ record, text }: TemplateContext): readonly PlainValue[] {
  const index = indexRecord(record);
  const spread = record.ranking
    .flatMap((row) => {
      const totals = index
        .sheetsOfDossier(row.dossierId)
        .flatMap(({ marks }) => sheetTotal(marks, record.rubric) ?? []);
      if (totals.length < 2) return [];
      const lowest = Math.min(...totals);
      const highest = Math.max(...totals);
      return highest === lowest ? [] : [{ row, lowest, highest, sheets: totals.length }];
    })
    .toSorted(
      (a, b) =>
        b.highest - b.lowest - (a.highest - a.lowest) ||
        naturalOrder(
          index.dossier(a.row.dossierId)?.number ?? "",
          index.dossier(b.row.dossierId)?.number ?? "",
        ),
    )
    .slice(0, MOST_DISCUSSED);
  const caption = text.t("printedRecords.consolidation.discrepancies");
  if (spread.length === 0)
    return [sectionTitle(caption), paragraph(text.t("printedRecords.consolidation.noDiscrepancies"))];
  return [
    recordTable({
      caption,
      captionNote: text.t("printedRecords.consolidation.discrepanciesText", { number: spread.length }),
      margin: [0, 12, 0, 0],
      columns: [
        { head: text.t("printedRecords.sheet.number"), share: 16 },
        { head: text.t("printedRecords.recap.innovation"), share: 40 },
        { head: text.t("printedRecords.consolidation.sheets"), share: 10, alignment: "right" },
        { head: text.t("printedRecords.dossier.lowest"), share: 11, alignment: "right" },
        { head: text.t("printedRecords.dossier.highest"), share: 11, alignment: "right" },
        { head: text.t("printedRecords.consolidation.range"), share: 12, alignment: "right" },
      ],
      rows: spread.map(({ row, lowest, highest, sheets }) => [
        cell(index.dossier(row.dossierId)?.number ?? row.dossierId),
        cell(index.dossier(row.dossierId)?.title ?? ""),
        figureCell(String(sheets)),
        figureCell(printTotal(text, lowest)),
        figureCell(printTotal(text, highest)),
        figureCell(printTotal(text, highest - lowest)),
      ]),
    }),
  ];
}
