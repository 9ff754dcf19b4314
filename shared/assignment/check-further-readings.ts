import { type DossierId, type MemberId, readingKey } from "../identifiers.ts";
import { numberKey } from "../intake/plain-text.ts";
import { isSameName, isSamePerson } from "../panel/person-name.ts";
import type { Season } from "../season/season.ts";
import type { SeasonState } from "../season/season-state.ts";
import { commonLimit } from "./assignment-method.ts";
import type { FurtherReading, FurtherReadingProblem } from "./further-reading.ts";
import type { FurtherLine } from "./read-further-table.ts";
import { readingObstacles } from "./reading-obstacle.ts";

interface Named<Id> {
  readonly id: Id | null;
  readonly problem: FurtherReadingProblem | null;
}

/** Says of each row of the chair's table what it means in this season, and whether it can be dealt. */
export function checkFurtherReadings(
  state: Pick<SeasonState, "season" | "status">,
  declared: ReadonlySet<string>,
  lines: readonly FurtherLine[],
): readonly FurtherReading[] {
  const { season } = state;
  const proposalOf = proposalsOf(season);
  const judgeOf = judgesOf(season);
  const obstacleOf = readingObstacles(state, declared);
  const seen = new Set<string>();
  const rows = lines.map((line): FurtherReading => {
    const [proposal, judge] = [proposalOf(line), judgeOf(line)];
    const round = roundOf(line.round);
    const known = {
      row: line.row,
      round: round ?? null,
      number: line.number || line.dossierId,
      judge: line.judge || line.memberId,
      dossierId: proposal.id,
      memberId: judge.id,
      isOverLimit: false,
    };
    const unclear = proposal.problem ?? judge.problem ?? (round === undefined ? "round-unusable" : null);
    return { ...known, ...(unclear ? { problem: unclear, block: null } : hindranceOf(known)) };
  });
  return markOverLimit(season, rows);

  function hindranceOf({
    dossierId,
    memberId,
  }: Pick<FurtherReading, "dossierId" | "memberId">): Pick<FurtherReading, "problem" | "block"> {
    if (dossierId === null || memberId === null) return { problem: null, block: null };
    const key = readingKey({ dossierId, memberId });
    if (seen.has(key)) return { problem: "twice", block: null };
    seen.add(key);
    const found = obstacleOf(memberId, dossierId);
    return { problem: found?.obstacle ?? null, block: found?.block ?? null };
  }
}

/** Empty tells none (`null`); what is no number of a round is `undefined`. */
function roundOf(words: string): number | null | undefined {
  if (words === "") return null;
  return /^[1-9]\d{0,2}$/u.test(words) ? Number(words) : undefined;
}

function proposalsOf({ dossiers }: Pick<Season, "dossiers">): (line: FurtherLine) => Named<DossierId> {
  const byId = new Map<string, (typeof dossiers)[number]>(dossiers.map((card) => [card.id, card]));
  const byNumber = new Map<string, typeof dossiers>();
  for (const card of dossiers)
    byNumber.set(numberKey(card.number), [...(byNumber.get(numberKey(card.number)) ?? []), card]);
  return ({ dossierId, number }) => {
    const meant = byId.get(dossierId);
    if (meant) {
      const isSame = number === "" || numberKey(number) === numberKey(meant.number);
      return { id: meant.id, problem: isSame ? null : "ids-disagree" };
    }
    const found = number === "" ? [] : (byNumber.get(numberKey(number)) ?? []);
    return only(found, "proposal-unknown", "proposal-ambiguous");
  };
}

function judgesOf({ members }: Pick<Season, "members">): (line: FurtherLine) => Named<MemberId> {
  const byId = new Map<string, (typeof members)[number]>(members.map((member) => [member.id, member]));
  const byName = new Map<string, typeof members>();
  const named = (name: string): typeof members => {
    const known = byName.get(name);
    if (known) return known;
    const alike = members.filter((member) => isSameName(member.name, name));
    // Titles come and go between two lists of the same people.
    const found = alike.length > 0 ? alike : members.filter((member) => isSamePerson(member.name, name));
    byName.set(name, found);
    return found;
  };
  return ({ memberId, judge }) => {
    const meant = byId.get(memberId);
    if (meant) {
      const isSame = judge === "" || named(judge).includes(meant);
      return { id: meant.id, problem: isSame ? null : "ids-disagree" };
    }
    return only(judge === "" ? [] : named(judge), "judge-unknown", "judge-ambiguous");
  };
}

function only<Id>(
  found: readonly { readonly id: Id }[],
  unknown: FurtherReadingProblem,
  ambiguous: FurtherReadingProblem,
): Named<Id> {
  const [first, second] = found;
  if (!first) return { id: null, problem: unknown };
  return second ? { id: null, problem: ambiguous } : { id: first.id, problem: null };
}

/** Rounds are dealt one after another, so the loads grow in their order. */
function markOverLimit(season: Season, rows: readonly FurtherReading[]): readonly FurtherReading[] {
  const usual = commonLimit(season.assignmentMethod);
  const limits = new Map(season.members.map(({ id, capacity }) => [id, capacity ?? usual]));
  const loads = new Map<MemberId, number>();
  for (const { memberId } of season.assignments) loads.set(memberId, (loads.get(memberId) ?? 0) + 1);
  const over = new Set<number>();
  for (const { row, memberId, problem } of rows.toSorted((a, b) => (a.round ?? 0) - (b.round ?? 0))) {
    if (problem !== null || memberId === null) continue;
    const load = (loads.get(memberId) ?? 0) + 1;
    loads.set(memberId, load);
    if (load > (limits.get(memberId) ?? Number.POSITIVE_INFINITY)) over.add(row);
  }
  return rows.map((reading) => (over.has(reading.row) ? { ...reading, isOverLimit: true } : reading));
}
