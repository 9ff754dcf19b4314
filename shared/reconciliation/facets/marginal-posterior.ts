import type { FacetRatings } from "./facet-ratings.ts";
import { type Cells, type CurveTables, NODES } from "./marginal-tables.ts";
import { rowsOf, type ScaleLayout } from "./scale-parameters.ts";

/** What the posteriors of all dossiers add up to at given parameters. */
export interface PosteriorSums {
  readonly logLikelihood: number;
  /** Expected number of marks by cell, node. */
  readonly cellWeight: Float64Array;
  /** Sum over dossiers of the posterior mean of the squared measure. */
  readonly secondMoment: number;
  readonly dossiers: number;
}

/** Called for each dossier that has marks; `posterior` over the nodes is written over by the next. */
type VisitDossier = (dossier: number, posterior: Float64Array) => void;

/** One pass over the dossiers: posterior over the nodes given a dossier's marks. */
export function sumPosteriors(
  data: { readonly table: FacetRatings; readonly layout: ScaleLayout; readonly cells: Cells },
  tables: CurveTables,
  prior: Float64Array,
  visit?: VisitDossier,
): PosteriorSums {
  const { table, layout, cells } = data;
  const cellWeight = new Float64Array(cells.count * NODES.length);
  const posterior = new Float64Array(NODES.length);
  let [logLikelihood, secondMoment, dossiers] = [0, 0, 0];
  for (let dossier = 0; dossier < table.dossierIds.length; dossier += 1) {
    const rows = rowsOf(layout, dossier);
    if (rows.length === 0) continue;
    posterior.set(prior);
    for (const row of rows) addMark(posterior, data, tables, row);
    logLikelihood += normalise(posterior);
    for (const row of rows) addWeights(cellWeight, (cells.ofRow[row] ?? 0) * NODES.length, posterior);
    secondMoment += expect(posterior, 2);
    dossiers += 1;
    visit?.(dossier, posterior);
  }
  return { logLikelihood, cellWeight, secondMoment, dossiers };
}

function addMark(
  posterior: Float64Array,
  { table, layout, cells }: { table: FacetRatings; layout: ScaleLayout; cells: Cells },
  tables: CurveTables,
  row: number,
): void {
  const used = layout.placeOfCategory[table.category[row] ?? 0] ?? 0;
  const start = ((cells.ofRow[row] ?? 0) * layout.categories.length + used) * NODES.length;
  const { logChance } = tables;
  for (let at = 0; at < posterior.length; at += 1)
    posterior[at] = (posterior[at] ?? 0) + (logChance[start + at] ?? 0);
}

function addWeights(cellWeight: Float64Array, start: number, posterior: Float64Array): void {
  for (let at = 0; at < posterior.length; at += 1)
    cellWeight[start + at] = (cellWeight[start + at] ?? 0) + (posterior[at] ?? 0);
}

/** Turns logs into shares that sum to one; returns the log of their sum. */
function normalise(logs: Float64Array): number {
  let top = -Infinity;
  for (let at = 0; at < logs.length; at += 1) top = Math.max(top, logs[at] ?? 0);
  let sum = 0;
  for (let at = 0; at < logs.length; at += 1) {
    const share = Math.exp((logs[at] ?? 0) - top);
    logs[at] = share;
    sum += share;
  }
  for (let at = 0; at < logs.length; at += 1) logs[at] = (logs[at] ?? 0) / sum;
  return top + Math.log(sum);
}

/** Posterior mean of the measure to the given power. */
export function expect(posterior: Float64Array, power: 1 | 2): number {
  let sum = 0;
  for (let at = 0; at < posterior.length; at += 1) {
    const node = NODES[at] ?? 0;
    sum += (posterior[at] ?? 0) * (power === 1 ? node : node * node);
  }
  return sum;
}
