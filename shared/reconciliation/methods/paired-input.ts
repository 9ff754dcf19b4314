import * as z from "zod";
import { err, ok, type Result } from "../../result.ts";
import type { Contest } from "../paired/bradley-terry.ts";
import { compareLabels } from "../ratings/compare-labels.ts";
import { CONTEST_NAMES, CONTESTS_NAMES, isRecord, renamed } from "./names.ts";
import { Label } from "./readings-input.ts";

const Count = z.number().nonnegative().nullable();
const CountMatrix = z.array(z.array(Count));

const Told = z.object({
  items: z.array(Label).optional(),
  wins: CountMatrix.optional(),
  ties: CountMatrix.optional(),
  home_wins: z.union([CountMatrix, z.array(Count)]).optional(),
  away_wins: z.union([CountMatrix, z.array(Count)]).optional(),
  home_team: z.array(Label).optional(),
  away_team: z.array(Label).optional(),
  i: z.array(Label).optional(),
  j: z.array(Label).optional(),
  w_ij: z.array(Count).optional(),
  w_ji: z.array(Count).optional(),
  t_ij: z.array(Count).optional(),
  index_base: z.number().optional(),
  reference: Label.optional(),
});
/**
 * Results of paired comparisons, in any of four forms: `wins` (with `ties`) as matrices; `home_wins` and `away_wins` as
 * matrices, row at home; parallel columns; a list of pairs.
 */
export const PairedInput = z.preprocess(spreadPairs, Told);
export type PairedInput = z.output<typeof PairedInput>;

export interface PairedData {
  readonly items: readonly Label[];
  readonly contests: readonly Contest[];
}

type Columns = Pick<Contest, "advantage"> & {
  readonly first: readonly Label[];
  readonly second: readonly Label[];
  readonly firstWins: readonly (number | null)[];
  readonly secondWins: readonly (number | null)[];
  readonly ties: readonly (number | null)[];
};

/** The contests the input tells of; an error is a reason in the manner of the case files. */
export function readPairs(input: PairedInput): Result<PairedData, string> {
  const columns = columnsOf(input);
  if (columns) return readColumns(input, columns);
  const matrices = [input.wins, input.ties, input.home_wins, input.away_wins].filter(
    (matrix) => matrix !== undefined,
  );
  if (matrices.length === 0) return err("no_results");
  const size = input.items?.length ?? matrices[0]?.length ?? 0;
  const square = matrices.map(asMatrix);
  if (square.some((matrix) => !matrix || !isSquare(matrix, size))) return err("matrix_not_square");
  const items = input.items ?? Array.from({ length: size }, (_, at) => at + 1);
  return ok({ items, contests: input.home_wins ? playedAtHome(input, size) : playedAnywhere(input, size) });
}

function columnsOf(input: PairedInput): Columns | null {
  if (input.i && input.j)
    return {
      first: input.i,
      second: input.j,
      firstWins: input.w_ij ?? [],
      secondWins: input.w_ji ?? [],
      ties: input.t_ij ?? [],
      advantage: 0,
    };
  return columnsOfVenues(input);
}

function columnsOfVenues(input: PairedInput): Columns | null {
  const { home_team: first, away_team: second } = input;
  if (!first || !second) return null;
  return {
    first,
    second,
    firstWins: asColumn(input.home_wins) ?? [],
    secondWins: asColumn(input.away_wins) ?? [],
    ties: input.t_ij ?? [],
    advantage: 1,
  };
}

function readColumns(input: PairedInput, columns: Columns): Result<PairedData, string> {
  const { first, second, advantage } = columns;
  if (first.length !== second.length) return err("columns_uneven");
  const items =
    input.items ??
    [...new Set([...first, ...second])].toSorted((left, right) => compareLabels(String(left), String(right)));
  const contests: Contest[] = [];
  for (const [at, label] of first.entries()) {
    const from = placeOf(label, items, input.index_base);
    const to = placeOf(second[at] ?? "", items, input.index_base);
    if (from < 0 || to < 0) return err("unknown_item");
    contests.push({
      first: from,
      second: to,
      firstWins: columns.firstWins[at] ?? 0,
      secondWins: columns.secondWins[at] ?? 0,
      ties: columns.ties[at] ?? 0,
      advantage,
    });
  }
  return ok({ items, contests });
}

