import { isAdmitted } from "../administration/admission.ts";
import { type BlockingRule, conflictsOf } from "../conflict/explain-conflict.ts";
import { type DossierId, type MemberId, readingKey } from "../identifiers.ts";
import type { SeasonState } from "../season/season-state.ts";
import { isShadow } from "./shadow-judge.ts";

/** Why a member of the season cannot be given one more proposal of it to read, so that the marks count. */
export const READING_OBSTACLES = [
  "reader-no-judge",
  "reader-withdrawn",
  "reader-shadow",
  "proposal-not-admitted",
  "reader-already",
  "reader-in-conflict",
] as const;
export type ReadingObstacle = (typeof READING_OBSTACLES)[number];

export interface FoundObstacle {
  readonly obstacle: ReadingObstacle;
  /** Only of `reader-in-conflict`. */
  readonly block: BlockingRule | "declared" | null;
}

/** What keeps a known member from reading a known proposal. */
export type ReadingObstacles = (memberId: MemberId, dossierId: DossierId) => FoundObstacle | null;

/** Indexed once, so that thousands of readings can be asked for; whoever is not of the season is no judge. */
export function readingObstacles(
  { season, status }: Pick<SeasonState, "season" | "status">,
  declared: ReadonlySet<string>,
): ReadingObstacles {
  const conflictOf = conflictsOf(season);
  const members = new Map(season.members.map((member) => [member.id, member]));
  const dealt = new Set<string>(season.assignments.map(readingKey));
  return (memberId, dossierId) => {
    const member = members.get(memberId);
    if (member?.role !== "judge") return plain("reader-no-judge");
    if (member.withdrawn) return plain("reader-withdrawn");
    if (isShadow(member)) return plain("reader-shadow");
    if (!isAdmitted(status.admissions, dossierId)) return plain("proposal-not-admitted");
    const key = readingKey({ dossierId, memberId });
    if (dealt.has(key)) return plain("reader-already");
    const block = conflictOf(memberId, dossierId)?.rule ?? (declared.has(key) ? "declared" : null);
    return block && { obstacle: "reader-in-conflict", block };
  };
}

function plain(obstacle: ReadingObstacle): FoundObstacle {
  return { obstacle, block: null };
}
