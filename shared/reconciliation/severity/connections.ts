import type { Ratings } from "../ratings/ratings.ts";
import { gatherCells, type ReadingCells } from "./reading-cells.ts";

/** Which judges can be compared at all, and how little would end it. */
export interface Connections {
  /** Parts of the panel that share no dossier, however indirectly. */
  readonly components: number;
  /** From 1, numbered by their first judge. */
  readonly componentOfJudge: Int32Array;
  readonly componentOfDossier: Int32Array;
  readonly parts: readonly ConnectedPart[];
  /**
   * Dossiers that are the only link: taken away, judges who could be compared would fall apart (cut points of the graph of
   * dossiers and judges; Tarjan 1972).
   */
  readonly bridgeIds: readonly string[];
  /** Dossiers with one reading; they link nobody. */
  readonly readOnce: number;
}

export interface ConnectedPart {
  readonly judgeIds: readonly string[];
  readonly dossierIds: readonly string[];
}

/** Parts and bridges of the readings at hand; linear in their number. */
export function findConnections(ratings: Ratings, cells: ReadingCells = gatherCells(ratings)): Connections {
  const graph = buildGraph(cells);
  const { component, components, isCut } = explore(graph, cells.judges);
  const componentOfJudge = component.slice(0, cells.judges);
  const componentOfDossier = component.slice(cells.judges);
  return {
    components,
    componentOfJudge,
    componentOfDossier,
    parts: gatherParts(ratings, componentOfJudge, componentOfDossier),
    bridgeIds: ratings.dossierIds.filter((_, dossier) => isCut[cells.judges + dossier] === 1),
    readOnce: cells.readingsOfDossier.reduce((sum, readings) => sum + Number(readings === 1), 0),
  };
}

function gatherParts(
  { judgeIds, dossierIds }: Ratings,
  componentOfJudge: Int32Array,
  componentOfDossier: Int32Array,
): readonly ConnectedPart[] {
  const parts: { judgeIds: string[]; dossierIds: string[] }[] = [];
  for (const [judge, part] of componentOfJudge.entries()) {
    const known = (parts[part - 1] ??= { judgeIds: [], dossierIds: [] });
    known.judgeIds.push(judgeIds[judge] ?? "");
  }
  for (const [dossier, part] of componentOfDossier.entries())
    parts[part - 1]?.dossierIds.push(dossierIds[dossier] ?? "");
  return parts;
}

/** Judges are the nodes before the dossiers; neighbours of a node are to[first[node]] to to[first[node + 1] - 1]. */
interface Graph {
  readonly nodes: number;
  readonly first: Int32Array;
  readonly to: Int32Array;
}

function buildGraph({ judges, dossiers, start, judgeOfCell, dossiersOfJudge }: ReadingCells): Graph {
  const nodes = judges + dossiers;
  const first = new Int32Array(nodes + 1);
  for (const [judge, degree] of dossiersOfJudge.entries()) first[judge + 1] = (first[judge] ?? 0) + degree;
  for (let dossier = 0; dossier < dossiers; dossier += 1)
    first[judges + dossier + 1] = judgeOfCell.length + (start[dossier + 1] ?? 0);
  const to = new Int32Array(2 * judgeOfCell.length);
  to.set(judgeOfCell, judgeOfCell.length);
  const next = first.slice();
  let dossier = 0;
  for (const [cell, judge] of judgeOfCell.entries()) {
    while (cell >= (start[dossier + 1] ?? 0)) dossier += 1;
    const at = next[judge] ?? 0;
    to[at] = judges + dossier;
    next[judge] = at + 1;
  }
  return { nodes, first, to };
}

interface Exploration {
  /** From 1, in the order of the judges; 0 for a node not met. */
  readonly component: Int32Array;
  /** When a node was met, from 1. */
  readonly met: Int32Array;
  /** The earliest node that its branch reaches back to. */
  readonly low: Int32Array;
  readonly parent: Int32Array;
  readonly isCut: Uint8Array;
  components: number;
  time: number;
}

/** Depth first from each judge not yet met. */
function explore(graph: Graph, judges: number): Exploration {
  const found: Exploration = {
    component: new Int32Array(graph.nodes),
    met: new Int32Array(graph.nodes),
    low: new Int32Array(graph.nodes),
    parent: new Int32Array(graph.nodes).fill(-1),
    isCut: new Uint8Array(graph.nodes),
    components: 0,
    time: 0,
  };
  const next = graph.first.slice();
  for (let judge = 0; judge < judges; judge += 1) {
    if (found.component[judge] !== 0) continue;
    found.components += 1;
    exploreFrom(judge, { graph, next }, found);
  }
  return found;
}

/** Without recursion: a chain of dossiers may be as long as the season. */
function exploreFrom(
  root: number,
  { graph, next }: { graph: Graph; next: Int32Array },
  found: Exploration,
): void {
  const path = [root];
  meet(found, root);
  for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
    const at = next[node] ?? 0;
    if (at === graph.first[node + 1]) {
      path.pop();
      leave(found, node, path.length > 1);
      continue;
    }
    next[node] = at + 1;
    const target = graph.to[at] ?? 0;
    if (found.met[target] === 0) {
      found.parent[target] = node;
      meet(found, target);
      path.push(target);
    } else if (target !== found.parent[node]) lower(found.low, node, found.met[target] ?? 0);
  }
}

function meet(found: Exploration, node: number): void {
  found.time += 1;
  found.met[node] = found.time;
  found.low[node] = found.time;
  found.component[node] = found.components;
}

/** Its parent is a cut point where the branch reaches no further back than the parent; the root is a judge and not asked. */
function leave(found: Exploration, node: number, hasGrandparent: boolean): void {
  const parent = found.parent[node] ?? -1;
  if (parent < 0) return;
  lower(found.low, parent, found.low[node] ?? 0);
  if (hasGrandparent && (found.low[node] ?? 0) >= (found.met[parent] ?? 0)) found.isCut[parent] = 1;
}

function lower(low: Int32Array, node: number, to: number): void {
  low[node] = Math.min(low[node] ?? 0, to);
}
