import type { Language } from "../i18n/localised-text.ts";
import { createTranslate, type Translate } from "../i18n/translate.ts";
import { scoredCriteria } from "../rubric/rubric-pack.ts";
import { MILLIONTHS_PER_POINT, sheetTotal } from "../scoring/sheet-total.ts";
import { COMPOSITION_PARTS, type CompositionPart, composeResult } from "./composition.ts";
import { indexRecord, type RecordIndex } from "./record-index.ts";
import type { ResultRecord } from "./result-record.ts";
import { type ResultTable, type TableColumn, toTable } from "./table-columns.ts";

/** What the tables of one result are made from. */
interface Tabling {
  readonly record: ResultRecord;
  readonly index: RecordIndex;
  readonly language: Language;
  readonly t: Translate;
}

/**
 * A frozen result as tables, the ranking first. Ranks, counts, points and marks are numbers, everything else is text;
 * every table stands in the record's own order.
 */
export function resultTables(record: ResultRecord, language: Language): readonly ResultTable[] {
  const tabling = { record, index: indexRecord(record), language, t: createTranslate(language) };
  return [
    rankingTable(tabling),
    totalsTable(tabling),
    marksTable(tabling),
    exclusionsTable(tabling),
    decisionsTable(tabling),
    compositionTable(tabling),
    rubricTable(tabling),
  ];
}

function rankingTable({ record, index, t }: Tabling): ResultTable {
  const yesNo = (is: boolean): string => t(is ? "exporting.yes" : "exporting.no");
  const ofDossier = (id: string) => index.dossier(id);
  return toTable(t, "ranking", record.ranking, [
    { name: "rank", width: 10, cell: ({ rank }) => rank },
    { name: "number", width: 18, cell: ({ dossierId }) => ofDossier(dossierId)?.number ?? dossierId },
    { name: "title", width: 60, cell: ({ dossierId }) => ofDossier(dossierId)?.title ?? "" },
    { name: "agency", width: 40, cell: ({ dossierId }) => ofDossier(dossierId)?.agency.name ?? "" },
    {
      name: "agencyType",
      width: 18,
      cell: ({ dossierId }) => {
        const type = ofDossier(dossierId)?.agency.type;
        return type ? t(`exporting.agencyType.${type}`) : "";
      },
    },
    { name: "unit", width: 40, cell: ({ dossierId }) => ofDossier(dossierId)?.unit ?? "" },
    {
      name: "province",
      width: 24,
      cell: ({ dossierId }) => ofDossier(dossierId)?.region?.provinceName ?? "",
    },
    { name: "group", width: 14, cell: ({ dossierId }) => ofDossier(dossierId)?.group ?? "" },
    { name: "category", width: 24, cell: ({ dossierId }) => ofDossier(dossierId)?.category ?? "" },
    { name: "points", width: 12, decimals: 2, cell: ({ points }) => Number(points) },
    { name: "sum", width: 40, cell: ({ sum }) => sum },
    { name: "count", width: 14, cell: ({ count }) => count },
    { name: "listed", width: 14, cell: ({ listed }) => yesNo(listed) },
    { name: "tied", width: 12, cell: ({ tied }) => yesNo(tied) },
    { name: "dossierId", width: 20, cell: ({ dossierId }) => dossierId },
  ]);
}

type Reading = { readonly dossierId: string; readonly memberId: string };

/** The columns by which a reading is known, before and after those of a table's own. */
function readingColumns({ index }: Tabling): {
  readonly names: readonly TableColumn<Reading>[];
  readonly ids: readonly TableColumn<Reading>[];
} {
  return {
    names: [
      {
        name: "number",
        width: 18,
        cell: ({ dossierId }) => index.dossier(dossierId)?.number ?? dossierId,
      },
      { name: "judge", width: 34, cell: ({ memberId }) => index.memberName(memberId) },
    ],
    ids: [
      { name: "dossierId", width: 20, cell: ({ dossierId }) => dossierId },
      { name: "judgeId", width: 20, cell: ({ memberId }) => memberId },
    ],
  };
}

type Sheet = ResultRecord["sheets"][number]["sheet"];

function totalsTable(tabling: Tabling): ResultTable {
  const { record, t } = tabling;
  const { names, ids } = readingColumns(tabling);
  const columns: TableColumn<Sheet>[] = [
    ...names,
    {
      name: "total",
      width: 12,
      decimals: 2,
      cell: ({ marks }) => inPoints(sheetTotal(marks, record.rubric)),
    },
    { name: "revision", width: 10, cell: ({ revision }) => revision },
    { name: "releasedAt", width: 26, cell: ({ releasedAt }) => releasedAt },
    ...ids,
  ];
  return toTable(t, "totals", sheetsOf(record), columns);
}

