import * as z from "zod";

/** Another name of an input, and the one it is read under. */
type InputNames = Readonly<Record<string, string>>;

/** Other names under which a value is printed too, and its own. */
export type OutputNames = Readonly<Record<string, string>>;

// Every name there is besides the usual one stands here; docs/command-line.md lists the same.

/** Columns of readings. */
export const READING_NAMES = {
  person: "dossier",
  candidate: "dossier",
  subject: "dossier",
  proposal: "dossier",
  target: "dossier",
  skater: "dossier",
  rater: "judge",
  mark: "score",
  value: "score",
  rating: "score",
} as const satisfies InputNames;

/** Columns of a many-facet case. */
export const FACET_NAMES = { ...READING_NAMES, item: "criterion", category: "score" } as const;

/** Categories in order. */
export const SCALE_NAMES = { levels: "categories" } as const;

/** Readings of each dossier (rows) in each category (columns). */
export const COUNT_NAMES = { table: "counts", count_matrix: "counts", count_table: "counts" } as const;

/** What holds variance components. */
export const COMPONENTS_NAMES = { var: "components", variance: "components", sigma2: "components" } as const;

/** Variance components of dossier x judge. */
export const COMPONENT_NAMES = {
  p: "dossier",
  person: "dossier",
  d: "dossier",
  j: "judge",
  r: "judge",
  rater: "judge",
  pj_e: "residual",
  pj: "residual",
  pr_e: "residual",
  pr: "residual",
  error: "residual",
  e: "residual",
} as const;

/** Plans of readings for a selection. */
export const PLAN_NAMES = {
  ...COMPONENTS_NAMES,
  k: "readings",
  n_readings: "readings",
  readings_per_dossier: "readings",
  share: "selected_share",
  p: "selected_share",
  dossiers: "n_dossiers",
  n: "n_dossiers",
  selected: "n_selected",
  top: "n_selected",
  n_select: "n_selected",
  K: "n_selected",
} as const;

/** What holds paired comparisons: one row each, or columns. */
export const CONTESTS_NAMES = {
  pairs: "contests",
  games: "contests",
  home: "home_team",
  away: "away_team",
} as const;

/** Columns of paired comparisons. */
export const CONTEST_NAMES = {
  item1: "i",
  item2: "j",
  item_i: "i",
  item_j: "j",
  first: "i",
  second: "j",
  home: "home_team",
  away: "away_team",
  wins_ij: "w_ij",
  wins_ji: "w_ji",
  wins_i: "w_ij",
  wins_j: "w_ji",
  win1: "w_ij",
  win2: "w_ji",
  ties: "t_ij",
  tie: "t_ij",
} as const;

/** Figures of one level of a tie-break. */
export const TIEBREAK_NAMES = { scores: "values", totals: "values" } as const;

/** What becomes of a sheet that lacks a mark. */
export const TOTAL_NAMES = { policy: "missing" } as const;

/** Effect of the first place (at home) and of ties. */
export const PAIRED_OUTPUT_NAMES = {
  home: "home_advantage",
  home_se: "home_advantage_se",
  at_home: "home_advantage",
  at_home_se: "home_advantage_se",
  tie: "nu",
  tie_parameter: "nu",
  tie2: "nu",
  delta: "nu",
  log_tie: "log_nu",
} as const;

export const TOTAL_OUTPUT_NAMES = { total_renormalised: "renormalised" } as const;

export const OVERLAP_OUTPUT_NAMES = { overlap_raw: "raw", overlap_adjusted: "adjusted" } as const;

export const BIAS_OUTPUT_NAMES = {
  L: "ratings_per_person",
  correction_factor: "correction",
  corrected_severity: "judge_severity_corrected",
} as const;

/** An input in which other names have given way to the usual ones; of several the one listed first counts. */
export function withNames<Schema extends z.ZodType>(names: InputNames, schema: Schema) {
  return z.preprocess((input) => renamed(input, names), schema);
}

/** What is no object passes as it is, and so do names that are not in the table. */
export function renamed(input: unknown, names: InputNames): unknown {
  if (!isRecord(input)) return input;
  const told: Record<string, unknown> = { ...input };
  for (const [other, name] of Object.entries(names)) {
    if (input[other] === undefined) continue;
    delete told[other];
    told[name] ??= input[other];
  }
  return told;
}

/** The values with those that have other names under these as well. */
export function underOtherNames(values: Readonly<Record<string, unknown>>, names: OutputNames) {
  const others = Object.entries(names).filter(([, name]) => name in values);
  return { ...values, ...Object.fromEntries(others.map(([other, name]) => [other, values[name]] as const)) };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
