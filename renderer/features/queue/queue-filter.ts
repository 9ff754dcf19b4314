import * as z from "zod";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { AgencyType } from "#shared/dossier/dossier.ts";

/** What the judge has put on a dossier. */
export const DeskTag = z.enum(["flagged", "bookmarked", "skipped", "noted"]);
export type DeskTag = z.output<typeof DeskTag>;

/** How far a dossier is; a draft with every mark is `complete`: it asks for its release and for nothing else. */
export const ListStatus = z.enum(["unread", "draft", "complete", "correcting", "released", "conflict"]);
export type ListStatus = z.output<typeof ListStatus>;

export function listStatusOf({ status, isComplete }: Pick<QueueRow, "status" | "isComplete">): ListStatus {
  return status === "draft" && isComplete ? "complete" : status;
}

/** Which dossiers are in view. Any of the statuses will do, while every tag must be there; `null` means all. */
export const QueueFilter = z.object({
  statuses: z.array(ListStatus),
  tags: z.array(DeskTag),
  category: z.string().nullable(),
  /** A province's code; `""` for bodies without one. */
  province: z.string().nullable(),
  agencyType: AgencyType.nullable(),
});
export type QueueFilter = z.output<typeof QueueFilter>;

export const NO_FILTER: QueueFilter = {
  statuses: [],
  tags: [],
  category: null,
  province: null,
  agencyType: null,
};

export function isFiltering({ statuses, tags, category, province, agencyType }: QueueFilter): boolean {
  return (
    statuses.length > 0 || tags.length > 0 || category !== null || province !== null || agencyType !== null
  );
}

export function filterQueue(queue: readonly QueueRow[], filter: QueueFilter): readonly QueueRow[] {
  return isFiltering(filter) ? queue.filter((row) => passesFilter(row, filter)) : queue;
}

function passesFilter(row: QueueRow, filter: QueueFilter): boolean {
  const { statuses, tags, category, province, agencyType } = filter;
  return (
    (statuses.length === 0 || statuses.includes(listStatusOf(row))) &&
    tags.every((tag) => hasTag(row, tag)) &&
    (category === null || row.dossier.category === category) &&
    (province === null || provinceOf(row) === province) &&
    (agencyType === null || row.dossier.agency.type === agencyType)
  );
}

export function hasTag({ desk }: Pick<QueueRow, "desk">, tag: DeskTag): boolean {
  switch (tag) {
    case "flagged":
      return desk.flag !== null;
    case "bookmarked":
      return desk.isBookmarked;
    case "skipped":
      return desk.isSkipped;
    case "noted":
      return desk.note !== "";
  }
}

function provinceOf({ dossier }: QueueRow): string {
  return dossier.region?.provinceCode ?? "";
}

/** How many dossiers a choice would leave if it were added to what the other choices leave. */
interface FilterCounts {
  readonly status: ReadonlyMap<ListStatus, number>;
  readonly tag: ReadonlyMap<DeskTag, number>;
}

export function countChoices(queue: readonly QueueRow[], filter: QueueFilter): FilterCounts {
  const anyStatus = filterQueue(queue, { ...filter, statuses: [] });
  const shown = filterQueue(queue, filter);
  return {
    status: new Map(
      ListStatus.options.map((status) => [status, countOf(anyStatus, (row) => listStatusOf(row) === status)]),
    ),
    tag: new Map(DeskTag.options.map((tag) => [tag, countOf(shown, (row) => hasTag(row, tag))])),
  };
}

function countOf(rows: readonly QueueRow[], holds: (row: QueueRow) => boolean): number {
  return rows.reduce((count, row) => count + (holds(row) ? 1 : 0), 0);
}

/** What there is to choose from in this judge's own list. */
interface FilterOptions {
  readonly categories: readonly string[];
  readonly provinces: readonly { readonly code: string; readonly name: string | null }[];
  readonly agencyTypes: readonly AgencyType[];
}

export function optionsOf(queue: readonly QueueRow[]): FilterOptions {
  const provinces = new Map(queue.map((row) => [provinceOf(row), row.dossier.region?.provinceName ?? null]));
  const types = new Set(queue.map(({ dossier }) => dossier.agency.type));
  return {
    categories: [...new Set(queue.map(({ dossier }) => dossier.category))]
      .filter((category) => category !== "")
      .toSorted(BY_NAME.compare),
    provinces: [...provinces]
      .map(([code, name]) => ({ code, name }))
      .toSorted((a, b) => BY_NAME.compare(a.name ?? "", b.name ?? "")),
    agencyTypes: AgencyType.options.filter((type) => types.has(type)),
  };
}

/** Adds the value to a list or takes it out. */
export function toggled<T>(values: readonly T[], value: T): T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

const BY_NAME = new Intl.Collator("id");
