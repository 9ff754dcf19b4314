import { expect, it } from "vitest";
import {
  chiSquareTail,
  fPoint,
  fTail,
  normalPoint,
  normalProbability,
  studentReach,
  studentTwoSided,
} from "#shared/reconciliation/numeric/distributions.ts";

// Table of the 97.5 % points, NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2.
it.each([
  [1, 12.706],
  [2, 4.303],
  [3, 3.182],
  [9, 2.262],
  [10, 2.228],
  [30, 2.042],
  [100, 1.984],
])("Student's interval with %i degrees of freedom reaches to %f", (freedom, reach) => {
  expect(studentReach(0.95, freedom)).toBeCloseTo(reach, 3);
  expect(studentTwoSided(reach, freedom)).toBeCloseTo(0.05, 4);
  // The square of Student's t is F with one degree of freedom.
  expect(fTail(reach ** 2, 1, freedom)).toBeCloseTo(0.05, 4);
  expect(Math.sqrt(fPoint(0.95, 1, freedom))).toBeCloseTo(reach, 2);
});

it("comes to the normal distribution for many degrees of freedom", () => {
  expect(studentReach(0.95, 3500)).toBeCloseTo(1.96, 2);
  expect(normalPoint(0.975)).toBeCloseTo(1.959964, 6);
  expect(normalProbability(1.959964)).toBeCloseTo(0.975, 6);
  expect(chiSquareTail(1.959964 ** 2, 1)).toBeCloseTo(0.05, 6);
});
