import type { Ratings } from "../ratings/ratings.ts";

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
  const sorted = judgesByDossier(ratings, readingsOfDossier);
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

/** The judge of each row, rows put in the order of their dossiers. */
function judgesByDossier({ dossier, judge }: Ratings, readingsOfDossier: Int32Array): Int32Array {
  const next = new Int32Array(readingsOfDossier.length + 1);
  for (const [place, readings] of readingsOfDossier.entries())
    next[place + 1] = (next[place] ?? 0) + readings;
  const sorted = new Int32Array(dossier.length);
  for (const [row, place] of dossier.entries()) {
    const at = next[place] ?? 0;
    sorted[at] = judge[row] ?? 0;
    next[place] = at + 1;
  }
  return sorted;
}

/**
 * Information of the judges' contrasts with the dossiers taken out, C = diag(N_j) - sum of c c' / n_i, row by row
 * (Eccleston & Hedayat 1974). Written in full; each row sums to zero.
 */
export function contrastInformation(cells: ReadingCells): Float64Array {
  return judgeInformation(cells, (readings) => 1 / readings);
}

/** diag(N_j) - sum over dossiers of weight(n_i) c c', with c how often each judge read the dossier. */
export function judgeInformation(cells: ReadingCells, weightOf: (readings: number) => number): Float64Array {
  const { judges, readingsOfDossier, readingsOfJudge } = cells;
  const information = new Float64Array(judges * judges);
  for (const [judge, readings] of readingsOfJudge.entries()) information[judge * judges + judge] = readings;
  for (const [dossier, readings] of readingsOfDossier.entries())
    subtractReaders(information, cells, dossier, weightOf(readings));
  return information;
}

function subtractReaders(
  information: Float64Array,
  { judges, start, judgeOfCell, count }: ReadingCells,
  dossier: number,
  weight: number,
): void {
  const [first, end] = [start[dossier] ?? 0, start[dossier + 1] ?? 0];
  for (let a = first; a < end; a += 1) {
    const base = (judgeOfCell[a] ?? 0) * judges;
    const share = weight * (count[a] ?? 0);
    for (let b = first; b < end; b += 1) {
      const at = base + (judgeOfCell[b] ?? 0);
      information[at] = (information[at] ?? 0) - share * (count[b] ?? 0);
    }
  }
}
