import { Big } from "big.js";
import * as z from "zod";
import { cutAt } from "../totals/cutoff.ts";
import { OptionalDecimalCell } from "./decimal-cell.ts";
import { defineMethod } from "./method.ts";

const Label = z.union([z.string(), z.number()]);
const Figures = z.array(OptionalDecimalCell);
/** Figures per dossier; with a name and a direction where they are written out. */
const Tiebreak = z.union([
  Figures,
  z
    .object({
      values: Figures.optional(),
      scores: Figures.optional(),
      totals: Figures.optional(),
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
  /** A list of columns (or of rows, one per dossier), or columns by their names, the first the most important. */
  tiebreaks: z.union([z.array(Tiebreak), z.record(z.string(), Tiebreak)]).optional(),
});

export const CUTOFF = defineMethod(Input, ({ k, totals, ids, tiebreaks }) => {
  const columns = columnsOf(tiebreaks ?? [], totals.length);
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
  dossiers: number,
): readonly Column[] {
  const columns = (Array.isArray(tiebreaks) ? tiebreaks : Object.values(tiebreaks)).map(columnOf);
  const isByDossier = columns.length === dossiers && columns.some((column) => column.length !== dossiers);
  if (!isByDossier) return columns;
  const width = columns.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, place) => columns.map((row) => row[place] ?? null));
}

function columnOf(tiebreak: Tiebreak): Column {
  if (Array.isArray(tiebreak)) return tiebreak;
  const figures = tiebreak.values ?? tiebreak.scores ?? tiebreak.totals ?? [];
  return tiebreak.higher_is_better === false ? figures.map((figure) => figure?.times(-1) ?? null) : figures;
}
