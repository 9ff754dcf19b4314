import type { Assignment } from "../assignment/assignment.ts";
import { readingKey } from "../identifiers.ts";
import type { Season } from "../season/season.ts";
import { conflictsOf } from "./explain-conflict.ts";

type Dealt = Pick<Season, "members" | "dossiers" | "assignments" | "conflictRules" | "relations">;

/** Readings that were dealt although the season's rules block them now. */
export function blockedReadings(season: Dealt): readonly Assignment[] {
  const conflictOf = conflictsOf(season);
  return season.assignments.filter(({ memberId, dossierId }) => conflictOf(memberId, dossierId) !== null);
}

/** Dealt readings that a change of the season blocks and that were free before. */
export function newlyBlocked(before: Dealt, after: Dealt): readonly Assignment[] {
  const known = new Set<string>(blockedReadings(before).map(readingKey));
  return blockedReadings(after).filter((reading) => !known.has(readingKey(reading)));
}
