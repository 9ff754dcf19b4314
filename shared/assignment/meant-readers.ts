import type { DossierId } from "../identifiers.ts";
import type { Season } from "../season/season.ts";
import { isShadow } from "./shadow-judge.ts";

type Dealt = Pick<Season, "assignments" | "assignmentMethod" | "members">;

/** Readers of each dealt proposal whose marks count. */
export function countReaders({ assignments, members }: Dealt): ReadonlyMap<DossierId, number> {
  const shadows = new Set(members.filter(isShadow).map(({ id }) => id));
  const readers = new Map<DossierId, number>();
  for (const { dossierId, memberId } of assignments)
    if (!shadows.has(memberId)) readers.set(dossierId, (readers.get(dossierId) ?? 0) + 1);
  return readers;
}

/**
 * Readers that were dealt to every proposal, further readings left aside: as the method tells, else the number met
 * most often (the smallest of several). 0 where nothing is dealt.
 */
export function meantReaders(season: Dealt): number {
  const told = season.assignmentMethod.options?.["readers"];
  if (typeof told === "number" && told > 0) return told;
  const times = new Map<number, number>();
  for (const number of countReaders(season).values()) times.set(number, (times.get(number) ?? 0) + 1);
  const [commonest] = [...times].toSorted(([a, often], [b, other]) => other - often || a - b);
  return commonest?.[0] ?? 0;
}