/** A row for each sheet and a column for each criterion, so that a large season still fits a spreadsheet's rows. */
function marksTable(tabling: Tabling): ResultTable {
  const { record, language, t } = tabling;
  const { names, ids } = readingColumns(tabling);
  const columns: TableColumn<Sheet>[] = [
    ...names,
    ...scoredCriteria(record.rubric).map(({ id, name }) => ({
      heading: name[language],
      width: 14,
      decimals: 2,
      cell: ({ marks }: Sheet) => inHundredths(marks[id]),
    })),
    ...ids,
  ];
  return toTable(t, "marks", sheetsOf(record), columns);
}

function exclusionsTable(tabling: Tabling): ResultTable {
  const { record, t } = tabling;
  const { names, ids } = readingColumns(tabling);
  const columns: TableColumn<ResultRecord["exclusions"][number]>[] = [
    ...names,
    { name: "reason", width: 60, cell: ({ reason }) => reason },
    { name: "by", width: 34, cell: ({ by }) => by },
    { name: "at", width: 26, cell: ({ at }) => at },
    ...ids,
  ];
  return toTable(t, "exclusions", record.exclusions, columns);
}

function decisionsTable({ record, t }: Tabling): ResultTable {
  return toTable(t, "decisions", record.decisions, [
    { name: "decision", width: 30, cell: ({ kind }) => t(`exporting.decision.${kind}`) },
    {
      name: "readings",
      width: 16,
      cell: (decision) => ("readings" in decision ? decision.readings.length : null),
    },
    { name: "reason", width: 60, cell: ({ reason }) => reason },
    { name: "by", width: 34, cell: ({ by }) => by },
    { name: "at", width: 26, cell: ({ at }) => at },
  ]);
}

type LabelsByPart = Readonly<Record<CompositionPart, ReadonlyMap<string, string>>>;

function compositionTable({ record, t }: Tabling): ResultTable {
  const composition = record.composition ?? composeResult(record.dossiers, record.ranking);
  const labels = compositionLabels(record, t);
  const { ranked, listed } = composition;
  const rows = [
    { part: t("exporting.part.total"), key: "", ranked, listed },
    ...COMPOSITION_PARTS.flatMap((part) =>
      composition[part].map((entry) => ({
        ...entry,
        part: t(`exporting.part.${part}`),
        key: labels[part].get(entry.key) ?? (entry.key === "" ? t("exporting.none") : entry.key),
      })),
    ),
  ];
  return toTable(t, "composition", rows, [
    { name: "part", width: 20, cell: ({ part }) => part },
    { name: "key", width: 40, cell: ({ key }) => key },
    { name: "ranked", width: 16, cell: (row) => row.ranked },
    { name: "listed", width: 16, cell: (row) => row.listed },
  ]);
}

/** Provinces and types of agency by their names; groups and categories stand as they are. */
function compositionLabels({ dossiers }: ResultRecord, t: Translate): LabelsByPart {
  return {
    groups: new Map(),
    categories: new Map(),
    clusters: new Map(dossiers.map(({ agency: { type } }) => [type, t(`exporting.agencyType.${type}`)])),
    provinces: new Map(
      dossiers.flatMap(({ region }) => (region ? [[region.provinceCode, region.provinceName]] : [])),
    ),
  };
}

function rubricTable({ record: { rubric }, language, t }: Tabling): ResultTable {
  return toTable(t, "rubric", rubric.criteria, [
    { name: "criterion", width: 60, cell: ({ name }) => name[language] },
    { name: "weight", width: 12, cell: ({ weight }) => inHundredths(weight) },
    {
      name: "tieOrder",
      width: 24,
      cell: ({ id }) => (rubric.tieOrder.includes(id) ? rubric.tieOrder.indexOf(id) + 1 : null),
    },
    { name: "criterionId", width: 24, cell: ({ id }) => id },
  ]);
}

function sheetsOf({ sheets }: ResultRecord): readonly Sheet[] {
  return sheets.map(({ sheet }) => sheet);
}

/** Six decimals at most, which a cell holds as exactly as it was typed. */
function inPoints(millionths: number | null): number | null {
  return millionths === null ? null : millionths / MILLIONTHS_PER_POINT;
}

function inHundredths(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : value / 100;
}
