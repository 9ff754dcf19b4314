import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CriterionId, DossierId } from "#shared/identifiers.ts";
import { rankDossiers } from "#shared/ranking/rank.ts";
import { figuresOfTotals } from "#shared/reconciliation/what-if/dossier-figures.ts";
import { rankFigures } from "#shared/reconciliation/what-if/rank-figures.ts";
import { whatIf, whatIfAll } from "#shared/reconciliation/what-if/what-if.ts";
import type { ComputedWhatIf } from "#shared/reconciliation/what-if/what-if-outcome.ts";
import { buildMarks, buildRubric } from "#tests/support/builders.ts";
import { buildTable, completeRows, LAW_WEIGHTS, type SheetRow, someRows } from "../build-table.ts";
import { baseOf, computed } from "./ask-what-if.ts";

/** Everything of an outcome but how dossiers are named. */
function changes({ changed, moved, listedCount }: ComputedWhatIf): readonly number[] {
  return [changed, moved, listedCount];
}

describe("laws of what-if", () => {
  it("ranks as the rule book does", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const sheets = rows.map(([dossier, , ...points]) => ({
          dossierId: DossierId.parse(dossier),
          marks: buildMarks(...points.map((mark) => mark ?? 0)),
        }));
        const [, , dampak] = buildRubric().criteria;
        const rubric = buildRubric({ tieOrder: [dampak?.id ?? CriterionId.parse("none")] });
        const official = new Map(
          rankDossiers(sheets, rubric, 2).map((row) => [String(row.dossierId), row.rank]),
        );
        const table = buildTable(LAW_WEIGHTS, rows);
        const { rank } = rankFigures(figuresOfTotals(table, [2], "mean"));
        expect([...rank]).toEqual(table.dossierIds.map((id) => official.get(id)));
      }),
    );
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(
        someRows.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          const [table, other] = [buildTable(LAW_WEIGHTS, rows), buildTable(LAW_WEIGHTS, shuffled)];
          const base = { k: 2, tieOrder: ["c3", "c1"] };
          expect(whatIfAll(other, base)).toEqual(whatIfAll(table, base));
        },
      ),
    );
  });

  it("does not depend on what dossiers and judges are called", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const renamed = rows.map(
          ([dossier, judge, ...marks]): SheetRow => [
            `${9 - Number(dossier.slice(1))}`,
            `${9 - Number(judge.slice(1))}`,
            ...marks,
          ],
        );
        const base = { k: 2, tieOrder: ["c3"] };
        const [table, other] = [buildTable(LAW_WEIGHTS, rows), buildTable(LAW_WEIGHTS, renamed)];
        for (const judgeId of table.judgeIds) {
          const one = whatIf(table, base, { type: "drop-judge", judgeId });
          const two = whatIf(other, base, { type: "drop-judge", judgeId: `${9 - Number(judgeId.slice(1))}` });
          expect(two.state).toBe(one.state);
          if (one.state === "computed" && two.state === "computed")
            expect(changes(two)).toEqual(changes(one));
        }
      }),
    );
  });

  it("changes nothing when a weight changes by nothing or ties go by the same order", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const table = buildTable(LAW_WEIGHTS, rows);
        for (const scenario of [
          { type: "change-weight", criterionId: "c2", percentagePoints: 0 },
          { type: "tie-order", criterionIds: ["c3"] },
          { type: "raw" },
        ] as const)
          expect(computed(table, scenario)).toMatchObject({ changed: 0, moved: 0, largestMove: null });
      }),
    );
  });

  it("changes nothing by adjusting where everybody read everything", () => {
    fc.assert(
      fc.property(completeRows, (rows) => {
        const table = buildTable(LAW_WEIGHTS, rows);
        const { changed, moved, tieBefore, tieAfter } = computed(table, { type: "adjusted" });
        expect([changed, moved, tieAfter]).toEqual([0, 0, tieBefore]);
      }),
    );
  });

  it("leaves the order of the others alone when a judge goes with whom nobody shares a dossier", () => {
    fc.assert(
      fc.property(someRows, fc.integer({ min: 0, max: 100 }), (rows, mark) => {
        const alone: SheetRow = ["d9", "alone", mark, mark, mark, mark];
        const table = buildTable(LAW_WEIGHTS, [...rows, alone]);
        const outcome = computed(table, { type: "drop-judge", judgeId: "alone" }, { k: 3 });
        expect(outcome.unranked).toEqual(["d9"]);
        const place = table.dossierIds.indexOf("d9");
        const { rank } = rankFigures(figuresOfTotals(table, [2], "mean"));
        const below = rank.filter((other) => other > (rank[place] ?? 0)).length;
        // Who stood below it moves up by one; nobody else moves, but for the one that has no rank any more.
        expect(outcome.moved).toBe(below);
        for (const { rankBefore, rankAfter } of outcome.entering)
          expect((rankBefore ?? 0) - (rankAfter ?? 0)).toBe(1);
        expect(outcome.leaving.filter(({ dossierId }) => dossierId !== "d9")).toEqual([]);
      }),
    );
  });

  it("brings in as many as fall out where no tie straddles the line", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const table = buildTable(LAW_WEIGHTS, rows);
        for (const outcome of whatIfAll(table, baseOf(table))) {
          if (outcome.state !== "computed" || outcome.tieBefore || outcome.tieAfter) continue;
          const lost = outcome.unranked.length;
          expect(outcome.leaving.length - outcome.entering.length).toBeLessThanOrEqual(lost);
          expect(outcome.changed).toBe(Math.max(outcome.leaving.length, outcome.entering.length));
        }
      }),
    );
  });
});
