import { expect, test } from "vitest";
import { drawRanks } from "#shared/reconciliation/ranks/draw-ranks.ts";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";
import { chooseEstimator } from "#shared/reconciliation/severity/choose-estimator.ts";
import type { NotEstimable, SeverityFit } from "#shared/reconciliation/severity/fit.ts";
import { fitCrossed } from "#shared/reconciliation/severity/fit-crossed.ts";
import { fitIntraBlock } from "#shared/reconciliation/severity/fit-intra-block.ts";
import { fitByLme4, fitInstEval, hasLme4, type Lme4Answer } from "./lme4.ts";
import { measure, record } from "./measure.ts";
import { simulatePanel } from "./simulated-panel.ts";

const STAGE_ONE = { dossiers: 3500, readers: 3, judges: 30 };
const LARGE = { dossiers: 40_000, readers: 3, judges: 300 };
const NAME = "3,500 × 3 × 30";

function fitted(fit: SeverityFit | NotEstimable): SeverityFit {
  if (!("model" in fit)) throw new Error(fit.reason);
  return fit;
}

/** Both found the same optimum: what is compared is time. */
function expectSame(ratings: Ratings, { dossier, judge, residual }: Lme4Answer): void {
  const { variance } = fitted(fitCrossed(ratings));
  for (const [own, other] of [
    [variance.dossier ?? 0, dossier],
    [variance.judge, judge],
    [variance.residual, residual],
  ] as const)
    expect(Math.abs(own - other)).toBeLessThan(2e-3 * other);
}

test("severity of a year's first stage", async () => {
  const ratings = simulatePanel(STAGE_ONE);
  await measure(`fit, crossed REML with BLUPs and deviations, ${NAME}`, 15, () => void fitCrossed(ratings));
  await measure(`fit, intra-block REML, ${NAME}`, 15, () => void fitIntraBlock(ratings));
  await measure(
    `both fits, connections and Hausman check, ${NAME}`,
    7,
    () => void chooseEstimator({ ratings, isDealtAtRandom: true }),
  );
  const fit = fitted(fitCrossed(ratings));
  const options = { k: 99, seed: 1, draws: 2000, interval: 0.9 };
  await measure(
    `2,000 joint draws with rank intervals, ${NAME}, one thread`,
    5,
    () => void drawRanks(ratings, fit, options),
  );
  if (!hasLme4()) return;
  const answer = fitByLme4(ratings, 5);
  expectSame(ratings, answer);
  record(`lme4: the same fit, ${NAME}`, answer.fits);
  record(`lme4: conditional deviations of that fit, ${NAME}`, [answer.deviations]);
});

test("InstEval", async () => {
  if (!hasLme4()) return;
  const { answer, ratings } = fitInstEval(2);
  expectSame(ratings, answer);
  await measure(
    "fit, crossed REML with BLUPs and deviations, InstEval (73,421 marks, 2,972 × 1,128)",
    3,
    () => void fitCrossed(ratings),
  );
  record("lme4: the same fit, InstEval", answer.fits);
  record("lme4: conditional deviations of that fit, InstEval", [answer.deviations]);
});

test("far more than a year", async () => {
  const ratings = simulatePanel(LARGE);
  await measure(
    "fit, crossed REML with BLUPs and deviations, 40,000 × 3 × 300",
    3,
    () => void fitCrossed(ratings),
  );
  const half = simulatePanel({ ...LARGE, dossiers: LARGE.dossiers / 2 });
  await measure(
    "fit, crossed REML with BLUPs and deviations, 20,000 × 3 × 300",
    3,
    () => void fitCrossed(half),
  );
  const before = process.memoryUsage();
  const fit = fitted(fitCrossed(ratings));
  const drawn = drawRanks(ratings, fit, { k: 1000, seed: 1, draws: 2000, interval: 0.9 });
  const after = process.memoryUsage();
  expect(drawn.topProbability).toHaveLength(LARGE.dossiers);
  const megabytes = (after.arrayBuffers + after.heapUsed - before.arrayBuffers - before.heapUsed) / 1024 ** 2;
  record("memory after fit and 2,000 draws, 40,000 × 3 × 300", [megabytes], "MiB");
});
