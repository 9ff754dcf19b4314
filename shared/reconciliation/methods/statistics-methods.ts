import { AGREEMENT_METHODS } from "./agreement-methods.ts";
import { DESIGN_METHODS } from "./design-methods.ts";
import { DIAGNOSTICS_METHODS } from "./diagnostics-methods.ts";
import { FACETS_METHODS } from "./facets-methods.ts";
import { GENERALIZABILITY_METHODS } from "./generalizability-methods.ts";
import type { StatisticsMethod } from "./method.ts";
import { PAIRED_METHODS } from "./paired-methods.ts";
import { RANKS_METHODS } from "./ranks-methods.ts";
import { SEVERITY_METHODS } from "./severity-methods.ts";
import { TOTALS_METHODS } from "./totals-methods.ts";

/** Everything `pleno stats` computes, by the method's name in the case files. */
export const STATISTICS_METHODS: Readonly<Record<string, StatisticsMethod>> = {
  ...TOTALS_METHODS,
  ...AGREEMENT_METHODS,
  ...GENERALIZABILITY_METHODS,
  ...SEVERITY_METHODS,
  ...RANKS_METHODS,
  ...FACETS_METHODS,
  ...PAIRED_METHODS,
  ...DIAGNOSTICS_METHODS,
  ...DESIGN_METHODS,
};
