import type { Ratings } from "../ratings/ratings.ts";
import type { Connections } from "../severity/connections.ts";
import type { SeverityFit } from "../severity/fit.ts";
import { readingWeight } from "./dossier-prior.ts";
import { createNormals } from "./normal-stream.ts";
import { STREAMS } from "./streams.ts";

/** More unknowns than this are drawn in place of taken one by one. */
const MOST_EXACT = 400;
/** The standard error of a standard deviation is then 5 %. */
const DRAWS = 200;

/** Standard errors of the adjusted means in points, by place in `dossierIds`. */
interface AdjustedErrors {
  /** Of the adjusted mean itself, judges being taken as a sample of all judges there might be. */
  readonly ofMean: Float64Array;
  /** Of the adjusted mean less the mean of its part of the design: what is unsure of all judges together cancels out. */
  readonly ofComparison: Float64Array;
}

/**
 * How far the adjusted mean of a dossier lies from its quality, with no prior on the dossier (`adjustedMean` is not
 * shrunken; posterior SDs are, and too small beside it). Its error is e + b, the mean noise of its n readings and
 * the mean error of its readers' effects. With V the joint posterior covariance of judges and level, which is also that of
 * the prediction errors (Henderson 1975, Biometrics 31:423):
 * Var(e) = ve / n, Var(b) from V, Cov(e_i, b_j) = -(1 - n_i w_i) Cov(level + b_i, b_j), w the weight of one reading;
 * that last one, which comes from the marks of a dossier having a say in its judges' effects, vanishes where dossiers are
 * fixed. Variances of the fit are taken as known, an order effect is not counted in. Above 400 unknowns V is drawn,
 * with `seed`.
 */
export function adjustedErrors(
  ratings: Ratings,
  fit: SeverityFit,
  {
    connections: { componentOfDossier, components },
    seed,
  }: {
    readonly connections: Pick<Connections, "componentOfDossier" | "components">;
    readonly seed: number;
  },
): AdjustedErrors {
  const parts = { of: componentOfDossier, count: components };
  const counts = fit.readingsOfDossier.map((count) => Math.max(1, count));
  const noise = Float64Array.from(counts, (count) => fit.variance.residual / count);
  const ofMean = noise.slice();
  const ofComparison = variancesOfOwn(noise, parts);
  const { columns, scale } = columnsOf(fit, seed);
  const addColumn = columnAdder(ratings, fit, counts);
  for (const effects of columns) {
    const { readers, echo } = addColumn(effects);
    const middle = { readers: meansByPart(readers, parts), echo: meansByPart(echo, parts) };
    for (let place = 0; place < noise.length; place += 1) {
      const part = parts.of[place] ?? 0;
      const [b, c] = [readers[place] ?? 0, echo[place] ?? 0];
      const [inPart, echoInPart] = [b - (middle.readers[part] ?? 0), c - (middle.echo[part] ?? 0)];
      ofMean[place] = (ofMean[place] ?? 0) + scale * b * (b - 2 * c);
      ofComparison[place] = (ofComparison[place] ?? 0) + scale * inPart * (inPart - 2 * echoInPart);
    }
  }
  return { ofMean: ofMean.map(rootOf), ofComparison: ofComparison.map(rootOf) };
}

/** Below zero by rounding or by the error of the draws only. */
function rootOf(variance: number): number {
  return Math.sqrt(Math.max(0, variance));
}

/** By dossier the mean of one column's effects over its readers, and the part of it that its own noise mirrors. */
function columnAdder({ dossier, judge }: Ratings, fit: SeverityFit, counts: Int32Array) {
  const { dossier: prior, residual } = fit.variance;
  const echoed = Float64Array.from(counts, (count) =>
    prior === null ? 0 : 1 - count * readingWeight(count, prior, residual),
  );
  const readers = new Float64Array(counts.length);
  const echo = new Float64Array(counts.length);
  return (effects: Float64Array) => {
    const level = prior === null ? 0 : (effects[fit.posterior.judges] ?? 0);
    readers.fill(0);
    for (let row = 0; row < dossier.length; row += 1) {
      const place = dossier[row] ?? 0;
      readers[place] = (readers[place] ?? 0) + (effects[judge[row] ?? 0] ?? 0) / (counts[place] ?? 1);
    }
    for (let place = 0; place < echo.length; place += 1)
      echo[place] = (echoed[place] ?? 0) * (level + (readers[place] ?? 0));
    return { readers, echo };
  };
}

interface Parts {
  readonly of: Int32Array;
  readonly count: number;
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
 * Judges and fixed effects are mean + A z, z standard normal, so V = AA': the columns of A, by giving the posterior one unit at
 * a time; draws of A z where there are too many unknowns, to be divided by their number (`scale`). The same array each time.
 */
function columnsOf(
  { posterior }: SeverityFit,
  seed: number,
): {
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
  const normal = createNormals(seed, STREAMS.adjustedErrors);
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
