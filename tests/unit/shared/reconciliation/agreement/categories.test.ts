import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CategoryTable, codeCategories } from "#shared/reconciliation/agreement/categories.ts";
import { categoryWeights } from "#shared/reconciliation/agreement/category-weights.ts";
import { type ChanceCorrected, chanceCorrected } from "#shared/reconciliation/agreement/chance-corrected.ts";
import { fleissKappa, fleissKappaOfCounts } from "#shared/reconciliation/agreement/fleiss.ts";
import { judgePairs, weightedKappa } from "#shared/reconciliation/agreement/weighted-kappa.ts";

const cell = fc.option(fc.integer({ min: 1, max: 4 }), { freq: 4 });
const tables = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 10 });

function figuresOf(table: CategoryTable, scale?: readonly number[]): ChanceCorrected | null {
  const found = chanceCorrected(codeCategories(table, scale), "quadratic");
  return "gwet" in found ? found : null;
}

const SCALE = [1, 2, 3, 4];

/** All figures as numbers, 9 for one that is not there. */
function plain(found: ChanceCorrected | null): readonly number[] {
  if (!found) return [];
  const { gwet, fleiss, conger, krippendorff } = found;
  return [gwet.value, gwet.se, fleiss.value, fleiss.se, conger, krippendorff].map((value) => value ?? 9);
}

function firstWeights(weighting: Parameters<typeof categoryWeights>[1]) {
  return categoryWeights([1, 2, 3], weighting)[0]?.map((weight) => Math.round(1000 * weight) / 1000);
}

describe("codeCategories", () => {
  it('takes 3 and "3" as one category, in the order of the scale', () => {
    const coded = codeCategories(
      [
        [3, "3"],
        ["1", null],
      ],
      [1, 2, 3],
    );
    expect(coded).toMatchObject({ labels: ["1", "2", "3"], values: [1, 2, 3], code: [2, 2, 0] });
  });

  it("puts categories that are not on the scale behind it and numbers words in order", () => {
    const coded = codeCategories([["no", "yes"]], ["yes"]);
    expect(coded).toMatchObject({ labels: ["yes", "no"], values: [1, 2] });
    expect(codeCategories([[10, 9]])).toMatchObject({ labels: ["9", "10"] });
  });
});

describe("categoryWeights", () => {
  it("falls with the distance, by each rule", () => {
    expect(firstWeights("unweighted")).toEqual([1, 0, 0]);
    expect(firstWeights("linear")).toEqual([1, 0.5, 0]);
    expect(firstWeights("quadratic")).toEqual([1, 0.75, 0]);
    expect(firstWeights("ordinal")).toEqual([1, 0.667, 0]);
    expect(firstWeights("radical")).toEqual([1, 0.293, 0]);
    expect(firstWeights("ratio")).toEqual([1, 0.556, 0]);
    expect(categoryWeights([-1, 1], "ratio")).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});

describe("chanceCorrected", () => {
  it("does not depend on the order of dossiers and judges, nor on categories being text", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const turned = table.map((row) => row.toReversed().map((code) => code && String(code))).toReversed();
        const [before, after] = [plain(figuresOf(table, SCALE)), plain(figuresOf(turned, SCALE))];
        for (const [place, value] of before.entries()) expect(after[place]).toBeCloseTo(value, 9);
      }),
    );
  });

  it("has Conger's kappa of two judges as Cohen's weighted one", () => {
    const table = [
      [1, 2],
      [2, 2],
      [3, 4],
      [4, 4],
      [2, 1],
      [3, 3],
    ];
    const coded = codeCategories(table, [1, 2, 3, 4]);
    const counts = judgePairs(coded)[0]?.table ?? [];
    expect(figuresOf(table, [1, 2, 3, 4])?.conger).toBeCloseTo(
      weightedKappa(counts, "quadratic").value ?? 9,
      12,
    );
  });

  it("has Gwet's figure high and kappa low where one category is rare: the paradox", () => {
    const table = Array.from({ length: 20 }, (_, row) => (row === 0 ? ["no", "yes"] : ["yes", "yes"]));
    const found = chanceCorrected(codeCategories(table), "unweighted");
    if (!("gwet" in found)) throw new Error(found.status);
    expect(found.gwet.value).toBeGreaterThan(0.9);
    expect(found.fleiss.value).toBeLessThan(0);
  });

  it("gives no figure but plain agreement where everybody uses one category of the scale", () => {
    expect(
      figuresOf(
        [
          [2, 2],
          [2, 2],
        ],
        [1, 2, 3],
      ),
    ).toMatchObject({
      status: "undefined_no_variation",
      agreement: 1,
      gwet: { value: null, se: null },
      conger: null,
    });
    expect(
      chanceCorrected(
        codeCategories([
          [1, null],
          [null, 2],
        ]),
        "linear",
      ).status,
    ).toBe("undefined_no_pairable_units");
  });

  it("has no standard error from one dossier, and no chance of two judges from one", () => {
    expect(figuresOf([[1, 2]])?.gwet.se).toBeNull();
    const twice = { ...codeCategories([[1, 2]]), judges: 1, judge: [0, 0] };
    const found = chanceCorrected(twice, "unweighted");
    expect("conger" in found && found.conger).toBeNull();
  });
});

