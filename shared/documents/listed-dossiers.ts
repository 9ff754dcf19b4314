import { AgencyType } from "../dossier/dossier.ts";
import { codeOrder, naturalOrder } from "../text/natural-order.ts";
import type { PlainValue } from "./document-definition.ts";
import type { Ending } from "./layout.ts";
import { type PrintedColumn, printedTable } from "./printed-table.ts";
import { indexRecord } from "./record-index.ts";
import type { ResultRecord, ResultRow } from "./result-record.ts";
import type { TemplateContext } from "./template-context.ts";

/** A ranked dossier as lists print it. */
export interface ListedDossier {
  readonly row: ResultRow;
  readonly dossier: ResultRecord["dossiers"][number];
  /** "no. urut", counted through the whole list from 1. */
  readonly place: number;
}

export type ListOrder = "by-rank" | "by-agency";

/**
 * The dossiers of a list by group and, within it, by cluster in the order of the announcements: ministries, institutions,
 * provinces, regencies, cities, state and regional companies. By agency the order tells nothing of the ranks.
 */
export function listedDossiers(
  { record, scope }: Pick<TemplateContext, "record" | "scope">,
  { isListed, order }: { readonly isListed: (row: ResultRow) => boolean; readonly order: ListOrder },
): readonly ListedDossier[] {
  const index = indexRecord(record);
  return record.ranking
    .filter(isListed)
    .flatMap((row) => {
      const dossier = index.dossier(row.dossierId);
      return dossier && (scope.group === null || dossier.group === scope.group) ? [{ row, dossier }] : [];
    })
    .toSorted((a, b) => inListOrder(a, b, order))
    .map((entry, position) => ({ ...entry, place: position + 1 }));
}

type Entry = Omit<ListedDossier, "place">;

function inListOrder(a: Entry, b: Entry, order: ListOrder): number {
  const groupRank = ({ dossier }: Entry): number => (dossier.group.toLowerCase() === "umum" ? 0 : 1);
  return (
    groupRank(a) - groupRank(b) ||
    naturalOrder(a.dossier.group, b.dossier.group) ||
    clusterRank(a) - clusterRank(b) ||
    (order === "by-rank" ? a.row.rank - b.row.rank : 0) ||
    naturalOrder(a.dossier.agency.name, b.dossier.agency.name) ||
    naturalOrder(a.dossier.title, b.dossier.title) ||
    codeOrder(a.dossier.id, b.dossier.id)
  );
}

function clusterRank({ dossier }: Entry): number {
  return AgencyType.options.indexOf(dossier.agency.type);
}

/** One table for each cluster, under the name of its group where there are several; the last one takes the ending along. */
export function clusterTables(
  { text }: Pick<TemplateContext, "text">,
  dossiers: readonly ListedDossier[],
  columns: readonly PrintedColumn<ListedDossier>[],
  ending: Ending,
): readonly PlainValue[] {
  const byGroup = splitBy(dossiers, ({ dossier }) => dossier.group);
  const last = dossiers.at(-1);
  return byGroup.flatMap(([group, ofGroup]) => [
    ...(byGroup.length > 1
      ? [{ text: text.t("printedLists.group", { group }), style: "groupHead", headlineLevel: 1 }]
      : []),
    ...splitBy(ofGroup, ({ dossier }) => dossier.agency.type).map(([type, rows]) =>
      printedTable(columns, rows, {
        caption: text.t("printedLists.clusterCount", {
          cluster: text.t(`printedLists.cluster.${type}`).toUpperCase(),
          number: rows.length,
        }),
        ...(last !== undefined && rows.includes(last) ? { ending } : {}),
      }),
    ),
  ]);
}

/** Neighbours with the same key together; the dossiers stand in that order already. */
function splitBy<Key>(
  dossiers: readonly ListedDossier[],
  keyOf: (dossier: ListedDossier) => Key,
): readonly (readonly [Key, readonly ListedDossier[]])[] {
  const parts = new Map<Key, ListedDossier[]>();
  for (const dossier of dossiers) {
    const part = parts.get(keyOf(dossier));
    if (part) part.push(dossier);
    else parts.set(keyOf(dossier), [dossier]);
  }
  return [...parts];
}

/** How many dossiers of each cluster are in a list, in the clusters' order. */
export function clusterCounts(
  { text }: Pick<TemplateContext, "text">,
  dossiers: readonly ListedDossier[],
): PlainValue {
  const rows = AgencyType.options.flatMap((type) => {
    const count = dossiers.filter(({ dossier }) => dossier.agency.type === type).length;
    return count === 0 ? [] : [{ name: text.t(`printedLists.cluster.${type}`), count }];
  });
  return printedTable<{ readonly name: string; readonly count: number }>(
    [
      { head: text.t("printedLists.clusterHead"), width: 180, cell: ({ name }) => name },
      {
        head: text.t("printedLists.countHead"),
        width: 70,
        isNumeric: true,
        cell: ({ count }) => text.number(count),
      },
    ],
    [...rows, { name: text.t("printedLists.total"), count: dossiers.length }],
  );
}

/** The columns lists have in common: number in the list, title, unit, agency, province. */
export function dossierColumns({ text }: Pick<TemplateContext, "text">) {
  return {
    place: {
      head: text.t("printedLists.place"),
      width: 28,
      isNumeric: true,
      cell: ({ place }) => String(place),
    },
    rank: {
      head: text.t("printedLists.rank"),
      width: 42,
      isNumeric: true,
      cell: ({ row }) => `${row.rank}${row.tied ? "*" : ""}`,
    },
    number: { head: text.t("printedLists.number"), width: 62, cell: ({ dossier }) => dossier.number },
    title: { head: text.t("printedLists.dossierTitle"), cell: ({ dossier }) => dossier.title },
    unit: { head: text.t("printedLists.unit"), width: 96, cell: ({ dossier }) => dossier.unit },
    agency: { head: text.t("printedLists.agency"), width: 96, cell: ({ dossier }) => dossier.agency.name },
    province: {
      head: text.t("printedLists.province"),
      width: 62,
      cell: ({ dossier }) => dossier.region?.provinceName ?? "",
    },
    points: {
      head: text.t("printedLists.points"),
      width: 36,
      isNumeric: true,
      cell: ({ row }) => text.decimal(row.points),
    },
  } satisfies Readonly<Record<string, PrintedColumn<ListedDossier>>>;
}

/** Explains the star of equal ranks, where one is printed. */
export function tieNote(
  { text }: Pick<TemplateContext, "text">,
  dossiers: readonly ListedDossier[],
): readonly PlainValue[] {
  return dossiers.some(({ row }) => row.tied) ? [{ text: text.t("printedLists.tied"), style: "note" }] : [];
}
