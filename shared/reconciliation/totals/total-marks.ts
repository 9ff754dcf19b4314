import type { MarkTable, TotalledMarks } from "../ratings/mark-table.ts";
import type { Ratings } from "../ratings/ratings.ts";

/**
 * The weighted total of every complete sheet, T = Σ w·mark / Σ w, as whole numbers of 1 / `unitsPerPoint` point, so that
 * equal totals are equal. A sheet that lacks the mark of a criterion with weight has no total: it is left out and counted,
 * and a dossier or judge without any complete sheet is not among the ids.
 */
export function totalMarks(table: MarkTable): TotalledMarks {
  const weights = table.criteria.map(({ weight }) => weight);
  const sheets = table.dossier.length;
  const rows = new Int32Array(sheets);
  const totals = new Float64Array(sheets);
  let complete = 0;
  for (let sheet = 0; sheet < sheets; sheet += 1) {
    const total = sheetUnits(table, sheet, weights);
    if (total === null) continue;
    rows[complete] = sheet;
    totals[complete] = total;
    complete += 1;
  }
  const exact = totals.slice(0, complete);
  const unitsPerPoint = table.marksPerPoint * weights.reduce((sum, weight) => sum + weight, 0);
  return {
    ratings: ratingsOfRows(
      table,
      rows.subarray(0, complete),
      exact.map((total) => total / unitsPerPoint),
    ),
    exact,
    unitsPerPoint,
    incompleteSheets: sheets - complete,
  };
}

/** The marks of the criterion at a place of `table.criteria`, in points; sheets that lack the mark have no row. */
export function criterionRatings(table: MarkTable, criterionPlace: number): Ratings {
  const step = table.criteria.length;
  const rows: number[] = [];
  const points: number[] = [];
  for (let sheet = 0; sheet < table.dossier.length; sheet += 1) {
    const mark = table.marks[sheet * step + criterionPlace] ?? Number.NaN;
    if (Number.isNaN(mark)) continue;
    rows.push(sheet);
    points.push(mark / table.marksPerPoint);
  }
  return ratingsOfRows(table, Int32Array.from(rows), Float64Array.from(points));
}

/** Exact total of the sheet in a row, in 1 / unitsPerPoint point; `null` where a mark is missing that has a weight. */
export function sheetUnits(table: MarkTable, sheet: number, weights: readonly number[]): number | null {
  const start = sheet * weights.length;
  let total = 0;
  for (let place = 0; place < weights.length; place += 1) {
    const weight = weights[place] ?? 0;
    if (weight === 0) continue;
    const mark = table.marks[start + place] ?? Number.NaN;
    if (Number.isNaN(mark)) return null;
    total += weight * mark;
  }
  return total;
}

/** The rows of some sheets; only ids that still have a row are kept, in the order they were in. */
function ratingsOfRows(table: MarkTable, rows: Int32Array, score: Float64Array): Ratings {
  const dossiers = keepMet(table.dossierIds, table.dossier, rows);
  const judges = keepMet(table.judgeIds, table.judge, rows);
  const { order } = table;
  return {
    dossierIds: dossiers.ids,
    judgeIds: judges.ids,
    dossier: dossiers.places,
    judge: judges.places,
    score,
    ...(order ? { order: Float64Array.from(rows, (row) => order[row] ?? 0) } : {}),
  };
}

function keepMet(
  ids: readonly string[],
  column: Int32Array,
  rows: Int32Array,
): { readonly ids: readonly string[]; readonly places: Int32Array } {
  const isMet = new Uint8Array(ids.length);
  for (const row of rows) isMet[column[row] ?? 0] = 1;
  const newPlace = new Int32Array(ids.length);
  const kept: string[] = [];
  for (const [place, id] of ids.entries()) {
    newPlace[place] = kept.length;
    if (isMet[place] === 1) kept.push(id);
  }
  return { ids: kept, places: Int32Array.from(rows, (row) => newPlace[column[row] ?? 0] ?? 0) };
}
