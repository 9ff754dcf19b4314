import { Big } from "big.js";
import * as z from "zod";
import { cutAt } from "../totals/cutoff.ts";
import { weightedTotals } from "../totals/weighted-total.ts";
import { defineMethod, type StatisticsMethod } from "./method.ts";
import { TIEBREAK_NAMES, TOTAL_NAMES, TOTAL_OUTPUT_NAMES, withNames } from "./names.ts";
import { NORMALISE, NORMALISE_HARM } from "./normalise-methods.ts";
import { Label } from "./readings-input.ts";

const DECIMAL = /^[+-]?\d{1,30}(?:[.,]\d{1,30})?$/u;

/** A decimal as written, or a JSON number by its shortest digits. */
const DecimalCell = z.union([
  z.number().transform((value) => new Big(value)),
  z
    .string()
    .trim()
    .regex(DECIMAL)
    .transform((text) => new Big(text.replace("+", "").replace(",", "."))),
]);

/** `null` or an empty text: no mark. */
const OptionalDecimalCell = z.union([
  z.null(),
  z
    .string()
    .trim()
    .regex(/^(?:NA)?$/u)
    .transform(() => null),
  DecimalCell,
]);

const SHOWN_DECIMALS = 2;

const SheetsInput = z
  .object({
    weights: z.array(DecimalCell).min(1),
    /** A row per dossier, a column per criterion. */
    scores: z.array(z.array(OptionalDecimalCell)),
    /** What becomes of a sheet that lacks a mark; it is never taken as 0. */
    missing: z.string().optional(),
  })
  .refine(({ weights }) => weights.every((weight) => weight.gte(0)), "negative weight")
  .refine(({ weights }) => weights.some((weight) => weight.gt(0)), "no weight above zero")
  .refine(
    ({ weights, scores }) => scores.every((row) => row.length === weights.length),
    "a row of scores and the weights differ in length",
  );

const WEIGHTED_TOTAL = defineMethod(withNames(TOTAL_NAMES, SheetsInput), totalFields, TOTAL_OUTPUT_NAMES);

function totalFields({ weights, scores, missing }: z.output<typeof SheetsInput>): object {
  const isRenormalised = (missing ?? "").startsWith("renorm");
  const { totals, ranks } = weightedTotals(weights, scores, isRenormalised ? "renormalise" : "block");
  const incomplete = totals.flatMap((sheet, row) => (sheet.missing.length > 0 ? [row] : []));
  const state = isRenormalised ? "renormalised" : "blocked";
  const total = totals.map((sheet) => sheet.total);
  const renormalised = totals.map((sheet) => sheet.renormalised);
  return {
    // As exact as decimals are; quotients that do not end are for reading beside it.
    total,
    total_rounded: total.map(rounded),
    renormalised,
    renormalised_rounded: renormalised.map(rounded),
    complete: totals.map((sheet) => sheet.missing.length === 0),
    missing: totals.map((sheet) => sheet.missing),
    incomplete,
    blocked: isRenormalised ? [] : incomplete,
    flagged: incomplete,
    tied_pairs: ranks.tiedPairs,
    tie_groups: ranks.tieGroups,
    competition_rank: ranks.competition,
    dense_rank: ranks.dense,
    status: incomplete.length === 0 ? "ok" : state,
    ...(incomplete.length === 0 ? {} : { reason: "missing_criterion" }),
  };
}

/** To hundredths of a point, halves away from zero, as scores are announced. */
function rounded(total: string | null): string | null {
  return total === null ? null : new Big(total).toFixed(SHOWN_DECIMALS);
}

const Figures = z.array(OptionalDecimalCell);
/** By place, or by the dossier's id where only those are told that need it. */
const FiguresOfDossiers = z.union([Figures, z.record(z.string(), OptionalDecimalCell)]);
type FiguresOfDossiers = z.output<typeof FiguresOfDossiers>;
/** Figures per dossier; with a name and a direction where they are written out. */
const Tiebreak = z.union([
  FiguresOfDossiers,
  withNames(
    TIEBREAK_NAMES,
    z.object({ values: FiguresOfDossiers.default([]), higher_is_better: z.boolean().optional() }),
  ),
]);
type Tiebreak = z.output<typeof Tiebreak>;
type Column = readonly (Big | null)[];

