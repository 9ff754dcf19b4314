import { Big } from "big.js";
import * as z from "zod";
import { cutAt } from "../totals/cutoff.ts";
import { OptionalDecimalCell } from "./decimal-cell.ts";
import { defineMethod } from "./method.ts";

const Label = z.union([z.string(), z.number()]);
const Figures = z.array(OptionalDecimalCell);
/** By place, or by the dossier's id where only those are told that need it. */
const FiguresOfDossiers = z.union([Figures, z.record(z.string(), OptionalDecimalCell)]);
/** Figures per dossier; with a name and a direction where they are written out. */
const Tiebreak = z.union([
  FiguresOfDossiers,
  z
    .object({
      values: FiguresOfDossiers.optional(),
      scores: FiguresOfDossiers.optional(),
      totals: FiguresOfDossiers.optional(),
      higher_is_better: z.boolean().optional(),
    })
    .loose(),
]);
type Tiebreak = z.output<typeof Tiebreak>;
type Column = readonly (Big | null)[];

/** Adjusted totals arrive as binary numbers; what differs by less than a millionth of a point is equal. */
const NUMBER_DECIMALS = 6;

const Input = z.object({
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

export const CUTOFF = defineMethod(Input, ({ k, totals: told, ids, tiebreaks, higher_is_better }) => {
  const totals = higher_is_better === false ? told.map((total) => total?.times(-1) ?? null) : told;
  const labels = totals.map((_, place) => String(ids?.[place] ?? place + 1));
  const columns = columnsOf(tiebreaks ?? [], labels);
  const cut = cutAt(totals, k, columns);
  const named = (places: readonly number[]): readonly (string | number)[] =>
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
  const figures = byPlace(tiebreak.values ?? tiebreak.scores ?? tiebreak.totals ?? [], labels);
  return tiebreak.higher_is_better === false ? figures.map((figure) => figure?.times(-1) ?? null) : figures;
}

/** Figures alone, and not an object that has them under a name. */
function isFigures(tiebreak: Tiebreak): tiebreak is z.output<typeof FiguresOfDossiers> {
  return (
    Array.isArray(tiebreak) ||
    Object.values(tiebreak).every((value) => value === null || value instanceof Big)
  );
}

function byPlace(figures: z.output<typeof FiguresOfDossiers>, labels: readonly string[]): Column {
  return isColumn(figures) ? figures : labels.map((label) => figures[label] ?? null);
}

function isColumn(figures: z.output<typeof FiguresOfDossiers>): figures is (Big | null)[] {
  return Array.isArray(figures);
}
