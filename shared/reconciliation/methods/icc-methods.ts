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
import { READING_NAMES, withNames } from "./names.ts";
import { READING_COLUMNS, ReadingsInput, readNumbers, readReadings } from "./readings-input.ts";

const NO_FORM: IntraclassForm = { value: null, lower: null, upper: null };

const IccInput = withNames(
  READING_NAMES,
  z.object({ ...READING_COLUMNS, alpha: z.number().gt(0).lt(1).optional() }),
);

export const ICC = defineMethod(IccInput, (input) => {
  const numbers = readNumbers(input);
  if (!numbers.ok) return { ...NO_CORRELATION, status: "not_estimable", reason: numbers.error };
  const found = intraclassCorrelations(numbers.value, input.alpha);
  return "meanSquares" in found ? iccFields(found) : iccNothing(found);
});

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

const NO_CORRELATION = {
  MS: null,
  ICC1: NO_FORM,
  ICCk: NO_FORM,
  ICCC1: NO_FORM,
  ICCCk: NO_FORM,
  ICCA1: NO_FORM,
  ICCAk: NO_FORM,
  anova: null,
};

function iccNothing({ n, k, status }: IntraclassProblem) {
  return { n, k, ...NO_CORRELATION, status };
}

export const ICC_INCOMPLETE = defineMethod(ReadingsInput, (input) => {
  const read = readReadings(input);
  if (!read.ok)
    return {
      ...NO_RELIABILITY,
      k_harmonic: null,
      q: null,
      ...(read.error === "no_readings"
        ? { status: read.error }
        : { status: "not_estimable", reason: read.error }),
    };
  const { ratings } = read.value;
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
