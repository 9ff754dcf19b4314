import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  factorise,
  invertFromFactor,
  solveLower,
  solveUpperTransposed,
} from "#shared/reconciliation/numeric/dense-cholesky.ts";

/** B B' + I of a fixed pattern: positive definite at any size. */
function buildMatrix(n: number, seed: number): Float64Array {
  const root = Float64Array.from({ length: n * n }, (_, place) => Math.sin(place * 1.7 + seed));
  const cells = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j < n; j += 1) {
      let sum = i === j ? 1 : 0;
      for (let k = 0; k < n; k += 1) sum += (root[i * n + k] ?? 0) * (root[j * n + k] ?? 0);
      cells[i * n + j] = sum;
    }
  return cells;
}

function multiply(cells: Float64Array, n: number, x: Float64Array): Float64Array {
  return Float64Array.from({ length: n }, (_, i) =>
    x.reduce((sum, value, j) => sum + (cells[i * n + j] ?? 0) * value, 0),
  );
}

describe("dense Cholesky", () => {
  it("solves and inverts at sizes around the width of its blocks", () => {
    for (const n of [1, 2, 3, 4, 5, 63, 64, 65, 130]) {
      const cells = buildMatrix(n, n);
      const factor = cells.slice();
      expect(factorise(factor, n)).toBe(true);
      const wanted = Float64Array.from({ length: n }, (_, i) => i - 2);
      const solved = multiply(cells, n, wanted);
      solveLower(factor, n, solved);
      solveUpperTransposed(factor, n, solved);
      const inverse = invertFromFactor(factor, n);
      const again = multiply(inverse, n, multiply(cells, n, wanted));
      for (let i = 0; i < n; i += 1) {
        expect(solved[i]).toBeCloseTo(wanted[i] ?? 0, 8);
        expect(again[i]).toBeCloseTo(wanted[i] ?? 0, 8);
      }
    }
  });

  it("refuses what is not positive definite, without a NaN", () => {
    expect(factorise(Float64Array.of(1, 2, 2, 1), 2)).toBe(false);
    expect(factorise(Float64Array.of(0), 1)).toBe(false);
    expect(factorise(Float64Array.of(Number.NaN), 1)).toBe(false);
  });

  it("gives an inverse that is symmetric", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer(), (n, seed) => {
        const factor = buildMatrix(n, seed % 1000);
        factorise(factor, n);
        const inverse = invertFromFactor(factor, n);
        for (let i = 0; i < n; i += 1)
          for (let j = 0; j < i; j += 1) expect(inverse[i * n + j]).toBe(inverse[j * n + i]);
      }),
      { numRuns: 20 },
    );
  });
});
