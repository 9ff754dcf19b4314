import type { MemberId } from "../identifiers.ts";
import { type CountedSheet, type RankedDossier, rankDossiers } from "../ranking/rank.ts";
import { type Reading, readingStatus, resolveSheets } from "../scoring/reading.ts";
import type { SeasonState } from "./season-state.ts";

export interface MemberProgress {
  readonly memberId: MemberId;
  readonly assigned: number;
  readonly released: number;
  readonly conflicts: number;
  readonly excluded: number;
  /** Readings that keep the ranking open: missing, in conflict or forked, and not excluded. */
  readonly open: number;
}

/** Who is where: one row per member with readings, in the order met. */
export function memberProgress(readings: Iterable<Reading>): readonly MemberProgress[] {
  const rows = new Map<MemberId, { -readonly [K in keyof MemberProgress]: MemberProgress[K] }>();
  for (const reading of readings) {
    const { memberId } = reading;
    const row = rows.get(memberId) ?? {
      memberId,
      assigned: 0,
      released: 0,
      conflicts: 0,
      excluded: 0,
      open: 0,
    };
    const status = readingStatus(reading);
    row.assigned += 1;
    if (status === "released") row.released += 1;
    else if (status === "excluded") row.excluded += 1;
    else row.open += 1;
    if (status === "conflict") row.conflicts += 1;
    rows.set(memberId, row);
  }
  return [...rows.values()];
}

/** Readings that must arrive, or be excluded with a reason, before the ranking can be frozen. */
export function openReadings(readings: Iterable<Reading>): readonly Reading[] {
  return [...readings].filter((reading) =>
    ["missing", "conflict", "forked"].includes(readingStatus(reading)),
  );
}

/** The sheets the official mean is taken over: released, current, not excluded, free of conflict. */
export function countedSheets(readings: Iterable<Reading>): readonly CountedSheet[] {
  return [...readings].flatMap((reading) => {
    if (readingStatus(reading) !== "released") return [];
    const resolved = resolveSheets(reading.sheets);
    return resolved.state === "released"
      ? [{ dossierId: reading.dossierId, marks: resolved.current.sheet.marks }]
      : [];
  });
}

/** The ranking as it stands, by the rule book's mean. */
export function currentStanding({
  season,
  readings,
}: Pick<SeasonState, "season" | "readings">): readonly RankedDossier[] {
  return rankDossiers(countedSheets(readings.values()), season.rubric, season.list.size);
}
