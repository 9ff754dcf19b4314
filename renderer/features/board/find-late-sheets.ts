import { type Reading, resolveSheets } from "#shared/scoring/reading.ts";

/** Readings that would count had they not been excluded. */
export function findLateSheets(readings: readonly Reading[]): readonly Reading[] {
  return readings.filter(
    ({ exclusion, conflict, sheets }) =>
      exclusion !== null && conflict === null && resolveSheets(sheets).state === "released",
  );
}
