import { describe, expect, it } from "vitest";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";
import { findConnections } from "#shared/reconciliation/severity/connections.ts";
import type { SeverityFit } from "#shared/reconciliation/severity/fit.ts";
import { fitCrossed } from "#shared/reconciliation/severity/fit-crossed.ts";
import { fitIntraBlock } from "#shared/reconciliation/severity/fit-intra-block.ts";
import { compareByDossiers } from "#shared/reconciliation/severity/hausman-by-dossiers.ts";
import { compareByJudges } from "#shared/reconciliation/severity/hausman-by-judges.ts";
import { solveByDossiers } from "#shared/reconciliation/severity/intra-block-by-dossiers.ts";
import { type SolvedBlocks, solveByJudges } from "#shared/reconciliation/severity/intra-block-by-judges.ts";
import { buildSystem } from "#shared/reconciliation/severity/intra-block-system.ts";
import { leverages } from "#shared/reconciliation/severity/leverages.ts";
import { arrangeByPart } from "#shared/reconciliation/severity/linked-levels.ts";
import { gatherCells } from "#shared/reconciliation/severity/reading-cells.ts";
import { createRandom } from "#shared/rehearsal/random.ts";
import { ratingsOf, simulateReadings } from "#tests/support/simulated-readings.ts";

interface Part {
  readonly dossiers: number;
  readonly judges: number;
  readonly readers: number;
}

/** Parts that share nothing, their rows mixed; some readers read one dossier only. */
function simulateParts(parts: readonly Part[], seed: number): Ratings {
  const readings = parts.flatMap((part, at) =>
    simulateReadings({ ...part, seed: seed + at }).readings.map((row) => ({
      ...row,
      dossier: `${at}-${row.dossier}`,
      judge: `${at}-${row.judge}`,
    })),
  );
  const random = createRandom(seed, "readers of one dossier");
  const guests = readings
    .filter(() => random.normal() > 1)
    .map(({ dossier, score }, at) => ({ dossier, judge: `guest-${at}`, score: score + random.normal() }));
  return ratingsOf([...readings, ...guests].toSorted((one, other) => one.score - other.score));
}

const MIXED = [
  { dossiers: 9, judges: 6, readers: 3 },
  { dossiers: 5, judges: 3, readers: 2 },
  { dossiers: 1, judges: 4, readers: 4 },
  { dossiers: 6, judges: 1, readers: 1 },
  { dossiers: 4, judges: 9, readers: 5 },
] as const;

function fitOf(outcome: ReturnType<typeof fitCrossed>): SeverityFit {
  if (!("model" in outcome)) throw new Error(outcome.reason);
  return outcome;
}

function near(found: ArrayLike<number>, expected: ArrayLike<number>, digits = 7): void {
  expect(found.length).toBe(expected.length);
  for (let at = 0; at < expected.length; at += 1) expect(found[at]).toBeCloseTo(expected[at] ?? 0, digits);
}

/** -2 log restricted likelihood by the covariance of all rows, and generalised least squares of the level. */
function denseCrossed({ dossier, judge, score }: Ratings, { variance }: SeverityFit) {
  const rows = score.length;
  const [va, vb, ve] = [variance.dossier ?? 0, variance.judge, variance.residual];
  const augmented = Array.from({ length: rows }, (_, row) => [
    ...Array.from(
      { length: rows },
      (_unused, other) =>
        va * Number(dossier[row] === dossier[other]) +
        vb * Number(judge[row] === judge[other]) +
        ve * Number(row === other),
    ),
    1,
    score[row] ?? 0,
  ]);
  const logDeterminant = eliminate(augmented);
  const ones = augmented.map((row) => row[rows] ?? 0);
  const scores = augmented.map((row) => row[rows + 1] ?? 0);
  const total = sum(ones);
  const level = sum(scores) / total;
  const weighted = scores.map((value, row) => value - level * (ones[row] ?? 0));
  const squares = sum(weighted.map((value, row) => value * ((score[row] ?? 0) - level)));
  const criterion = (rows - 1) * Math.log(2 * Math.PI) + logDeterminant + Math.log(total) + squares;
  return { criterion, level, levelVariance: 1 / total, weighted };
}

