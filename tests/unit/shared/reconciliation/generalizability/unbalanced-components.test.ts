import { describe, expect, it } from "vitest";
import { unbalancedComponents } from "#shared/reconciliation/generalizability/unbalanced-components.ts";
import { GENERALIZABILITY_METHODS } from "#shared/reconciliation/methods/generalizability-methods.ts";
import { computeMethod } from "../compute-method.ts";

/** Five dossiers by three judges by two criteria, the dossier changing fastest. */
const SCORES = [
  38, 64, 43, 49, 42, 41, 75, 54, 53, 43, 42, 75, 55, 44, 37, 52, 76, 49, 52, 46, 47, 85, 49, 49, 40, 54, 83,
  55, 48, 36,
];
const places = (levelOf: (row: number) => number) => SCORES.map((_, row) => levelOf(row));
const PERSON = places((row) => (row % 5) + 1);
const JUDGE = places((row) => (Math.floor(row / 5) % 3) + 1);
const CRITERION = places((row) => Math.floor(row / 15) + 1);
const GAPS = new Set([1, 8, 15, 26]);

function componentsOf(keeps: (row: number) => boolean, scores: readonly number[] = SCORES): unknown {
  const kept = <Value>(column: readonly Value[]) => column.filter((_, row) => keeps(row));
  return computeMethod(GENERALIZABILITY_METHODS, "gtheory", {
    person: kept(PERSON),
    judge: kept(JUDGE),
    criterion: kept(CRITERION),
    score: kept(scores),
  });
}

describe("unbalancedComponents", () => {
  it("finds what lme4 1.1-31 finds in a table with gaps, a component at its bound of 0 included", () =>
    expect(componentsOf((row) => !GAPS.has(row))).toMatchObject({
      components: {
        p: expect.closeTo(202.152_76, 1),
        j: expect.closeTo(0, 3),
        c: expect.closeTo(5.218_41, 2),
        pj: expect.closeTo(8.089_57, 2),
        pc: expect.closeTo(4.783_2, 2),
        jc: expect.closeTo(0, 3),
        pjc_e: expect.closeTo(8.971_36, 2),
      },
      status: "ok",
    }));

  it("agrees with lme4 on the complete table, where mean squares put the judges below 0", () => {
    const found = unbalancedComponents({
      scores: SCORES,
      object: Int32Array.from(PERSON),
      within: [Int32Array.from(JUDGE), Int32Array.from(CRITERION)],
      across: [
        Int32Array.from(JUDGE),
        Int32Array.from(CRITERION),
        Int32Array.from(places((row) => Math.floor(row / 5))),
      ],
    });
    expect(found?.object).toBeCloseTo(180.022_69, 1);
    expect(found?.within[0]).toBeCloseTo(14.264_98, 2);
    expect(found?.across[0]).toBeCloseTo(0, 3);
    expect(found?.residual).toBeCloseTo(2.809_13, 3);
  });

  it("is withheld where all scores are the same", () =>
    expect(
      componentsOf(
        (row) => row > 0,
        SCORES.map(() => 70),
      ),
    ).toMatchObject({ components: null }));
});
