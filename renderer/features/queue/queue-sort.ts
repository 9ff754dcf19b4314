import * as z from "zod";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { compareMeans } from "#shared/scoring/sheet-total.ts";
import { ListStatus, listStatusOf } from "./queue-filter.ts";

export const SortColumn = z.enum(["number", "title", "agency", "province", "category", "status", "total"]);
export type SortColumn = z.output<typeof SortColumn>;

export const QueueSort = z.object({ column: SortColumn, direction: z.enum(["ascending", "descending"]) });
export type QueueSort = z.output<typeof QueueSort>;

type Compare = (a: QueueRow, b: QueueRow) => number;

const COMPARE: Readonly<Record<SortColumn, Compare>> = {
  number: (a, b) => BY_NAME.compare(a.dossier.number, b.dossier.number),
  title: (a, b) => BY_NAME.compare(a.dossier.title, b.dossier.title),
  agency: (a, b) => BY_NAME.compare(a.dossier.agency.name, b.dossier.agency.name),
  province: (a, b) => BY_NAME.compare(provinceOf(a), provinceOf(b)),
  category: (a, b) => BY_NAME.compare(a.dossier.category, b.dossier.category),
  status: (a, b) => STATUSES.indexOf(listStatusOf(a)) - STATUSES.indexOf(listStatusOf(b)),
  total: compareTotals,
};

const STATUSES = ListStatus.options;

/** The list by a column; equal rows stay in the order of reading, and rows without a total come last either way. */
export function sortQueue(rows: readonly QueueRow[], sort: QueueSort | null): readonly QueueRow[] {
  if (!sort) return rows;
  const compare = COMPARE[sort.column];
  if (sort.direction === "ascending") return rows.toSorted(compare);
  const isEmpty = (row: QueueRow): boolean => sort.column === "total" && row.total === null;
  return rows.toSorted((a, b) => Number(isEmpty(a)) - Number(isEmpty(b)) || -compare(a, b));
}

/** A third press on the same heading gives the order of reading back. */
export function nextSort(current: QueueSort | null, asked: QueueSort): QueueSort | null {
  return current?.column === asked.column && current.direction === "descending" ? null : asked;
}

function compareTotals(a: QueueRow, b: QueueRow): number {
  if (a.total && b.total) return compareMeans(a.total, b.total);
  return Number(a.total === null) - Number(b.total === null);
}

function provinceOf({ dossier }: QueueRow): string {
  return dossier.region?.provinceName ?? "";
}

const BY_NAME = new Intl.Collator("id", { numeric: true });
