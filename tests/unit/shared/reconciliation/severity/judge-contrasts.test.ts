import { expect, it } from "vitest";
import { createNormals } from "#shared/reconciliation/ranks/normal-stream.ts";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";
import type { NotEstimable, SeverityFit } from "#shared/reconciliation/severity/fit.ts";
import { fitCrossed } from "#shared/reconciliation/severity/fit-crossed.ts";
import { fitIntraBlock } from "#shared/reconciliation/severity/fit-intra-block.ts";
import { judgeContrastSd } from "#shared/reconciliation/severity/judge-contrasts.ts";
import { simulateReadings } from "#tests/support/simulated-readings.ts";
import { simulatePools } from "./simulate-pools.ts";

const DRAWS = 20_000;

/** The same by drawing from the posterior: each judge less the mean of its group. */
function drawnSd({ posterior }: SeverityFit, groupOf: (judge: number) => number): number[] {
  const normal = createNormals(5, 99);
  const effects = new Float64Array(posterior.judges + posterior.fixed);
  const sums = Array.from({ length: posterior.judges }, () => ({ sum: 0, squares: 0 }));
  const judges = sums.map((_, judge) => judge);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    posterior.drawInto(effects, normal);
    for (const [judge, held] of sums.entries()) {
      const group = judges.filter((other) => groupOf(other) === groupOf(judge));
      const mean = group.reduce((sum, other) => sum + (effects[other] ?? 0), 0) / group.length;
      const contrast = (effects[judge] ?? 0) - mean;
      held.sum += contrast;
      held.squares += contrast ** 2;
    }
  }
  return sums.map(({ sum, squares }) => Math.sqrt(squares / DRAWS - (sum / DRAWS) ** 2));
}

function expectDrawn(fit: SeverityFit | NotEstimable, groupOf: (judge: number) => number = () => 0): void {
  if (!("model" in fit)) throw new Error("no fit");
  const found = judgeContrastSd(fit);
  for (const [judge, sd] of drawnSd(fit, groupOf).entries())
    expect((found[judge] ?? 0) / sd, `judge ${judge}`).toBeCloseTo(1, 1.5);
}

const { ratings: uneven } = simulateReadings({ dossiers: 60, judges: 7, readers: 2, seed: 9 });
const { ratings: manyJudges } = simulateReadings({ dossiers: 9, judges: 24, readers: 8, seed: 4 });

it.each<[string, Ratings]>([
  ["more dossiers than judges", uneven],
  ["more judges than dossiers", manyJudges],
])("is what draws of the posterior show, with %s", (_, ratings) => {
  for (const withOrder of [false, true]) {
    expectDrawn(fitCrossed(ratings, { withOrder }));
    expectDrawn(fitIntraBlock(ratings, { withOrder }));
  }
});

it("compares inside a part where parts share no dossier", () => {
  const { ratings } = simulatePools(60, 1000, 1);
  const fit = fitIntraBlock(ratings);
  if (!("model" in fit)) throw new Error("no fit");
  expectDrawn(fit, (judge) => fit.componentOfJudge[judge] ?? 0);
});

it("leaves out what all judges have in common", () => {
  const fit = fitIntraBlock(uneven);
  if (!("model" in fit)) throw new Error("no fit");
  for (const [judge, sd] of judgeContrastSd(fit).entries()) expect(sd).toBeLessThan(fit.judgeSd[judge] ?? 0);
});
