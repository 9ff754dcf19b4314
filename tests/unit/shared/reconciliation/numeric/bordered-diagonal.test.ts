import { expect, it } from "vitest";
import { solveBordered } from "#shared/reconciliation/numeric/bordered-diagonal.ts";
import {
  factorise,
  solveLower,
  solveUpperTransposed,
} from "#shared/reconciliation/numeric/dense-cholesky.ts";
import { createRandom } from "#shared/rehearsal/random.ts";

const PLAIN = 7;
const SIZE = 10;

/** Diagonal among the first rows, dense in the last ones. */
function simulate(seed: number) {
  const random = createRandom(seed, "bordered");
  const matrix = new Float64Array(SIZE * SIZE);
  for (let row = 0; row < SIZE; row += 1) {
    matrix[row * SIZE + row] = row < PLAIN ? 2 + random.normal() ** 2 : 20;
    for (let column = 0; column < row; column += 1)
      if (row >= PLAIN) {
        const value = random.normal();
        matrix[row * SIZE + column] = value;
        matrix[column * SIZE + row] = value;
      }
  }
  return { matrix, right: Float64Array.from({ length: SIZE }, () => random.normal()) };
}

const isTied = (row: number): boolean => row !== 2;

it("has the solution of the dense system with the sum held", () => {
  for (let seed = 0; seed < 20; seed += 1) {
    const { matrix, right } = simulate(seed);
    const dense = matrix.map((value, at) => {
      const [row, column] = [Math.floor(at / SIZE), at % SIZE];
      const isHeld = row < PLAIN && column < PLAIN && isTied(row) && isTied(column);
      return value + Number(isHeld);
    });
    const expected = right.slice();
    expect(factorise(dense, SIZE)).toBe(true);
    solveLower(dense, SIZE, expected);
    solveUpperTransposed(dense, SIZE, expected);
    const solved = right.slice();
    expect(solveBordered({ matrix, size: SIZE, plain: PLAIN, isTied, leastPivot: 1e-11 }, solved)).toBe(true);
    for (const [at, value] of expected.entries()) expect(solved[at]).toBeCloseTo(value, 10);
  }
});

it("leaves rows of zeros aside and says where a border row depends on the others", () => {
  const empty = new Float64Array(9);
  empty[0] = 4;
  const solved = Float64Array.of(2, 0, 0);
  const system = { matrix: empty, size: 3, plain: 2, isTied: () => false, leastPivot: 1e-11 };
  expect(solveBordered(system, solved)).toBe(true);
  expect([...solved]).toEqual([0.5, 0, 0]);
  const singular = Float64Array.of(1, 0, 1, 0, 1, 1, 1, 1, 2);
  expect(solveBordered({ ...system, matrix: singular }, Float64Array.of(1, 1, 1))).toBe(false);
});
