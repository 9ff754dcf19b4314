import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inCanonicalOrder } from "#shared/reconciliation/ratings/canonical-order.ts";
import { type Reading, ratingsOf, simulateReadings } from "#tests/support/simulated-readings.ts";

function columnsOf(readings: readonly Reading[]) {
  const { dossier, judge, score } = inCanonicalOrder(ratingsOf(readings)).ratings;
  return { dossier, judge, score };
}

/** Another name for each of `count` ids that are numbers from 1. */
function renaming(count: number): fc.Arbitrary<(id: string) => string> {
  const ids = Array.from({ length: count }, (_, at) => String(at + 1));
  return fc
    .shuffledSubarray(ids, { minLength: count })
    .map((names) => (id: string) => names[Number(id) - 1] ?? "");
}

describe("inCanonicalOrder", () => {
  it("gives the same columns whatever anybody is called and however rows are sorted", () => {
    const { readings } = simulateReadings({ dossiers: 20, judges: 5, readers: 2, seed: 1 });
    const real = readings.map((row, at) => ({ ...row, score: row.score + Math.sin(at) }));
    const expected = columnsOf(real);
    fc.assert(
      fc.property(
        renaming(20),
        renaming(5),
        fc.shuffledSubarray(real, { minLength: real.length }),
        (dossier, judge, rows) => {
          const renamed = rows.map((row) => ({
            ...row,
            dossier: dossier(row.dossier),
            judge: judge(row.judge),
          }));
          expect(columnsOf(renamed)).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("tells equal marks apart by who gave them", () => {
    // Dossiers 1 and 2 have the same marks; only by their judges' other marks are they told apart.
    const readings: readonly Reading[] = [
      { dossier: "1", judge: "1", score: 50 },
      { dossier: "2", judge: "2", score: 50 },
      { dossier: "3", judge: "1", score: 60 },
      { dossier: "4", judge: "2", score: 70 },
    ];
    const swapped = readings.map((row) => ({
      ...row,
      dossier: ["2", "1", "4", "3"][Number(row.dossier) - 1] ?? "",
    }));
    expect(columnsOf(swapped)).toEqual(columnsOf(readings));
  });

  it("keeps every reading, by the places it names", () => {
    const { ratings } = simulateReadings({ dossiers: 12, judges: 4, readers: 3, seed: 2 });
    const { ratings: turned, placeOfDossier, placeOfJudge } = inCanonicalOrder(ratings);
    for (const [place, id] of ratings.dossierIds.entries())
      expect(turned.dossierIds[placeOfDossier[place] ?? -1]).toBe(id);
    for (const [place, id] of ratings.judgeIds.entries())
      expect(turned.judgeIds[placeOfJudge[place] ?? -1]).toBe(id);
    const rowsOf = ({ dossierIds, judgeIds, dossier, judge, score }: typeof ratings) =>
      [...score].map(
        (points, row) => `${dossierIds[dossier[row] ?? 0]} ${judgeIds[judge[row] ?? 0]} ${points}`,
      );
    expect(rowsOf(turned).toSorted()).toEqual(rowsOf(ratings).toSorted());
  });

  it("keeps those that no mark tells apart in the order they came in", () => {
    const alike = ["3", "1", "2"].map((dossier) => ({ dossier, judge: "1", score: 50 }));
    expect(inCanonicalOrder(ratingsOf(alike)).ratings.dossierIds).toEqual(["1", "2", "3"]);
  });

  it("moves one dossier where one mark is corrected a little", () => {
    const { readings } = simulateReadings({ dossiers: 40, judges: 6, readers: 2, seed: 3 });
    const before = inCanonicalOrder(ratingsOf(readings)).ratings.dossierIds;
    const corrected = readings.map((row, at) => (at === 0 ? { ...row, score: row.score + 0.5 } : row));
    const after = inCanonicalOrder(ratingsOf(corrected)).ratings.dossierIds;
    const others = (ids: readonly string[]) => ids.filter((id) => id !== readings[0]?.dossier);
    expect(others(after)).toEqual(others(before));
  });
});