/** A label among the items, or a number counted from `base` (1 where it is not said); -1 where it is neither. */
export function placeOf(label: Label, items: readonly Label[], base = 1): number {
  const named = items.indexOf(label);
  if (named >= 0) return named;
  const asText = items.findIndex((item) => String(item) === String(label));
  if (asText >= 0 || typeof label === "string") return asText;
  const place = label - base;
  return Number.isInteger(place) && place >= 0 && place < items.length ? place : -1;
}

function playedAnywhere(input: PairedInput, size: number): readonly Contest[] {
  const ties = input.ties ?? [];
  // Ties may be written in both halves or in one.
  const isMirrored = ties.every((row, i) => row.every((count, j) => (count ?? 0) === cell(ties, j, i)));
  return pairsOf(size).map(([first, second]) => ({
    first,
    second,
    firstWins: cell(input.wins, first, second),
    secondWins: cell(input.wins, second, first),
    ties: cell(ties, first, second) + (isMirrored ? 0 : cell(ties, second, first)),
    advantage: 0,
  }));
}

function playedAtHome(input: PairedInput, size: number): readonly Contest[] {
  const home = asMatrix(input.home_wins) ?? [];
  const away = asMatrix(input.away_wins) ?? [];
  return pairsOf(size).flatMap((pair) =>
    [pair, pair.toReversed()].map(([first = 0, second = 0]) => ({
      first,
      second,
      firstWins: cell(home, first, second),
      secondWins: cell(away, first, second),
      ties: cell(input.ties, first, second),
      advantage: 1 as const,
    })),
  );
}

function pairsOf(size: number): readonly (readonly [number, number])[] {
  return Array.from({ length: size }, (_, first) =>
    Array.from({ length: size - first - 1 }, (__, step) => [first, first + step + 1] as const),
  ).flat();
}

type Matrix = readonly (readonly (number | null)[])[];

function cell(matrix: Matrix | undefined, row: number, column: number): number {
  return matrix?.[row]?.[column] ?? 0;
}

type Counts = readonly (number | null | readonly (number | null)[])[];

function asMatrix(values: Counts | undefined): Matrix | null {
  const rows = values?.filter((row) => row !== null && typeof row === "object");
  return rows && rows.length === values?.length ? rows : null;
}

function asColumn(values: Counts | undefined): readonly (number | null)[] | null {
  const counts = values?.filter((value) => value === null || typeof value === "number");
  return counts && counts.length === values?.length ? counts : null;
}

function isSquare(matrix: Matrix, size: number): boolean {
  return matrix.length === size && matrix.every((row) => row.length === size);
}

/**
 * Puts an input into parallel columns under the usual names: dots in names become underscores, and rows or columns that are
 * held together (`contests`) come to the top, where they do not hide anything. Everything else passes as it is.
 */
function spreadPairs(input: unknown): unknown {
  const told = renamed(withoutDots(input), CONTESTS_NAMES);
  if (!isRecord(told)) return told;
  const held = Array.isArray(told["contests"]) ? columnsOfRows(told["contests"]) : told["contests"];
  const columns = renamed(withoutDots(held), CONTEST_NAMES);
  return isRecord(columns) ? { ...columns, ...told } : told;
}

function withoutDots(input: unknown): unknown {
  if (!isRecord(input)) return input;
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name.replaceAll(".", "_"), value] as const),
  );
}

/** What a row does not tell is `null` there. */
function columnsOfRows(rows: readonly unknown[]): unknown {
  if (rows.length === 0 || !rows.every(isRecord)) return null;
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)] as const));
}
