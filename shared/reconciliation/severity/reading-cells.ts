import { type BlockShape, blocksOf, factoriseBlocks, invertBlocks } from "../numeric/block-cholesky.ts";
import { groupRows } from "../ratings/group-rows.ts";
import type { Ratings } from "../ratings/ratings.ts";
import type { LinkedLevels } from "./linked-levels.ts";

/** Ratings gathered by dossier: who read it and how often. The cells of dossier i are start[i] to start[i + 1] - 1. */
export interface ReadingCells {
  readonly dossiers: number;
  readonly judges: number;
  readonly rows: number;
  readonly start: Int32Array;
  readonly judgeOfCell: Int32Array;
  /** Readings of the cell's judge; more than 1 where a judge read a dossier again. */
  readonly count: Int32Array;
  readonly readingsOfDossier: Int32Array;
  readonly readingsOfJudge: Int32Array;
  /** Different dossiers of each judge. */
  readonly dossiersOfJudge: Int32Array;
}

export function gatherCells(ratings: Ratings): ReadingCells {
  const [dossiers, judges, rows] = [ratings.dossierIds.length, ratings.judgeIds.length, ratings.score.length];
  const readingsOfDossier = countPlaces(ratings.dossier, dossiers);
  const readingsOfJudge = countPlaces(ratings.judge, judges);
  const sorted = groupRows(ratings.dossier, dossiers).rows.map((place) => ratings.judge[place] ?? 0);
  const start = new Int32Array(dossiers + 1);
  const judgeOfCell = new Int32Array(rows);
  const count = new Int32Array(rows);
  const dossiersOfJudge = new Int32Array(judges);
  const cellOfJudge = new Int32Array(judges).fill(-1);
  let [cells, row] = [0, 0];
  for (let dossier = 0; dossier < dossiers; dossier += 1) {
    const first = cells;
    const end = row + (readingsOfDossier[dossier] ?? 0);
    for (; row < end; row += 1) {
      const judge = sorted[row] ?? 0;
      const known = cellOfJudge[judge] ?? -1;
      const cell = known >= first ? known : cells;
      if (cell === cells) {
        cells += 1;
        judgeOfCell[cell] = judge;
        cellOfJudge[judge] = cell;
        dossiersOfJudge[judge] = (dossiersOfJudge[judge] ?? 0) + 1;
      }
      count[cell] = (count[cell] ?? 0) + 1;
    }
    start[dossier + 1] = cells;
  }
  return {
    dossiers,
    judges,
    rows,
    start,
    judgeOfCell: judgeOfCell.slice(0, cells),
    count: count.slice(0, cells),
    readingsOfDossier,
    readingsOfJudge,
    dossiersOfJudge,
  };
}

function countPlaces(places: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}

/** The same cells by judge: judges in the place of dossiers, and dossiers in that of judges. */
export function cellsByJudge(cells: ReadingCells): ReadingCells {
  const { dossiers, judges, dossiersOfJudge } = cells;
  const start = new Int32Array(judges + 1);
  for (const [judge, degree] of dossiersOfJudge.entries()) start[judge + 1] = (start[judge] ?? 0) + degree;
  const next = start.slice();
  const dossierOfCell = new Int32Array(cells.judgeOfCell.length);
  const count = new Int32Array(dossierOfCell.length);
  const judgesOfDossier = new Int32Array(dossiers);
  for (let dossier = 0; dossier < dossiers; dossier += 1) {
    const [from, to] = [cells.start[dossier] ?? 0, cells.start[dossier + 1] ?? 0];
    judgesOfDossier[dossier] = to - from;
    for (let cell = from; cell < to; cell += 1) {
      const judge = cells.judgeOfCell[cell] ?? 0;
      const at = next[judge] ?? 0;
      dossierOfCell[at] = dossier;
      count[at] = cells.count[cell] ?? 0;
      next[judge] = at + 1;
    }
  }
  return {
    dossiers: judges,
    judges: dossiers,
    rows: cells.rows,
    start,
    judgeOfCell: dossierOfCell,
    count,
    readingsOfDossier: cells.readingsOfJudge,
    readingsOfJudge: cells.readingsOfDossier,
    dossiersOfJudge: judgesOfDossier,
  };
}

/**
 * Information of the judges' contrasts with the dossiers taken out, C = diag(N_j) - sum of c c' / n_i, by the blocks of
 * `linked` (Eccleston & Hedayat 1974). Written in full; each row sums to zero.
 */
export function contrastInformation(cells: ReadingCells, linked: LinkedLevels): Float64Array {
  return judgeInformation(cells, linked, (readings) => 1 / readings);
}

/**
 * An inverse of {@link contrastInformation} as far as contrasts go: with a constant on each part the matrix can be inverted, and
 * no contrast inside a part changes. `null` where rounding stands against it.
 */
export function invertContrasts(cells: ReadingCells, linked: LinkedLevels): Float64Array | null {
  const { shape } = linked;
  const information = contrastInformation(cells, linked);
  for (const { size, cells: block } of blocksOf(information, shape))
    for (let at = 0; at < block.length; at += 1) block[at] = (block[at] ?? 0) + 1 / size;
  return factoriseBlocks(information, shape) ? invertBlocks(information, shape) : null;
}

/** diag(N_j) - sum over dossiers of weight(n_i) c c', with c how often each judge read the dossier. */
export function judgeInformation(
  cells: ReadingCells,
  { shape, placeOfLevel }: LinkedLevels,
  weightOf: (readings: number) => number,
): Float64Array {
  const { readingsOfDossier, readingsOfJudge } = cells;
  const information = new Float64Array(shape.cells);
  for (const [judge, readings] of readingsOfJudge.entries()) {
    const place = placeOfLevel[judge] ?? 0;
    information[(shape.rowStart[place] ?? 0) + place] = readings;
  }
  const placeOfCell = cells.judgeOfCell.map((judge) => placeOfLevel[judge] ?? 0);
  for (const [dossier, readings] of readingsOfDossier.entries())
    subtractReaders({ information, shape, placeOfCell }, cells, dossier, weightOf(readings));
  return information;
}

function subtractReaders(
  target: {
    readonly information: Float64Array;
    readonly shape: BlockShape;
    readonly placeOfCell: Int32Array;
  },
  { start, count }: ReadingCells,
  dossier: number,
  weight: number,
): void {
  const { information, shape, placeOfCell } = target;
  const [first, end] = [start[dossier] ?? 0, start[dossier + 1] ?? 0];
  for (let a = first; a < end; a += 1) {
    const base = shape.rowStart[placeOfCell[a] ?? 0] ?? 0;
    const share = weight * (count[a] ?? 0);
    for (let b = first; b < end; b += 1) {
      const at = base + (placeOfCell[b] ?? 0);
      information[at] = (information[at] ?? 0) - share * (count[b] ?? 0);
    }
  }
}
