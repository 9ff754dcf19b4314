import { MAX_COMPARED } from "#renderer/desk/comparison.ts";
import type { WorkStatus } from "#shared/scoring/reading.ts";

interface Comparable {
  readonly dossier: { readonly id: string };
  readonly status: WorkStatus;
}

export interface ComparedRows<T> {
  /** In the order of the address; the first is the one the others are compared with. */
  readonly rows: readonly T[];
  /** Named in the address and closed by a conflict of interest. */
  readonly closed: number;
  /** Named in the address and not among the judge's own. */
  readonly unknown: number;
  /** Named after the last column that has room. */
  readonly beyond: number;
}

/** The dossiers an address names, each once. */
export function parseIds(address: string | undefined): readonly string[] {
  const ids = (address ?? "").split(/[,+]/u).map((id) => id.trim());
  return [...new Set(ids.filter((id) => id !== ""))];
}

/** What of an address may be shown: the judge's own dossiers, none in conflict, as many as there is room for. */
export function selectCompared<T extends Comparable>(
  ids: readonly string[],
  queue: readonly T[],
): ComparedRows<T> {
  const own = new Map(queue.map((row) => [row.dossier.id, row]));
  const known = ids.flatMap((id) => own.get(id) ?? []);
  const open = known.filter(({ status }) => status !== "conflict");
  return {
    rows: open.slice(0, MAX_COMPARED),
    closed: known.length - open.length,
    unknown: ids.length - known.length,
    beyond: Math.max(0, open.length - MAX_COMPARED),
  };
}

export function canAdd(row: Comparable, chosen: ReadonlySet<string>): boolean {
  return row.status !== "conflict" && (chosen.has(row.dossier.id) || chosen.size < MAX_COMPARED);
}

/** The dossier that the others are measured against stands first. */
export function withReference(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? [id, ...ids.filter((other) => other !== id)] : ids;
}

/** Distance between the highest and the lowest, in the same unit; `null` with fewer than two. */
export function spreadOf(values: readonly (number | undefined)[]): number | null {
  const known = values.filter((value) => value !== undefined);
  return known.length < 2 ? null : Math.max(...known) - Math.min(...known);
}
