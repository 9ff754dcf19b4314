import { expect, it } from "vitest";
import { findMinimum } from "#shared/reconciliation/numeric/quasi-newton.ts";

it("comes down a curved valley (Rosenbrock 1960)", () => {
  const found = findMinimum(
    ([x = 0, y = 0]) => 100 * (y - x ** 2) ** 2 + (1 - x) ** 2,
    Float64Array.of(-1.2, 1),
  );
  expect(found[0]).toBeCloseTo(1, 3);
  expect(found[1]).toBeCloseTo(1, 3);
});

it("stays where the function has no value beyond", () => {
  const found = findMinimum(
    ([x = 0]) => (x > 0 ? x - Math.log(x) : Number.POSITIVE_INFINITY),
    Float64Array.of(5),
  );
  expect(found[0]).toBeCloseTo(1, 4);
});
