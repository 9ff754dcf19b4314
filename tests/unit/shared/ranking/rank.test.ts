import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DossierId } from "#shared/identifiers.ts";
import { type CountedSheet, findLineTie, rankDossiers } from "#shared/ranking/rank.ts";
import { meanToDecimal } from "#shared/scoring/sheet-total.ts";
import { buildMarks, buildRubric } from "#tests/support/builders.ts";

const rubric = buildRubric();

function sheet(dossier: string, ...points: readonly number[]): CountedSheet {
  return { dossierId: DossierId.parse(dossier), marks: buildMarks(...points) };
}

/** A sheet with the same mark everywhere, so that its total is that mark. */
function flat(dossier: string, points: number): CountedSheet {
  return sheet(dossier, points, points, points, points);
}

function places(sheets: readonly CountedSheet[], listSize = 2): readonly (readonly [string, number])[] {
  return rankDossiers(sheets, rubric, listSize).map(({ dossierId, rank }) => [dossierId, rank] as const);
}

const sheets = fc.array(
  fc
    .record({
      dossier: fc.integer({ min: 1, max: 6 }),
      points: fc.array(
        fc.integer({ min: 0, max: 3 }).map((steps) => steps * 25),
        {
          minLength: 4,
          maxLength: 4,
        },
      ),
    })
    .map(({ dossier, points }) => sheet(`d-${dossier}`, ...points)),
  { maxLength: 16 },
);

describe("rankDossiers", () => {
  it("ranks by the mean of the sheets, not by their sum", () => {
    const ranking = rankDossiers([flat("d-1", 70), flat("d-1", 71), flat("d-2", 80)], rubric, 1);
    expect(
      ranking.map(({ dossierId, rank, sheets: count, mean }) => [
        dossierId,
        rank,
        count,
        meanToDecimal(mean),
      ]),
    ).toEqual([
      ["d-2", 1, 1, "80.00"],
      ["d-1", 2, 2, "70.50"],
    ]);
  });

  it("never counts a missing sheet as a zero", () => {
    const [row] = rankDossiers([flat("d-1", 90)], rubric, 1);
    expect(row?.mean).toEqual({ sum: 90_000_000, count: 1 });
  });

  it("throws on a sheet that lacks a mark rather than counting it", () => {
    expect(() => rankDossiers([sheet("d-1", 60, 61, 79)], rubric, 1)).toThrow("lacks a mark");
  });

  it("shares a rank between exact equals and skips the ranks they use up", () => {
    const equals = [flat("d-1", 70), flat("d-2", 80), flat("d-3", 80), flat("d-4", 90)];
    expect(places(equals)).toEqual([
      ["d-4", 1],
      ["d-2", 2],
      ["d-3", 2],
      ["d-1", 4],
    ]);
    expect(rankDossiers(equals, rubric, 2).map(({ tied }) => tied)).toEqual([false, true, true, false]);
  });

  it("breaks a tie by the rubric's tie order", () => {
    const tied = [sheet("d-1", 61, 60, 78, 77), sheet("d-2", 60, 61, 79, 76)];
    expect(places(tied)).toEqual([
      ["d-2", 1],
      ["d-1", 2],
    ]);
  });

  it("asks the second criterion of the tie order only when the first is equal", () => {
    const byTwo = buildRubric({
      tieOrder: [...rubric.criteria]
        .slice(2)
        .toReversed()
        .map(({ id }) => id),
    });
    const tied = [sheet("d-1", 60, 61, 79, 76), sheet("d-2", 60, 60, 80, 76), sheet("d-3", 61, 60, 78, 77)];
    expect(rankDossiers(tied, byTwo, 1).map(({ dossierId }) => dossierId)).toEqual(["d-3", "d-2", "d-1"]);
  });

  it("leaves a tie a tie when no tie order settles it", () => {
    const tied = [sheet("d-1", 61, 60, 78, 77), sheet("d-2", 60, 61, 79, 76)];
    const ranking = rankDossiers(tied, { ...rubric, tieOrder: [] }, 1);
    expect(ranking.map(({ rank, listed }) => [rank, listed])).toEqual([
      [1, true],
      [1, true],
    ]);
  });

  it("breaks ties by means, so that a dossier with more sheets gains nothing", () => {
    const tied = [flat("d-1", 80), flat("d-1", 80), flat("d-2", 80)];
    expect(places(tied)).toEqual([
      ["d-1", 1],
      ["d-2", 1],
    ]);
  });

  it("lists exact equals in the order of their ids, whatever the order of the sheets", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 2 }), (numbers) => {
        const equals = numbers.map((number) => flat(`d-${number}`, 80));
        expect(places(equals)).toEqual(numbers.toSorted((a, b) => a - b).map((number) => [`d-${number}`, 1]));
      }),
    );
  });

  it("does not depend on the order of the sheets", () => {
    fc.assert(
      fc.property(
        sheets.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([all, shuffled]) => {
          expect(rankDossiers(shuffled, rubric, 3)).toEqual(rankDossiers(all, rubric, 3));
        },
      ),
    );
  });

  it("lists every dossier with a sheet once, in falling order, with competition ranks", () => {
    fc.assert(
      fc.property(sheets, (all) => {
        const ranking = rankDossiers(all, rubric, 3);
        expect(ranking.map(({ dossierId }) => dossierId).toSorted()).toEqual(
          [...new Set(all.map(({ dossierId }) => dossierId))].toSorted(),
        );
        for (const [index, { rank, listed, tied }] of ranking.entries()) {
          const sharing = ranking.filter((row) => row.rank === rank);
          expect(rank).toBe(ranking.findIndex((row) => row.rank === rank) + 1);
          expect(sharing.length > 1).toBe(tied);
          expect(rank <= 3).toBe(listed);
          expect(index + 1).toBeGreaterThanOrEqual(rank);
        }
      }),
    );
  });

  it("never changes the order of two dossiers when another one joins", () => {
    fc.assert(
      fc.property(sheets, fc.integer({ min: 0, max: 100 }), (all, points) => {
        const before = rankDossiers(all, rubric, 3);
        const joined = rankDossiers([...all, flat("d-9", points)], rubric, 3);
        const rankOf = new Map(joined.map(({ dossierId, rank }) => [dossierId, rank]));
        for (const a of before)
          for (const b of before)
            expect(Math.sign((rankOf.get(a.dossierId) ?? 0) - (rankOf.get(b.dossierId) ?? 0))).toBe(
              Math.sign(a.rank - b.rank),
            );
      }),
    );
  });
});

describe("findLineTie", () => {
  const tie = [flat("d-1", 90), flat("d-2", 80), flat("d-3", 80), flat("d-4", 70)];

  it("names the equals that straddle the line", () => {
    expect(findLineTie(rankDossiers(tie, rubric, 2), 2)).toEqual(["d-2", "d-3"]);
  });

  it.each([1, 3, 4, 10])("names nobody when a list of %i cuts no tie", (size) => {
    expect(findLineTie(rankDossiers(tie, rubric, size), size)).toEqual([]);
  });

  it("names nobody in an empty ranking", () => {
    expect(findLineTie(rankDossiers([], rubric, 2), 2)).toEqual([]);
  });
});
