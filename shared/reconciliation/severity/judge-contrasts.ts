import type { SeverityFit } from "./fit.ts";

/**
 * Posterior SD of each judge's effect less the mean effect of the judges it is compared with: all of them, or those of its
 * part where dossiers are fixed. Moving all judges and the level (or the dossiers) against each other changes no mark, so
 * marks say nothing of that mean: its posterior variance, and its covariance with any judge, is the prior variance divided
 * by the number of judges.
 */
export function judgeContrastSd(fit: SeverityFit): Float64Array {
  const { variance, judgeSd } = fit;
  const compared = countCompared(fit);
  const byFixed = fit.model === "crossed" ? varianceByFixed(fit) : null;
  return judgeSd.map((sd, judge) => {
    const whole = sd ** 2 + (byFixed?.[judge] ?? 0);
    return Math.sqrt(Math.max(0, whole - variance.judge / (compared[judge] ?? 1)));
  });
}

function countCompared({ model, componentOfJudge }: SeverityFit): Int32Array {
  if (model === "crossed") return componentOfJudge.map(() => componentOfJudge.length);
  const sizes = new Map<number, number>();
  for (const part of componentOfJudge) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  return componentOfJudge.map((part) => sizes.get(part) ?? 1);
}

/**
 * What the uncertain fixed effects add to the variance of the judges, which the crossed fit states given them. The posterior
 * draws the fixed effects first, one normal each: moving one of them by its deviation and nothing else gives its share.
 */
function varianceByFixed({ posterior }: SeverityFit): Float64Array {
  const { judges, fixed, drawInto } = posterior;
  const middle = new Float64Array(judges + fixed);
  drawInto(middle, () => 0);
  const variance = new Float64Array(judges);
  const moved = new Float64Array(judges + fixed);
  for (let column = 0; column < fixed; column += 1) {
    let drawn = 0;
    drawInto(moved, () => (drawn++ === column ? 1 : 0));
    for (let judge = 0; judge < judges; judge += 1)
      variance[judge] = (variance[judge] ?? 0) + ((moved[judge] ?? 0) - (middle[judge] ?? 0)) ** 2;
  }
  return variance;
}
