import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineMethod } from "#shared/reconciliation/methods/method.ts";
import { ReadingsInput, readNumbers, readReadings } from "#shared/reconciliation/methods/readings-input.ts";
import { STATISTICS_METHODS } from "#shared/reconciliation/methods/statistics-methods.ts";
import { computeMethod } from "../compute-method.ts";

const compute = (method: string, input: unknown) => computeMethod(STATISTICS_METHODS, method, input);

const marks = [
  [61, 70, null],
  [55, null, 58],
  [72, 81, 77],
  [null, 66, 60],
  [50, 52, 57],
];
const cells = marks.flatMap((row, at) =>
  row.map((score, place) => ({ at: at + 1, place: place + 1, score })),
);
const columns = {
  dossier: cells.map(({ at }) => at),
  judge: cells.map(({ place }) => place),
  score: cells.map(({ score }) => score),
};

const METHODS = [
  "icc",
  "icc_incomplete",
  "kripp_alpha",
  "kendall_w",
  "fleiss_kappa",
  "chance_corrected",
  "weighted_kappa",
  "weighted_kappa_pairs",
  "gtheory",
  "oneway_reml",
  "crossed_reml",
  "crossed_reml_degenerate",
  "intrablock_reml",
  "random_assignment_check",
  "normalise",
  "normalise_harm",
  "discrepancy",
  "drift",
  "range_use",
];

/** "61.0" is another category than 61. */
const TEXT_IS_A_CATEGORY = new Set([
  "kripp_alpha",
  "fleiss_kappa",
  "chance_corrected",
  "weighted_kappa",
  "weighted_kappa_pairs",
]);

describe.each(METHODS)("%s", (method) => {
  const expected = compute(method, columns);

  it("reads the same from a table, from text and under other names", () => {
    const { dossier, judge, score } = columns;
    const text = score.map((mark) => (mark === null ? " " : `${String(mark)}.0`));
    expect(compute(method, { person: dossier, rater: judge, mark: score })).toEqual(expected);
    expect(compute(method, { matrix: marks })).toEqual(expected);
    if (!TEXT_IS_A_CATEGORY.has(method))
      expect(compute(method, { dossier, judge, score: text })).toEqual(expected);
  });
});

describe("readings", () => {
  it("keep rows, and labels as they were written", () => {
    const read = readReadings(
      ReadingsInput.parse({ dossier: [7, "b", 7], judge: ["x", 2, 2], score: ["1.5", null, 3] }),
    );
    expect(read).toMatchObject({ ok: true, value: { rows: [0, 2], ratings: { dossierIds: ["7"] } } });
    if (read.ok) expect([read.value.labelOf.dossier("7"), read.value.labelOf.judge("2")]).toEqual([7, 2]);
  });

  it("fill up short rows of a table", () => {
    const read = readNumbers(ReadingsInput.parse({ matrix: [[1, "2"], [""]] }));
    expect(read).toEqual({
      ok: true,
      value: [
        [1, 2],
        [null, null],
      ],
    });
  });
});

describe("marks that the order of reading explains without remainder", () => {
  it("have finite figures", () => {
    const order = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const input = {
      dossier: [1, 1, 1, 2, 2, 2, 3, 3, 3],
      judge: [1, 2, 3, 1, 2, 3, 1, 2, 3],
      score: order.map((place) => place - 1),
      order,
    };
    expect(compute("crossed_reml", input)).toMatchObject({
      status: "ok",
      reml: expect.any(Number),
      fixed: [expect.closeTo(4, 9), expect.closeTo(1, 9)],
    });
  });
});

describe("small tables with gaps", () => {
  const mark = fc.option(fc.integer({ min: 0, max: 4 }));
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(mark, { minLength: width, maxLength: width }), { maxLength: 5 }));

  it("bring no method to let a value out that is no number", () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...METHODS), (matrix, method) => {
        expect(() => compute(method, { matrix })).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

describe("a method", () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY])("does not let %d out", (value) => {
    const method = defineMethod(ReadingsInput, () => ({ list: [{ deep: Float64Array.of(1, value) }] }));
    expect(() => method.run({})).toThrow(`list[0].deep[1] is ${value}`);
  });

  it("gives columns as lists, and refuses what its schema does not take", () => {
    const method = defineMethod(ReadingsInput, () => ({ list: Int32Array.of(1, 2), none: null }));
    expect(method.run({})).toEqual({ ok: true, value: { list: [1, 2], none: null } });
    expect(method.run([])).toMatchObject({ ok: false });
  });
});
