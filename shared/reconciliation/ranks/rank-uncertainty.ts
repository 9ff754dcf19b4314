/** How sure the place of each dossier is, by place in `Ratings.dossierIds`. */
export interface RankUncertainty {
  readonly draws: number;
  readonly seed: number;
  /** Probability mass of the interval, 0.9 for 90 %. */
  readonly interval: number;
  readonly k: number;
  readonly expectedRank: Float64Array;
  /** P(in the Top k), 0 to 1; sums to k. */
  readonly topProbability: Float64Array;
  readonly rankLow: Int32Array;
  readonly rankHigh: Int32Array;
}
