import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type IntraclassTable, intraclassCorrelations } from "#shared/reconciliation/agreement/icc.ts";

/** Shrout & Fleiss (1979), table 2. */
const SHROUT_FLEISS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

function tableOf(marks: readonly (readonly (number | null)[])[]): IntraclassTable {
  const found = intraclassCorrelations(marks);
  if (!("meanSquares" in found)) throw new Error(found.status);
  return found;
}

const tables = fc.tuple(fc.integer({ min: 3, max: 6 }), fc.integer({ min: 2, max: 4 })).chain(([n, k]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: k, maxLength: k }), {
    minLength: n,
    maxLength: n,
  }),
);

describe("intraclassCorrelations", () => {
  it("gives the six published forms", () => {
    const table = tableOf(SHROUT_FLEISS);
    expect(table.single.value).toBeCloseTo(0.17, 2);
    expect(table.agreementSingle.value).toBeCloseTo(0.29, 2);
    expect(table.consistencySingle.value).toBeCloseTo(0.715, 3);
    expect(table.mean.value).toBeCloseTo(0.44, 2);
    expect(table.agreementMean.value).toBeCloseTo(0.62, 2);
    expect(table.consistencyMean.value).toBeCloseTo(0.91, 2);
  });

  it("steps the limits of agreement up by Spearman and Brown", () => {
    const { agreementSingle, agreementMean } = tableOf(SHROUT_FLEISS);
    const low = agreementSingle.lower ?? 0;
    expect(agreementMean.lower).toBeCloseTo((4 * low) / (1 + 3 * low), 12);
    expect(agreementMean.lower).toBeCloseTo(0.0711368153, 9);
  });

  it("holds the value between its limits", () => {
    fc.assert(
      fc.property(tables, (marks) => {
        const { single, consistencySingle, agreementSingle, agreementMean } = tableOf(marks);
        for (const { value, lower, upper } of [single, consistencySingle, agreementSingle, agreementMean]) {
          if (value === null || lower === null || upper === null) continue;
          expect(lower).toBeLessThanOrEqual(value + 1e-9);
          expect(upper).toBeGreaterThanOrEqual(value - 1e-9);
        }
      }),
    );
  });

  it("has no interval for the mean of judges who contradict each other, and says so", () => {
    const table = tableOf([
      [8, 1, 8],
      [7, 7, 7],
      [4, 8, 2],
      [5, 1, 5],
    ]);
    expect(table.agreementSingle.lower).toBeLessThan(-1 / 2);
    expect(table.agreementMean).toMatchObject({ lower: null, upper: null });
    expect(table.agreementMean.value).toBeLessThan(0);
    expect(table.status).toBe("interval_undefined");
    expect(tableOf(SHROUT_FLEISS).status).toBe("ok");
  });

  it("leaves consistency as it is when a judge shifts all marks", () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: -30, max: 30 }), (marks, shift) => {
        const shifted = marks.map(([first = 0, ...rest]) => [first + shift, ...rest]);
        const [before, after] = [tableOf(marks), tableOf(shifted)];
        expect(after.consistencySingle.value ?? 9).toBeCloseTo(before.consistencySingle.value ?? 9, 9);
        expect(after.consistencyMean.value ?? 9).toBeCloseTo(before.consistencyMean.value ?? 9, 7);
      }),
    );
  });

  it("does not depend on the order of dossiers and judges", () => {
    fc.assert(
      fc.property(tables, (marks) => {
        const turned = marks.map((row) => row.toReversed()).toReversed();
        const [before, after] = [tableOf(marks), tableOf(turned)];
        expect(after.agreementSingle.value ?? 9).toBeCloseTo(before.agreementSingle.value ?? 9, 9);
        expect(after.single.value ?? 9).toBeCloseTo(before.single.value ?? 9, 9);
      }),
    );
  });

  it("calls judges who differ by a constant wholly consistent, without limits", () => {
    const table = tableOf([
      [40, 50, 34],
      [55, 65, 49],
      [61, 71, 55],
    ]);
    expect(table.status).toBe("degenerate_no_residual");
    expect(table.consistencySingle).toMatchObject({ value: 1, lower: null, upper: null });
    expect(table.agreementSingle.value).toBeLessThan(1);
  });

  it("gives nothing where nothing varies, a judge or dossier is alone, or a mark is missing", () => {
    expect(
      tableOf([
        [0.1, 0.1],
        [0.1, 0.1],
        [0.1, 0.1],
      ]),
    ).toMatchObject({
      status: "undefined_no_variation",
      single: { value: null },
      mean: { value: null },
      agreementSingle: { value: null },
    });
    expect(intraclassCorrelations([])).toMatchObject({ status: "too_few_judges" });
    expect(intraclassCorrelations([[1], [2]])).toMatchObject({ status: "too_few_judges" });
    expect(intraclassCorrelations([[1, 2]])).toMatchObject({ status: "too_few_dossiers" });
    expect(
      intraclassCorrelations([
        [1, 2],
        [null, 3],
      ]),
    ).toMatchObject({ status: "incomplete_design" });
  });

  it("says -1 / (k - 1) where the means of all dossiers are the same", () => {
    const { consistencySingle, consistencyMean, agreementSingle } = tableOf([
      [1, 2],
      [2, 1],
    ]);
    expect(consistencySingle.value).toBe(-1);
    expect(consistencyMean.value).toBeNull();
    expect(agreementSingle.lower).toBeNull();
  });
});
