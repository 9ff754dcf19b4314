import { hasWords } from "#renderer/parts/search-words.ts";
import type { Admission, AdmissionDecision } from "#shared/administration/admission.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { Reading } from "#shared/scoring/reading.ts";

/** One proposal as the Secretariat's list shows it. */
export interface ProposalRow {
  readonly dossier: DossierCard;
  /** `open`: nobody has decided on it. */
  readonly admission: Admission | "open";
  readonly readers: number;
}

export const PROPOSAL_STATES = ["open", "admitted", "incomplete", "rejected", "bare", "undealt"] as const;
/** A state of the selection, no attachments, or no readers. */
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export interface ProposalFilter {
  readonly search: string;
  readonly states: readonly ProposalState[];
  readonly groups: readonly string[];
}

export const NO_PROPOSAL_FILTER: ProposalFilter = { search: "", states: [], groups: [] };

export const PROPOSAL_COLUMNS = [
  "number",
  "title",
  "agency",
  "province",
  "group",
  "category",
  "attachments",
  "admission",
  "readers",
] as const;
export type ProposalColumn = (typeof PROPOSAL_COLUMNS)[number];

export interface ProposalSort {
  readonly column: ProposalColumn;
  readonly direction: "ascending" | "descending";
}

export function proposalRows(
  dossiers: readonly DossierCard[],
  admissions: Readonly<Record<string, AdmissionDecision>>,
  readings: readonly Pick<Reading, "dossierId">[],
): readonly ProposalRow[] {
  const readers = new Map<string, number>();
  for (const { dossierId } of readings) readers.set(dossierId, (readers.get(dossierId) ?? 0) + 1);
  return dossiers.map((dossier) => ({
    dossier,
    admission: admissions[dossier.id]?.admission ?? "open",
    readers: readers.get(dossier.id) ?? 0,
  }));
}

/** Rows in which every word of the search occurs and that are in one of the chosen states and groups. */
export function filterRows(
  rows: readonly ProposalRow[],
  { search, states, groups }: ProposalFilter,
): readonly ProposalRow[] {
  const words = search.trim();
  return rows.filter(
    (row) =>
      (states.length === 0 || states.some((state) => isInState(row, state))) &&
      (groups.length === 0 || groups.includes(row.dossier.group)) &&
      (words === "" || hasWords(searchText(row), words)),
  );
}

export function isInState({ dossier, admission, readers }: ProposalRow, state: ProposalState): boolean {
  if (state === "bare") return dossier.attachments.length === 0;
  if (state === "undealt") return readers === 0;
  return admission === state;
}

function searchText({ dossier }: ProposalRow): string {
  const { number, title, agency, unit, region, group, category } = dossier;
  return [number, title, agency.name, unit, region?.provinceName ?? "", group, category].join(" ");
}

const COLLATOR = new Intl.Collator("id", { numeric: true, sensitivity: "base" });

const VALUES: Readonly<Record<ProposalColumn, (row: ProposalRow) => string | number>> = {
  number: ({ dossier }) => dossier.number,
  title: ({ dossier }) => dossier.title,
  agency: ({ dossier }) => dossier.agency.name,
  province: ({ dossier }) => dossier.region?.provinceName ?? "",
  group: ({ dossier }) => dossier.group,
  category: ({ dossier }) => dossier.category,
  attachments: ({ dossier }) => dossier.attachments.length,
  admission: ({ admission }) => PROPOSAL_STATES.indexOf(admission),
  readers: ({ readers }) => readers,
};

/** Rows in the asked order; equal ones stay by number. */
export function sortRows(rows: readonly ProposalRow[], sort: ProposalSort | null): readonly ProposalRow[] {
  if (!sort) return rows;
  const valueOf = VALUES[sort.column];
  const sign = sort.direction === "ascending" ? 1 : -1;
  return rows.toSorted((left, right) => sign * compare(valueOf(left), valueOf(right)));
}

function compare(left: string | number, right: string | number): number {
  return typeof left === "number" && typeof right === "number"
    ? left - right
    : COLLATOR.compare(String(left), String(right));
}
