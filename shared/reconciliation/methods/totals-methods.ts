import { CUTOFF } from "./cutoff-method.ts";
import type { StatisticsMethod } from "./method.ts";
import { NORMALISE_HARM } from "./normalise-harm-method.ts";
import { NORMALISE } from "./normalise-method.ts";
import { WEIGHTED_TOTAL } from "./weighted-total-method.ts";

export const TOTALS_METHODS: Readonly<Record<string, StatisticsMethod>> = {
  weighted_total: WEIGHTED_TOTAL,
  cutoff: CUTOFF,
  normalise: NORMALISE,
  normalise_harm: NORMALISE_HARM,
};
