import { sheetTotal } from "../../scoring/sheet-total.ts";
import type { DefinedDocument } from "../define-document.ts";
import type { PlainValue } from "../document-definition.ts";
import { indexRecord, type RecordIndex } from "../record-index.ts";
import type { ResultRow } from "../result-record.ts";
import type { TemplateContext } from "../template-context.ts";
import { exclusionTable } from "./exclusions.ts";
import { fileNamePart } from "./file-name-part.ts";
import { judgeLegend, judgeSigns } from "./judge-signs.ts";
import { recordDocument } from "./record-document.ts";
import { cell, figureCell, type RecordColumn, recordTable } from "./record-table.ts";
import { printTotal } from "./sheet-pages.ts";
import { unrankedText } from "./unranked.ts";

/** Judges who each have a column; the totals of more stand in one cell, so that no panel outgrows the page. */
const MOST_COLUMNS = 8;
/** Totals beside names in one cell; more are told apart by signs. */
const MOST_NAMED = 4;

/**
 * Recapitulation of one group, or of all of them group by group: every ranked dossier with the total of each counted
 * sheet, their mean and its rank. `null` for a group without ranked dossiers.
 */
export function recap(context: TemplateContext): DefinedDocument | null {
  const { record, scope, text } = context;
  const { season, ranking } = record;
  const index = indexRecord(record);
  const groupOf = ({ dossierId }: ResultRow): string => index.dossier(dossierId)?.group ?? "";
  const shown = scope.group === null ? ranking : ranking.filter((row) => groupOf(row) === scope.group);
  if (scope.group !== null && shown.length === 0) return null;
  const groups = [...new Set(shown.map(groupOf))];
  const ids = new Set<string>(shown.map(({ dossierId }) => dossierId));
  const sheets = record.sheets.filter(({ sheet }) => ids.has(sheet.dossierId)).length;
  const part = scope.group === null ? "" : `-${fileNamePart(scope.group)}`;
  const isTied = shown.some(({ tied }) => tied);
  return recordDocument(context, {
    fileName: `rekapitulasi${part}-${season.id}.pdf`,
    name: text.t("printedRecords.recap.name", { season: season.name }),
    title: text.t("printedRecords.recap.title"),
    subtitle: text.t(
      scope.group === null ? "printedRecords.recap.subtitle" : "printedRecords.recap.subtitleOfGroup",
      {
        dossiers: shown.length,
        sheets,
        group: scope.group ?? "",
      },
    ),
    footer: text.t("printedRecords.recap.footer", { season: season.name }),
    isLandscape: true,
    body: [
      ...groups.flatMap((group) => {
        const rows = shown.filter((row) => groupOf(row) === group);
        const caption = groups.length > 1 ? groupTitle(context, group, rows.length) : null;
        return groupTable(context, index, { rows, caption });
      }),
      ...unrankedText(context).map((line) => ({ text: line, margin: [0, 8, 0, 0] })),
      ...exclusionTable(context, ({ dossierId }) => scope.group === null || ids.has(dossierId)),
      { text: notesBelow(context, isTied), style: "note" },
    ],
    hasMeans: true,
  });
}

function groupTitle({ text }: TemplateContext, group: string, number: number): string {
  return group === ""
    ? text.t("printedRecords.recap.noGroup", { number })
    : text.t("printedRecords.recap.group", { group, number });
}

function notesBelow({ record: { season }, text }: TemplateContext, isTied: boolean): string {
  const listed = text.t("printedRecords.recap.listed", { list: season.list.name });
  return isTied ? `${listed} ${text.t("printedRecords.recap.tied")}` : listed;
}

function groupTable(
  context: TemplateContext,
  index: RecordIndex,
  { rows, caption }: { readonly rows: readonly ResultRow[]; readonly caption: string | null },
): readonly PlainValue[] {
  const { record } = context;
  const signs = judgeSigns(record, rows);
  const most = Math.max(...rows.map(({ dossierId }) => index.sheetsOfDossier(dossierId).length));
  const layout: Layout = signs.size <= MOST_COLUMNS ? "columns" : most <= MOST_NAMED ? "names" : "signs";
  return [
    recordTable({
      ...(caption === null ? {} : { caption }),
      margin: [0, 8, 0, 0],
      columns: columnsOf(context, layout, [...signs.values()]),
      rows: rows.map((row) => rankedRow(context, { row, index, signs, layout })),
    }),
    ...(layout === "names" ? [] : [judgeLegend(context, signs)]),
  ];
}

/** Totals in a column for each judge, or in one cell beside names or beside signs. */
type Layout = "columns" | "names" | "signs";

const TOTALS_SHARE = 32;

function columnsOf(
  { record: { season }, text }: TemplateContext,
  layout: Layout,
  signs: readonly string[],
): readonly RecordColumn[] {
  const label = season.labels.judge.toLowerCase();
  const totals: readonly RecordColumn[] =
    layout === "columns"
      ? signs.map((head) => ({ head, share: TOTALS_SHARE / MOST_COLUMNS, alignment: "right" }))
      : [{ head: text.t("printedRecords.recap.totals", { label }), share: TOTALS_SHARE }];
  const taken = totals.reduce((sum, { share }) => sum + share, 0);
  return [
    { head: text.t("printedRecords.recap.rank"), share: 7, alignment: "right" },
    { head: text.t("printedRecords.sheet.number"), share: 12 },
    { head: text.t("printedRecords.recap.innovation"), share: 24 + TOTALS_SHARE - taken },
    { head: text.t("printedRecords.recap.agency"), share: 18 },
    ...totals,
    { head: text.t("printedRecords.recap.mean"), share: 7, alignment: "right" },
  ];
}

interface Placed {
  readonly row: ResultRow;
  readonly index: RecordIndex;
  readonly signs: ReadonlyMap<string, string>;
  readonly layout: Layout;
}

function rankedRow(
  { record, text }: TemplateContext,
  { row, index, signs, layout }: Placed,
): readonly PlainValue[] {
  const dossier = index.dossier(row.dossierId);
  const totals = new Map(
    index
      .sheetsOfDossier(row.dossierId)
      .map(({ memberId, marks }) => [memberId as string, printTotal(text, sheetTotal(marks, record.rubric))]),
  );
  return [
    figureCell(`${row.rank}${row.tied ? "*" : ""}`),
    cell(dossier?.number ?? row.dossierId),
    cell(dossier?.title ?? ""),
    cell(dossier?.agency.name ?? ""),
    ...(layout === "columns"
      ? [...signs.keys()].map((memberId) => figureCell(totals.get(memberId) ?? ""))
      : [cell(listTotals(totals, { index, signs, layout }))]),
    figureCell(text.decimal(row.points), { bold: row.listed }),
  ];
}

/** A total never parts from its judge at the end of a line. */
const NO_BREAK = "\u00A0";

function listTotals(
  totals: ReadonlyMap<string, string>,
  { index, signs, layout }: Pick<Placed, "index" | "signs" | "layout">,
): string {
  const given = [...signs].flatMap(([id, sign]) => {
    const total = totals.get(id);
    return total === undefined ? [] : [{ id, sign, total }];
  });
  return layout === "names"
    ? given.map(({ id, total }) => `${index.memberName(id)}: ${total}`).join("\n")
    : given.map(({ sign, total }) => `${sign}${NO_BREAK}${total}`).join("   ");
}
