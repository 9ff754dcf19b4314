import type { Ratings } from "../ratings/ratings.ts";
import type { Connections } from "../severity/connections.ts";
import type { SeverityFit } from "../severity/fit.ts";
import { dossierPrior, readingWeight } from "./dossier-prior.ts";
import { createNormals } from "./normal-stream.ts";

/** More unknowns than this are drawn in place of taken one by one. */
const MOST_EXACT = 400;
/** The standard error of a standard deviation is then 5 %. */
const DRAWS = 200;
/** A stream of random numbers that nothing else uses. */
const STREAM = 1003;

/**
 * Standard deviation, in points, of each dossier's score less the mean score of its part of the design, by place in
 * `dossierIds`: what is unsure of all judges together is in every score alike and changes no comparison. With judges and
 * fixed effects u = mean + A z, z standard normal, the score's share in them is linear, so its variance is the sum of
 * squares over the columns of A; a dossier's own error comes on top. An order effect is not counted in.
 */
export function comparisonSds(
  ratings: Ratings,
  fit: SeverityFit,
  { componentOfDossier, components }: Pick<Connections, "componentOfDossier" | "components">,
): Float64Array {
  const parts = { of: componentOfDossier, count: components };
  const { ownVariance, shift } = scoreModel(ratings, fit);
  const variance = variancesOfOwn(ownVariance, parts);
  const { columns, scale } = columnsOf(fit);
  const values = new Float64Array(ownVariance.length);
  for (const effects of columns) {
    shift(effects, values);
    const means = meansByPart(values, parts);
    for (let place = 0; place < values.length; place += 1)
      variance[place] =
        (variance[place] ?? 0) + scale * ((values[place] ?? 0) - (means[parts.of[place] ?? 0] ?? 0)) ** 2;
  }
  return variance.map(Math.sqrt);
}

interface Parts {
  readonly of: Int32Array;
  readonly count: number;
}

interface ScoreModel {
  /** Variance of each score once judges and fixed effects are known. */
  readonly ownVariance: Float64Array;
  /** Writes what a change of judges and fixed effects makes of every score. */
  readonly shift: (effects: Float64Array, scores: Float64Array) => void;
}

/** Crossed: the score as in the posterior. Intra-block: the adjusted mean, dossiers fixed. */
function scoreModel(ratings: Ratings, fit: SeverityFit): ScoreModel {
  const { residual } = fit.variance;
  const isCrossed = fit.model === "crossed";
  const prior = dossierPrior(fit).variance;
  const counts = fit.readingsOfDossier.map((count) => Math.max(1, count));
  const pull = Float64Array.from(counts, (count) =>
    isCrossed ? readingWeight(count, prior, residual) : 1 / count,
  );
  const levelPart = pull.map((weight, place) => (isCrossed ? 1 - (counts[place] ?? 1) * weight : 0));
  const { judges } = fit.posterior;
  return {
    ownVariance: pull.map((weight) => weight * residual),
    shift: (effects, scores) => {
      const level = isCrossed ? (effects[judges] ?? 0) : 0;
      for (let place = 0; place < scores.length; place += 1) scores[place] = (levelPart[place] ?? 0) * level;
      for (let row = 0; row < ratings.dossier.length; row += 1) {
        const place = ratings.dossier[row] ?? 0;
        const effect = effects[ratings.judge[row] ?? 0] ?? 0;
        scores[place] = (scores[place] ?? 0) - (pull[place] ?? 0) * effect;
      }
    },
  };
}

/** Var(own error less the mean of all own errors of the part). */
function variancesOfOwn(ownVariance: Float64Array, { of, count }: Parts): Float64Array {
  const sizes = new Float64Array(count + 1);
  for (const part of of) sizes[part] = (sizes[part] ?? 0) + 1;
  const means = meansByPart(ownVariance, { of, count });
  return ownVariance.map((own, place) => {
    const part = of[place] ?? 0;
    const size = sizes[part] ?? 1;
    return own * (1 - 2 / size) + (means[part] ?? 0) / size;
  });
}

function meansByPart(values: Float64Array, { of, count }: Parts): Float64Array {
  const sums = new Float64Array(count + 1);
  const sizes = new Float64Array(count + 1);
  for (let place = 0; place < values.length; place += 1) {
    const part = of[place] ?? 0;
    sums[part] = (sums[part] ?? 0) + (values[place] ?? 0);
    sizes[part] = (sizes[part] ?? 0) + 1;
  }
  return sums.map((sum, part) => sum / Math.max(1, sizes[part] ?? 1));
}

/**
 * Columns of A, by giving the posterior one unit at a time; draws of A z where there are too many unknowns, to be divided
 * by their number (`scale`). The same array each time.
 */
function columnsOf({ posterior }: SeverityFit): {
  readonly columns: Iterable<Float64Array>;
  readonly scale: number;
} {
  const middle = new Float64Array(posterior.judges + posterior.fixed);
  let unknowns = 0;
  posterior.drawInto(middle, () => {
    unknowns += 1;
    return 0;
  });
  const isExact = unknowns <= MOST_EXACT;
  const count = isExact ? unknowns : DRAWS;
  const normal = createNormals(0, STREAM);
  function* columns(): Generator<Float64Array> {
    const effects = new Float64Array(middle.length);
    for (let column = 0; column < count; column += 1) {
      let at = 0;
      const unit = (): number => Number(at++ === column);
      posterior.drawInto(effects, isExact ? unit : normal);
      for (let place = 0; place < effects.length; place += 1)
        effects[place] = (effects[place] ?? 0) - (middle[place] ?? 0);
      yield effects;
    }
  }
  return { columns: columns(), scale: isExact ? 1 : 1 / DRAWS };
}
