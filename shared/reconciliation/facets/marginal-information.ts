import { invertFromFactor } from "../numeric/dense-cholesky.ts";
import { soundFactor } from "../numeric/sound-factor.ts";
import { sumPosteriors } from "./marginal-posterior.ts";
import { expectedSlope, type MarginalData, type MarginalPlace } from "./marginal-step.ts";
import { type CurveTables, fillTables, logPrior, NODES } from "./marginal-tables.ts";
import { anchor, rowsOf } from "./scale-parameters.ts";

const LEAST_PIVOT = 1e-11;

/**
 * Standard errors of the judges' severities (their sum being zero) from the observed information: what complete data would
 * tell minus what not knowing the dossiers takes away, the variance of the scores under their posteriors (Louis 1982). The
 * variance of the dossiers is one of the parameters, unless it lies at its lower end. `null` where the information is singular
 * or only one judge is compared.
 */
export function findSeveritySe(data: MarginalData, place: MarginalPlace): Float64Array | null {
  const { layout } = data;
  const size = layout.size + 1;
  const held = data.partOfJudge.reduce((count, part) => count + (part < 0 ? 0 : 1), 0);
  if (held < 2) return null;
  const variance = Math.exp(place[layout.size] ?? 0);
  const tables = fillTables(data.cells, layout, place.subarray(0, layout.size));
  const lost = new Float64Array(size * size);
  const sums = sumPosteriors(data, tables, logPrior(variance), (dossier, posterior) =>
    addScoreVariance(lost, data, tables, { dossier, posterior, variance }),
  );
  const { information } = expectedSlope(data, tables, sums);
  anchor(information, layout, data.partOfJudge, true);
  const observed = lost.map((value) => -value);
  for (let row = 0; row < layout.size; row += 1)
    for (let column = 0; column < layout.size; column += 1)
      observed[row * size + column] =
        (observed[row * size + column] ?? 0) + (information[row * layout.size + column] ?? 0);
  const last = size * size - 1;
  // Complete data on the log of a variance: a half for each dossier at the maximum.
  observed[last] = (observed[last] ?? 0) + sums.secondMoment / (2 * variance);
  const factor =
    soundFactor(observed, size, LEAST_PIVOT) ?? soundFactor(takeAsKnown(observed, size), size, LEAST_PIVOT);
  if (!factor) return null;
  const covariance = invertFromFactor(factor, size);
  return Float64Array.from({ length: layout.judges }, (_, judge) =>
    // The anchor stands for a sum known with variance 1.
    Math.sqrt(Math.max(0, (covariance[judge * size + judge] ?? 0) - 1 / held ** 2)),
  );
}

/** The information with the last parameter taken as known. */
function takeAsKnown(information: Float64Array, size: number): Float64Array {
  return information.map((value, cell) => {
    const [row, column] = [Math.floor(cell / size), cell % size];
    if (row < size - 1 && column < size - 1) return value;
    return row === column ? 1 : 0;
  });
}

/** Adds the posterior covariance of one dossier's scores. */
function addScoreVariance(
  target: Float64Array,
  data: MarginalData,
  tables: CurveTables,
  { dossier, posterior, variance }: { dossier: number; posterior: Float64Array; variance: number },
): void {
  const { layout } = data;
  const size = layout.size + 1;
  const scores = scoresOf(data, tables, dossier);
  scores.set(
    layout.size,
    NODES.map((node) => ((node * node) / variance - 1) / 2),
  );
  const centred = [...scores].map(([place, values]) => {
    const mean = values.reduce((sum, value, at) => sum + value * (posterior[at] ?? 0), 0);
    return { place, values: values.map((value) => value - mean) };
  });
  for (const [index, row] of centred.entries())
    for (const column of centred.slice(index)) {
      let sum = 0;
      for (let at = 0; at < posterior.length; at += 1)
        sum += (posterior[at] ?? 0) * (row.values[at] ?? 0) * (column.values[at] ?? 0);
      add(target, row.place * size + column.place, sum);
      if (row.place !== column.place) add(target, column.place * size + row.place, sum);
    }
}

/** Score of each parameter the dossier's marks touch, over the nodes; parts that are the same at all nodes left out. */
function scoresOf(
  { table, layout, cells }: MarginalData,
  tables: CurveTables,
  dossier: number,
): Map<number, Float64Array> {
  const scores = new Map<number, Float64Array>();
  const between = layout.categories.length - 2;
  for (const row of rowsOf(layout, dossier)) {
    const cell = cells.ofRow[row] ?? 0;
    const means = tables.mean.subarray(cell * NODES.length, (cell + 1) * NODES.length);
    addValues(scores, table.judge[row] ?? 0, means);
    addValues(scores, layout.judges + (table.criterion[row] ?? 0), means);
    for (let m = 0; m < between; m += 1) {
      const start = (cell * (between + 2) + m + 1) * NODES.length;
      const chances = tables.logChance.subarray(start, start + NODES.length).map(Math.exp);
      addValues(scores, layout.judges + layout.criteria + m, chances);
    }
  }
  return scores;
}

function addValues(scores: Map<number, Float64Array>, place: number, values: Float64Array): void {
  const known = scores.get(place);
  if (known) values.forEach((value, at) => add(known, at, value));
  else scores.set(place, values.slice());
}

function add(cells: Float64Array, at: number, value: number): void {
  cells[at] = (cells[at] ?? 0) + value;
}
