import * as z from "zod";
import {
  type IntraclassForm,
  type IntraclassProblem,
  type IntraclassTable,
  intraclassCorrelations,
} from "../agreement/icc.ts";
import { incompleteReliability } from "../agreement/icc-incomplete.ts";
import { judgeSharing } from "../agreement/judge-sharing.ts";
import { dossierRatioInterval } from "../agreement/variance-ratio-interval.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { fitCrossed } from "../severity/fit-crossed.ts";
import { defineMethod } from "./method.ts";
import { MarksInput, numbersOf, ratingsOf, tableOf } from "./reading-input.ts";

const NO_FORM: IntraclassForm = { value: null, lower: null, upper: null };

export const ICC = defineMethod(
  z.intersection(MarksInput, z.object({ alpha: z.number().gt(0).lt(1).optional() })),
  (input) => {
    const found = intraclassCorrelations(numbersOf(tableOf(input)) ?? [], input.alpha);
    return "meanSquares" in found ? iccFields(found) : iccNothing(found);
  },
);

function iccFields(table: IntraclassTable) {
  const { anova } = table;
  return {
    n: table.n,
    k: table.k,
    MS: table.meanSquares,
    ICC1: table.single,
    ICCk: table.mean,
    ICCC1: table.consistencySingle,
    ICCCk: table.consistencyMean,
    ICCA1: table.agreementSingle,
    ICCAk: table.agreementMean,
    anova: {
      F_rows: anova.rowsF,
      p_rows: anova.rowsP,
      F_dossiers: anova.rowsF,
      p_dossiers: anova.rowsP,
      F_wines: anova.rowsF,
      p_wines: anova.rowsP,
      F_judges: anova.colsF,
      p_judges: anova.colsP,
      residual_sd: anova.residualSd,
    },
    status: table.status,
  };
}

function iccNothing({ n, k, status }: IntraclassProblem) {
  const forms = {
    ICC1: NO_FORM,
    ICCk: NO_FORM,
    ICCC1: NO_FORM,
    ICCCk: NO_FORM,
    ICCA1: NO_FORM,
    ICCAk: NO_FORM,
  };
  return { n, k, MS: null, ...forms, anova: null, status };
}

export const ICC_INCOMPLETE = defineMethod(MarksInput, (input) => {
  const ratings = ratingsOf(input);
  if (!ratings) return { ...NO_RELIABILITY, k_harmonic: null, q: null, status: "no_readings" };
  const sharing = judgeSharing(ratings);
  // With one dossier there is no second one to share judges with.
  const q = ratings.dossierIds.length > 1 ? sharing.q : null;
  return { k_harmonic: sharing.harmonicReadings, q, ...reliabilityFields(ratings) };
});

const NO_RELIABILITY = { var: null, ICC_Q_k: null, ICC_A_1: null, ICC_A_k: null, ICC_C_k: null };

function reliabilityFields(ratings: Ratings) {
  const fit = fitCrossed(ratings);
  if ("reason" in fit) return { ...NO_RELIABILITY, status: fit.status, reason: fit.reason };
  const { dossier, judge, residual } = fit.variance;
  const variance = { dossier: dossier ?? 0, judge, residual };
  const sharing = judgeSharing(ratings);
  const reliability = incompleteReliability(variance, sharing);
  const interval = dossierRatioInterval(ratings, 0.95);
  const limit = (ratio: number) =>
    (ratio * sharing.harmonicReadings) / (1 + ratio * sharing.harmonicReadings);
  return {
    var: variance,
    ICC_Q_k: reliability.rawMean,
    ICC_A_1: reliability.agreementSingle,
    ICC_A_k: reliability.agreementMean,
    ICC_C_k: reliability.adjustedMean,
    ICC_C_k_interval: interval ? { lower: limit(interval.low), upper: limit(interval.high) } : null,
    status: "ok",
  };
}