describe("fleissKappa", () => {
  it("is the same from marks and from counts", () => {
    const fromMarks = fleissKappa(
      codeCategories([
        [1, 1, 2],
        [2, 2, 2],
        [1, 2, 1],
      ]),
    );
    expect(
      fleissKappaOfCounts([
        [2, 1],
        [0, 3],
        [2, 1],
      ]),
    ).toEqual(fromMarks);
    expect(fromMarks.z).not.toBeNull();
  });

  it("agrees with the general figure where readings are missing, then without a test", () => {
    const coded = codeCategories([
      [1, 1, null],
      [2, 2, 2],
      [1, 2, 1],
      [null, null, 2],
    ]);
    const found = fleissKappa(coded);
    const general = chanceCorrected(coded, "unweighted");
    expect(found.value).toBeCloseTo(("fleiss" in general && general.fleiss.value) || 9, 12);
    expect(found).toMatchObject({ z: null, p: null, dossiers: 3 });
  });

  it("gives no kappa of a category nobody used", () => {
    expect(
      fleissKappa(
        codeCategories(
          [
            [1, 1],
            [2, 1],
          ],
          [1, 2, 3],
        ),
      ).perCategory[2],
    ).toBeNull();
  });

  it("is undefined for one category, for single readings, and without any", () => {
    expect(
      fleissKappa(
        codeCategories([
          [4, 4],
          [4, 4],
        ]),
      ),
    ).toMatchObject({ value: null, sameCategory: 1 });
    expect(fleissKappa(codeCategories([[4], [3]])).status).toBe("undefined_no_pairable_units");
    expect(fleissKappaOfCounts([])).toMatchObject({ value: null, perCategory: [] });
  });
});

describe("weightedKappa", () => {
  it("is 1 for complete agreement and undefined for one category or no dossier", () => {
    expect(
      weightedKappa(
        [
          [3, 0],
          [0, 4],
        ],
        "linear",
      ).value,
    ).toBe(1);
    expect(
      weightedKappa(
        [
          [3, 0],
          [0, 0],
        ],
        "linear",
      ),
    ).toMatchObject({ value: null, agreement: 1 });
    expect(weightedKappa([], "linear")).toMatchObject({ value: null, agreement: null, dossiers: 0 });
  });

  it("counts pairs from 1 over the dossiers both judges read, on the whole scale", () => {
    const pairs = judgePairs(
      codeCategories(
        [
          [1, 2, null],
          [3, 3, 3],
        ],
        [1, 2, 3],
      ),
    );
    expect(pairs.map(({ i, j }) => [i, j])).toEqual([
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
    expect(pairs[0]?.table).toEqual([
      [0, 1, 0],
      [0, 0, 0],
      [0, 0, 1],
    ]);
  });
});
