import * as z from "zod";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { AgencyType } from "#shared/dossier/dossier.ts";

/** What the judge has put on a dossier. */
export const DeskMark = z.enum(["flagged", "bookmarked", "skipped", "noted"]);
export type DeskMark = z.output<typeof DeskMark>;

export const ListStatus = z.enum(["unread", "draft", "correcting", "released", "conflict"]);
export type ListStatus = z.output<typeof ListStatus>;

/** Which dossiers are in view. Any of the statuses will do, while every mark must be there; `null` means all. */
export const QueueFilter = z.object({
  statuses: z.array(ListStatus),
  marks: z.array(DeskMark),
  category: z.string().nullable(),
  /** A province's code; `""` for bodies without one. */
  province: z.string().nullable(),
  agencyType: AgencyType.nullable(),
});
export type QueueFilter = z.output<typeof QueueFilter>;

export const NO_FILTER: QueueFilter = {
  statuses: [],
  marks: [],
  category: null,
  province: null,
  agencyType: null,
};

export function isFiltering({ statuses, marks, category, province, agencyType }: QueueFilter): boolean {
  return (
    statuses.length > 0 || marks.length > 0 || category !== null || province !== null || agencyType !== null
  );
}

export function filterQueue(queue: readonly QueueRow[], filter: QueueFilter): readonly QueueRow[] {
  return isFiltering(filter) ? queue.filter((row) => passesFilter(row, filter)) : queue;
}

function passesFilter(row: QueueRow, filter: QueueFilter): boolean {
  const { statuses, marks, category, province, agencyType } = filter;
  return (
    (statuses.length === 0 || statuses.includes(row.status)) &&
    marks.every((mark) => hasMark(row, mark)) &&
    (category === null || row.dossier.category === category) &&
    (province === null || provinceOf(row) === province) &&
    (agencyType === null || row.dossier.agency.type === agencyType)
  );
}

export function hasMark({ desk }: Pick<QueueRow, "desk">, mark: DeskMark): boolean {
  switch (mark) {
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
  readonly mark: ReadonlyMap<DeskMark, number>;
}

export function countChoices(queue: readonly QueueRow[], filter: QueueFilter): FilterCounts {
  const anyStatus = filterQueue(queue, { ...filter, statuses: [] });
  const shown = filterQueue(queue, filter);
  return {
    status: new Map(
      ListStatus.options.map((status) => [status, countOf(anyStatus, (row) => row.status === status)]),
    ),
    mark: new Map(DeskMark.options.map((mark) => [mark, countOf(shown, (row) => hasMark(row, mark))])),
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