/** Adjusted totals arrive as binary numbers; what differs by less than a millionth of a point is equal. */
const NUMBER_DECIMALS = 6;

const CutoffInput = z.object({
  k: z.int().nonnegative(),
  totals: z.array(
    z.union([z.number().transform((value) => new Big(value).round(NUMBER_DECIMALS)), OptionalDecimalCell]),
  ),
  ids: z.array(Label).optional(),
  /** Places instead of points where the least is the best. */
  higher_is_better: z.boolean().nullish(),
  /** A list of columns (or of rows, one per dossier), or columns by their names, the first the most important. */
  tiebreaks: z.union([z.array(Tiebreak), z.record(z.string(), Tiebreak)]).optional(),
});

const CUTOFF = defineMethod(CutoffInput, ({ k, totals: told, ids, tiebreaks, higher_is_better }) => {
  const totals = higher_is_better === false ? told.map((total) => total?.times(-1) ?? null) : told;
  const labels = totals.map((_, place) => String(ids?.[place] ?? place + 1));
  const columns = columnsOf(tiebreaks ?? [], labels);
  const cut = cutAt(totals, k, columns);
  const named = (places: readonly number[]): readonly Label[] =>
    places.map((place) => ids?.[place] ?? place + 1);
  return {
    certain: named(cut.certain),
    tied_at_cut: named(cut.tiedAtCut),
    places_left: cut.placesLeft,
    out: named(cut.out),
    not_ranked: named(cut.unranked),
    competition_rank: cut.ranks.competition,
    dense_rank: cut.ranks.dense,
    tie_groups: cut.ranks.tieGroups,
    tied_pairs: cut.ranks.tiedPairs,
    selected: named(cut.certain),
    status: cut.tiedAtCut.length > 0 ? "undecided" : "decided",
    ...(cut.tiedAtCut.length > 0 ? { reason: "tie_at_cut" } : {}),
  };
});

function columnsOf(
  tiebreaks: readonly Tiebreak[] | Readonly<Record<string, Tiebreak>>,
  labels: readonly string[],
): readonly Column[] {
  const columns = (Array.isArray(tiebreaks) ? tiebreaks : Object.values(tiebreaks)).map((tiebreak) =>
    columnOf(tiebreak, labels),
  );
  const isByDossier =
    columns.length === labels.length && columns.some((column) => column.length !== labels.length);
  if (!isByDossier) return columns;
  const width = columns.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, place) => columns.map((row) => row[place] ?? null));
}

function columnOf(tiebreak: Tiebreak, labels: readonly string[]): Column {
  if (isFigures(tiebreak)) return byPlace(tiebreak, labels);
  const figures = byPlace(tiebreak.values, labels);
  return tiebreak.higher_is_better === false ? figures.map((figure) => figure?.times(-1) ?? null) : figures;
}

/** Figures alone, and not an object that has them under `values`. */
function isFigures(tiebreak: Tiebreak): tiebreak is FiguresOfDossiers {
  return (
    Array.isArray(tiebreak) ||
    Object.values(tiebreak).every((value) => value === null || value instanceof Big)
  );
}

function byPlace(figures: FiguresOfDossiers, labels: readonly string[]): Column {
  return isColumn(figures) ? figures : labels.map((label) => figures[label] ?? null);
}

function isColumn(figures: FiguresOfDossiers): figures is (Big | null)[] {
  return Array.isArray(figures);
}

export const TOTALS_METHODS: Readonly<Record<string, StatisticsMethod>> = {
  weighted_total: WEIGHTED_TOTAL,
  cutoff: CUTOFF,
  normalise: NORMALISE,
  normalise_harm: NORMALISE_HARM,
};
