import * as fc from "fast-check";
import { expect, it } from "vitest";
import { symmetricEigen } from "#shared/assignment/symmetric-eigen.ts";
import { spectralComponents } from "#shared/reconciliation/numeric/spectral-components.ts";
import { createRandom } from "#shared/rehearsal/random.ts";

/** A positive semidefinite matrix of the rank given. */
function buildMatrix(size: number, rank: number, seed: number): readonly (readonly number[])[] {
  const random = createRandom(seed, "matrix");
  const rows = Array.from({ length: size }, () => Array.from({ length: rank }, () => random.normal()));
  return rows.map((row) =>
    rows.map((other) => row.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)),
  );
}

function resolvent(value: number): number {
  return 1 / (0.5 + Math.max(0, value));
}

it("has the values of Jacobi's method, and a vector's weight along each, singular matrices among them", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 14 }), fc.nat(6), fc.nat(999), (size, lacking, seed) => {
      const matrix = buildMatrix(size, Math.max(1, size - lacking), seed);
      const vector = Float64Array.from({ length: size }, (_, at) => Math.cos(at + seed));
      const { values, components } = spectralComponents(Float64Array.from(matrix.flat()), size, [vector]);
      const expected = symmetricEigen(matrix);
      const sorted = expected.values.toSorted((a, b) => a - b);
      for (const [at, value] of values.toSorted().entries()) expect(value).toBeCloseTo(sorted[at] ?? 0, 8);
      const along = (k: number) =>
        vector.reduce((sum, value, at) => sum + value * (expected.vectors[at]?.[k] ?? 0), 0);
      const found = values.reduce(
        (sum, value, at) => sum + (components[0]?.[at] ?? 0) ** 2 * resolvent(value),
        0,
      );
      expect(found).toBeCloseTo(
        expected.values.reduce((sum, value, k) => sum + along(k) ** 2 * resolvent(value), 0),
        8,
      );
    }),
  );
});

it("leaves a diagonal matrix as it is", () => {
  const { values, components } = spectralComponents(Float64Array.of(2, 0, 0, 0, 0, 0, 0, 0, 5), 3, [
    Float64Array.of(1, 2, 3),
  ]);
  expect([...values]).toEqual([2, 0, 5]);
  expect(components[0]).toEqual(Float64Array.of(1, 2, 3));
});