/** Gauss and Jordan in place; the logarithm of the determinant. */
function eliminate(rows: number[][]): number {
  let logDeterminant = 0;
  for (const [at, pivotRow] of rows.entries()) {
    const pivot = pivotRow[at] ?? 1;
    logDeterminant += Math.log(pivot);
    for (let column = at; column < pivotRow.length; column += 1)
      pivotRow[column] = (pivotRow[column] ?? 0) / pivot;
    for (const row of rows) {
      const factor = row === pivotRow ? 0 : (row[at] ?? 0);
      if (factor === 0) continue;
      for (let column = at; column < row.length; column += 1)
        row[column] = (row[column] ?? 0) - factor * (pivotRow[column] ?? 0);
    }
  }
  return logDeterminant;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

describe("panels of several parts", () => {
  it("have the crossed fit of one dense system", () => {
    for (const seed of [1, 2, 3]) {
      const ratings = simulateParts(MIXED, seed);
      const fit = fitOf(fitCrossed(ratings));
      expect(fit.components).toBe(MIXED.length);
      const dense = denseCrossed(ratings, fit);
      expect(fit.remlCriterion).toBeCloseTo(dense.criterion, 6);
      expect(fit.fixed[0]).toBeCloseTo(dense.level, 7);
      expect((fit.fixedSe[0] ?? 0) ** 2).toBeCloseTo(dense.levelVariance, 7);
      const effect = new Float64Array(ratings.judgeIds.length);
      for (const [row, judge] of ratings.judge.entries())
        effect[judge] = (effect[judge] ?? 0) + fit.variance.judge * (dense.weighted[row] ?? 0);
      near(fit.judgeEffect, effect);
      expect(sum([...leverages(ratings, fit)])).toBeGreaterThan(1);
    }
  });

  it("draw judges about their effects, each in its place", () => {
    const ratings = simulateParts(MIXED, 4);
    for (const fit of [fitOf(fitCrossed(ratings)), fitOf(fitIntraBlock(ratings))]) {
      const drawn = new Float64Array(fit.posterior.judges + fit.posterior.fixed);
      fit.posterior
        .drawInto(drawn, () => 0);
      near(drawn.subarray(0, fit.posterior.judges), fit.judgeEffect, 9);
    }
  });
});

function sidesOf(ratings: Ratings) {
  const cells = gatherCells(ratings);
  const system = buildSystem(ratings, cells, false);
  const connections = findConnections(ratings, cells);
  return { cells, system, connections };
}

function drawOf({ posterior }: SolvedBlocks): Float64Array {
  const drawn = new Float64Array(posterior.judges);
  posterior.drawInto(drawn, () => 0);
  return drawn;
}

describe("the smaller side", () => {
  it("gives the intra-block fit that the judges' side gives", () => {
    for (const seed of [5, 6, 7]) {
      const ratings = simulateParts(MIXED, seed);
      const { cells, system, connections } = sidesOf(ratings);
      const byJudges = solveByJudges(ratings, cells, system);
      const byDossiers = solveByDossiers(cells, system, arrangeByPart(connections.componentOfDossier));
      expect(byDossiers.criterion).toBeCloseTo(byJudges.criterion, 8);
      expect(byDossiers.theta).toBeCloseTo(byJudges.theta, 5);
      expect(byDossiers.residual).toBeCloseTo(byJudges.residual, 4);
      near(byDossiers.judgeEffect, byJudges.judgeEffect, 4);
      near(byDossiers.judgeVariance, byJudges.judgeVariance, 4);
      near(byDossiers.scoreVariance, byJudges.scoreVariance, 4);
      near(drawOf(byDossiers), byDossiers.judgeEffect, 9);
    }
  });

  it("gives the comparison of both estimates that the judges' side gives", () => {
    for (const seed of [8, 9, 10]) {
      const ratings = simulateParts(MIXED, seed);
      const { cells, system, connections } = sidesOf(ratings);
      const byJudges = compareByJudges(ratings, cells, { system, dossierRatio: 0.7 });
      const byDossiers = compareByDossiers(cells, { connections, system, dossierRatio: 0.7 });
      if (typeof byJudges === "string" || typeof byDossiers === "string") throw new Error("not comparable");
      expect(byDossiers.directions).toBe(byJudges.directions);
      expect(byDossiers.statistic).toBeCloseTo(byJudges.statistic, 6);
      expect(byDossiers.residualSquares).toBeCloseTo(byJudges.residualSquares, 6);
    }
  });
});
