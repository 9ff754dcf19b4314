import type { ReportProgress } from "../../analysis/report-progress.ts";
import { createScoreDrawer } from "../ranks/draw-scores.ts";
import { createNormals } from "../ranks/normal-stream.ts";
import { createPlacer } from "../ranks/place-scores.ts";
import { STREAMS } from "../ranks/streams.ts";
import type { PlacedReread } from "./place-rereads.ts";
import { varianceAfter } from "./reading-gain.ts";
import type { PanelKnown, RereadDesign } from "./reread-design.ts";

export interface SimulationInputs extends PanelKnown {
  readonly design: RereadDesign;
  readonly k: number;
  readonly seed: number;
  readonly simulations: number;
}

/** Means over the simulations. */
export interface SimulatedOutcome {
  /** Share of the right dossiers in the Top k. */
  readonly share: number;
  /** True score of a dossier of the Top k, in points. */
  readonly quality: number;
  /** Share of the right dossiers among the k with the greatest raw mean. */
  readonly rawShare: number;
}

/**
 * What each set of further readings would bring, by preposterior simulation: a truth is drawn from what the marks now say
 * (judges and scores jointly), the further marks from that truth, scores are updated and ranked again, and the Top k
 * compared with the true one, and so is that by raw means. All sets meet the same truths and the same noise. The update holds severities at their present
 * estimates and counts their uncertainty as noise. One outcome per set.
 */
export function simulateRereads(
  inputs: SimulationInputs,
  sets: readonly (readonly PlacedReread[])[],
  progress?: ReportProgress,
): readonly SimulatedOutcome[] {
  const { design, k, seed, simulations } = inputs;
  const truth = createTruth(inputs, sets);
  const normal = createNormals(seed, STREAMS.simulatedTruths);
  const place = createPlacer(design.dossiers);
  const isTop = new Uint8Array(design.dossiers);
  const sums = sets.map(() => ({ right: 0, quality: 0, rawRight: 0 }));
  for (let simulation = 1; simulation <= simulations; simulation += 1) {
    truth.draw(normal);
    isTop.fill(0);
    for (const dossier of place(truth.score).order.subarray(0, k)) isTop[dossier] = 1;
    for (const [index, set] of sets.entries()) {
      const sum = sums[index];
      if (!sum) continue;
      for (const dossier of place(truth.readAgain(set)).order.subarray(0, k)) {
        sum.right += isTop[dossier] ?? 0;
        sum.quality += truth.score[dossier] ?? 0;
      }
      for (const dossier of place(truth.rawMeans()).order.subarray(0, k)) sum.rawRight += isTop[dossier] ?? 0;
    }
    if (simulation % 20 === 0) progress?.(simulation, simulations);
  }
  const places = Math.max(1, simulations * Math.min(k, design.dossiers));
  return sums.map(({ right, quality, rawRight }) => ({
    share: right / places,
    quality: quality / places,
    rawShare: rawRight / places,
  }));
}

interface Truth {
  readonly score: Float64Array;
  readonly draw: (normal: () => number) => void;
  /** Scores as they would then be estimated (the same array each time). */
  readonly readAgain: (set: readonly PlacedReread[]) => Float64Array;
  /** Raw means with the marks of the set last read (the same array each time). */
  readonly rawMeans: () => Float64Array;
}

function createTruth(
  { ratings, fit, known, design }: SimulationInputs,
  sets: readonly (readonly PlacedReread[])[],
): Truth {
  const turns = sets.flat().reduce((most, { nth }) => Math.max(most, nth), 0);
  const score = new Float64Array(design.dossiers);
  const noise = new Float64Array(design.dossiers * turns);
  const severity = new Float64Array(design.judgeIds.length);
  const estimate = new Float64Array(design.dossiers);
  const variance = known.dossier.slice();
  const rawMean = fit.rawMean.slice();
  const drawScores = createScoreDrawer(ratings, fit);
  const noiseSd = Math.sqrt(fit.variance.residual);
  const judgeSd = Math.sqrt(fit.variance.judge);
  return {
    score,
    draw: (normal) => {
      const effects = drawScores(score, normal);
      for (const [judge, place] of design.place.entries())
        severity[judge] = place < 0 ? judgeSd * normal() : (effects[place] ?? 0);
      for (let at = 0; at < noise.length; at += 1) noise[at] = noiseSd * normal();
    },
    readAgain: (set) => {
      estimate.set(known.score);
      variance.set(known.dossier);
      rawMean.set(fit.rawMean);
      for (const { dossier, judge, nth } of set) {
        const mark = (score[dossier] ?? 0) + (severity[judge] ?? 0) + (noise[dossier * turns + nth - 1] ?? 0);
        const before = variance[dossier] ?? 0;
        const after = varianceAfter(before, 1, design.readingVariance[judge] ?? 0);
        const surprise = mark - (design.effect[judge] ?? 0) - (estimate[dossier] ?? 0);
        if (before > 0) estimate[dossier] = (estimate[dossier] ?? 0) + (1 - after / before) * surprise;
        variance[dossier] = after;
        countIn(rawMean, { dossier, mark, readings: (fit.readingsOfDossier[dossier] ?? 0) + nth });
      }
      return estimate;
    },
    rawMeans: () => rawMean,
  };
}

/** A mark into the mean of its dossier, which has this many readings by then. */
function countIn(
  means: Float64Array,
  { dossier, mark, readings }: { readonly dossier: number; readonly mark: number; readonly readings: number },
): void {
  const mean = means[dossier] ?? 0;
  means[dossier] = mean + (mark - mean) / readings;
}
