/**
 * What an additive model score = level + dossier + judge severity + noise says, in points. Vectors go by the places of
 * `Ratings.dossierIds` and `judgeIds`. A judge's effect above zero is lenient.
 */
export interface SeverityFit {
  /** Dossier and judge random (crossed), or dossier fixed and only comparisons made on the same dossier counting. */
  readonly model: "crossed" | "intra-block";
  readonly variance: {
    /** `null` where dossiers are fixed. */
    readonly dossier: number | null;
    readonly judge: number;
    readonly residual: number;
  };
  /** -2 log restricted likelihood. */
  readonly remlCriterion: number;
  /** Level (crossed only), then the order effect where it was asked for, in points per place. */
  readonly fixed: readonly number[];
  readonly fixedSe: readonly number[];
  readonly judgeEffect: Float64Array;
  /** Posterior SD: given the fixed effects if crossed (lme4's condVar), the dossiers' uncertainty counted in if intra-block. */
  readonly judgeSd: Float64Array;
  readonly readingsOfJudge: Int32Array;
  readonly readingsOfDossier: Int32Array;
  readonly rawMean: Float64Array;
  /** Mean over a dossier's readers of score - judge effect (and order effect): as if read by the average judge. */
  readonly adjustedMean: Float64Array;
  /** Posterior SD of the dossier's score, everything uncertain counted in (intra-block: standard error of its effect). */
  readonly scoreSd: Float64Array;
  /** Shrunken: level + BLUP; equal to `adjustedMean` where dossiers are fixed. */
  readonly shrunkScore: Float64Array;
  /** Crossed only: the dossier's BLUP and its SD given the fixed effects. */
  readonly dossierEffect?: Float64Array;
  readonly dossierSd?: Float64Array;
  /** A variance that came out as zero: no differences found. */
  readonly isSingular: boolean;
  /** Judges that share dossiers directly or through others; more than one part has no common scale. */
  readonly components: number;
  readonly componentOfJudge: Int32Array;
  /** Joint posterior of the fixed effects and the judges, to draw from. */
  readonly posterior: JudgePosterior;
  /** What the solver held at its largest, where it was counted. */
  readonly memoryBytes?: number;
}

/**
 * Draws (judge effects, then fixed effects) = mean + residualSd * solve(upper triangle, standard normal). Held as the
 * factor of the solver; `drawInto` hides how it is stored.
 */
export interface JudgePosterior {
  readonly judges: number;
  readonly fixed: number;
  /** Writes one joint draw of the `judges` effects and the `fixed` ones behind them; `normal` gives standard normals. */
  readonly drawInto: (target: Float64Array, normal: () => number) => void;
}

/** Why there is no fit; the raw means then stand as they are. */
export interface NotEstimable {
  readonly status: "not_estimable" | "no_variation";
  readonly reason: "single_judge" | "single_dossier" | "no_variation" | "no_replication" | "too_large";
}
