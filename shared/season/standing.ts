import type { MemberId } from "../identifiers.ts";
import type { PanelMember } from "../panel/panel-member.ts";
import { type CountedSheet, type RankedDossier, rankDossiers } from "../ranking/rank.ts";
import { type Reading, readingStatus, resolveSheets } from "../scoring/reading.ts";
import type { SeasonState } from "./season-state.ts";

type Panel = readonly Pick<PanelMember, "id" | "duty">[];

/**
 * The readings that count: those of shadow judges are left out of the mean, of what is still open, and of the result,
 * whatever their sheets say.
 */
export function countingReadings<T extends { readonly memberId: MemberId }>(
  readings: Iterable<T>,
  members: Panel,
): readonly T[] {
  const shadows = new Set(members.flatMap(({ id, duty }) => (duty === "shadow" ? [id] : [])));
  return [...readings].filter(({ memberId }) => !shadows.has(memberId));
}

export interface MemberProgress {
  readonly memberId: MemberId;
  readonly assigned: number;
  readonly released: number;
  readonly conflicts: number;
  readonly excluded: number;
  /** Readings that keep the ranking open: missing, in conflict or forked, and not excluded. */
  readonly open: number;
}

/** Who is where: one row per member with readings that count, in the order met. */
export function memberProgress(readings: Iterable<Reading>, members: Panel): readonly MemberProgress[] {
  const rows = new Map<MemberId, { -readonly [K in keyof MemberProgress]: MemberProgress[K] }>();
  for (const reading of countingReadings(readings, members)) {
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
export function openReadings(readings: Iterable<Reading>, members: Panel): readonly Reading[] {
  return countingReadings(readings, members).filter((reading) =>
    ["missing", "conflict", "forked"].includes(readingStatus(reading)),
  );
}

/** The sheets the official mean is taken over: released, current, not excluded, free of conflict, not a shadow's. */
export function countedSheets(readings: Iterable<Reading>, members: Panel): readonly CountedSheet[] {
  return countingReadings(readings, members).flatMap((reading) => {
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
  return rankDossiers(countedSheets(readings.values(), season.members), season.rubric, season.list.size);
}
