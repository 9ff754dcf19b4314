import { type DossierId, type ReadingKey, readingKey } from "../identifiers.ts";
import { type CountedSheet, type RankedDossier, rankDossiers } from "../ranking/rank.ts";
import { type Reading, readingStatus, resolveSheets } from "../scoring/reading.ts";
import { type SignedSheet, sheetPayload } from "../scoring/score-sheet.ts";
import { meanToDecimal } from "../scoring/sheet-total.ts";
import type { SeasonState } from "../season/season-state.ts";
import { countedSheets, countingReadings } from "../season/standing.ts";
import type { ShiftReport, ShiftRow } from "./shift-report.ts";

/** What the sheets alone do not tell of how a season came to its ranking. */
export interface ShiftBasis {
  /** Readings dealt after marking had begun, with why; they are no part of the first layer. */
  readonly dealtLater: ReadonlyMap<ReadingKey, { readonly by: string; readonly reason: string }>;
}

type Place = ShiftRow["before"];
type Cause = ShiftRow["causes"][number];

/**
 * Ranks a season twice: by the first sheet that every judge released, and by the sheets that count. A row for each
 * dossier whose rank, printed points or place on the list is another one, in the order of the ranking that counts.
 * `null` on a machine that holds no sheet, such as the Secretariat's, which knows the result alone.
 */
export function buildShiftReport(
  { season, readings }: Pick<SeasonState, "season" | "readings">,
  { dealtLater }: ShiftBasis,
): ShiftReport | null {
  const known = countingReadings(readings.values(), season.members).filter(({ sheets }) => sheets.length > 0);
  if (known.length === 0) return null;
  const rank = (sheets: readonly CountedSheet[]) =>
    new Map(
      rankDossiers(sheets, season.rubric, season.list.size).map((row) => [row.dossierId, placeOf(row)]),
    );
  const first = known.filter((reading) => !dealtLater.has(readingKey(reading)));
  const before = rank(
    first.map(({ dossierId, sheets }) => ({ dossierId, marks: firstSheet(sheets).sheet.marks })),
  );
  const after = rank(countedSheets(known, season.members));
  const causes = causesByDossier(known, { dealtLater }, nameOfMember(season.members));
  const moved = [...new Set([...before.keys(), ...after.keys()])].filter(
    (id) => !isSamePlace(before.get(id) ?? null, after.get(id) ?? null),
  );
  const rows = moved
    .map((dossierId): ShiftRow => {
      const own = causes.get(dossierId) ?? [];
      return {
        dossierId,
        before: before.get(dossierId) ?? null,
        after: after.get(dossierId) ?? null,
        causes: own.length > 0 ? own.map(({ cause }) => cause) : [OTHERS_MOVED],
      };
    })
    .toSorted(
      (a, b) => rankOf(a.after) - rankOf(b.after) || rankOf(a.before) - rankOf(b.before) || order(a, b),
    );
  return {
    rows,
    dossiers: new Set([...before.keys(), ...after.keys()]).size,
    entered: rows.filter((row) => isListed(row.after) && !isListed(row.before)).length,
    left: rows.filter((row) => isListed(row.before) && !isListed(row.after)).length,
  };
}

const OTHERS_MOVED: Cause = { kind: "others-moved", by: "", reason: "" };

/** The first of the lowest revision; of two that a judge released under one number, always the same one. */
function firstSheet(sheets: readonly SignedSheet[]): SignedSheet {
  const [first] = sheets.toSorted(
    (a, b) => a.sheet.revision - b.sheet.revision || (sheetPayload(a.sheet) < sheetPayload(b.sheet) ? -1 : 1),
  );
  if (!first) throw new Error("a reading without a sheet");
  return first;
}

interface DatedCause {
  readonly at: string;
  readonly cause: Cause;
}

/** What happened to the readings of each dossier, in the order in which it happened. */
function causesByDossier(
  readings: readonly Reading[],
  { dealtLater }: ShiftBasis,
  nameOf: (memberId: string) => string,
): ReadonlyMap<DossierId, readonly DatedCause[]> {
  const causes = new Map<DossierId, readonly DatedCause[]>();
  for (const reading of readings) {
    const { dossierId, memberId } = reading;
    const judge = nameOf(memberId);
    const found = causesOf(reading, judge, dealtLater.get(readingKey(reading)));
    const all = [...(causes.get(dossierId) ?? []), ...found];
    causes.set(
      dossierId,
      all.toSorted((a, b) => compareTexts(a.at, b.at) || compareTexts(a.cause.by, b.cause.by)),
    );
  }
  return causes;
}

function causesOf(
  reading: Reading,
  judge: string,
  later: { readonly by: string; readonly reason: string } | undefined,
): readonly DatedCause[] {
  const { exclusion, sheets } = reading;
  const resolved = resolveSheets(sheets);
  const isCorrected = !later && resolved.state === "released" && resolved.current !== firstSheet(sheets);
  return [
    ...(later
      ? [
          {
            at: firstSheet(sheets).sheet.releasedAt,
            cause: { kind: "further-reading" as const, by: judge, reason: later.reason },
          },
        ]
      : []),
    ...(isCorrected && readingStatus(reading) === "released"
      ? [
          {
            at: resolved.current.sheet.releasedAt,
            cause: { kind: "corrected" as const, by: judge, reason: "" },
          },
        ]
      : []),
    ...(exclusion
      ? [
          {
            at: exclusion.at,
            cause: { kind: "excluded" as const, by: exclusion.by, reason: exclusion.reason },
          },
        ]
      : []),
  ];
}

function nameOfMember(members: SeasonState["season"]["members"]): (memberId: string) => string {
  const names = new Map<string, string>(members.map(({ id, name }) => [id, name]));
  return (memberId) => names.get(memberId) ?? memberId;
}

function placeOf({ rank, mean, listed }: RankedDossier): NonNullable<Place> {
  return { rank, points: meanToDecimal(mean), isListed: listed };
}

function isSamePlace(a: Place, b: Place): boolean {
  return a?.rank === b?.rank && a?.points === b?.points && a?.isListed === b?.isListed;
}

function isListed(place: Place): boolean {
  return place?.isListed ?? false;
}

/** A dossier without a place comes last. */
function rankOf(place: Place): number {
  return place?.rank ?? Number.MAX_SAFE_INTEGER;
}

function order(a: ShiftRow, b: ShiftRow): number {
  return compareTexts(a.dossierId, b.dossierId);
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
