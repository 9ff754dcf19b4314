import { rowsByGroup } from "../ratings/group-rows.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { type EffectSystem, solveEffects } from "./effect-system.ts";

/** Where judges and dossiers are from, by id: a region, or whatever level of agency is asked about. */
export interface Regions {
  readonly ofJudge: ReadonlyMap<string, string>;
  readonly ofDossier: ReadonlyMap<string, string>;
}

export interface HomeEffect {
  /** Points given to the own region beyond dossier and judge; `null` where the data cannot say. */
  readonly difference: number | null;
  readonly se: number | null;
  readonly freedom: number;
  readonly ownReadings: number;
  readonly otherReadings: number;
}

/** A reading of a dossier that can be compared: its judge and whether both are from one region. */
interface Cell {
  readonly judge: number;
  readonly isOwn: boolean;
  readonly score: number;
}

/**
 * Points that judges give to dossiers from their own region beyond what dossier and judge explain: least squares of
 * score = dossier + judge + own region, an effect for each judge at once, or one for all. Dossier and judge are fixed, so
 * neither good home dossiers nor a lenient judge count as bias, however dossiers were dealt. Dossiers of unknown region and
 * those with one reader are left out. The two-way form of the difference of discrepancies in Emerson, Seltzer & Lin 2009.
 */
export function homeEffects(
  ratings: Ratings,
  regions: Regions,
): { readonly perJudge: readonly HomeEffect[]; readonly pooled: HomeEffect } {
  const cells = comparedCells(ratings, regions);
  const judges = ratings.judgeIds.length;
  const own = new Int32Array(judges);
  const other = new Int32Array(judges);
  for (const { judge, isOwn } of cells.flat()) {
    const counts = isOwn ? own : other;
    counts[judge] = (counts[judge] ?? 0) + 1;
  }
  const compared = [...own.keys()].filter((judge) => (own[judge] ?? 0) > 0);
  const columnOfJudge = Array.from(own, (count, judge) =>
    count > 0 ? judges + compared.indexOf(judge) : null,
  );
  const readings = { rows: cells.flat().length, dossiers: cells.length };
  const apart = estimate({ cells, judges, columnOfJudge, wanted: compared.length, ...readings });
  const together = estimate({
    cells,
    judges,
    columnOfJudge: Array.from(own, () => judges),
    wanted: compared.length > 0 ? 1 : 0,
    ...readings,
  });
  const total = (counts: Int32Array): number =>
    compared.reduce((sum, judge) => sum + (counts[judge] ?? 0), 0);
  return {
    perJudge: columnOfJudge.map((column, judge) => ({
      ...(column === null ? apart.none : (apart.effects[column - judges] ?? apart.none)),
      ownReadings: own[judge] ?? 0,
      otherReadings: other[judge] ?? 0,
    })),
    pooled: {
      ...(together.effects[0] ?? together.none),
      ownReadings: total(own),
      otherReadings: total(other),
    },
  };
}

function comparedCells(ratings: Ratings, regions: Regions): readonly (readonly Cell[])[] {
  const regionOfJudge = ratings.judgeIds.map((id) => regions.ofJudge.get(id));
  return rowsByGroup(ratings.dossier, ratings.dossierIds.length).flatMap((rows, dossier) => {
    const region = regions.ofDossier.get(ratings.dossierIds[dossier] ?? "");
    if (region === undefined || rows.length < 2) return [];
    const cells = Array.from(rows, (row): Cell => {
      const judge = ratings.judge[row] ?? 0;
      return { judge, isOwn: regionOfJudge[judge] === region, score: ratings.score[row] ?? 0 };
    });
    return [cells];
  });
}

interface Design {
  readonly cells: readonly (readonly Cell[])[];
  readonly judges: number;
  readonly columnOfJudge: readonly (number | null)[];
  readonly wanted: number;
  readonly rows: number;
  readonly dossiers: number;
}

function estimate(design: Design) {
  const { effects, residualSquares, rank } = solveEffects(accumulate(design), design.wanted);
  const freedom = design.rows - design.dossiers - rank;
  const none = { difference: null, se: null, freedom: Math.max(0, freedom) };
  if (freedom < 1) return { none, effects: [] };
  const variance = residualSquares / freedom;
  return {
    none,
    effects: effects.map((effect) =>
      effect ? { difference: effect.value, se: Math.sqrt(variance * effect.variance), freedom } : none,
    ),
  };
}

/** Products of judges, own regions and scores after the mean of each dossier is taken out. */
function accumulate({ cells, judges, columnOfJudge, wanted }: Design): EffectSystem {
  const size = judges + wanted + 1;
  const lower = new Float64Array(size * size);
  for (const readings of cells) {
    const mean = readings.reduce((sum, { score }) => sum + score, 0) / readings.length;
    const sums = new Map<number, number>();
    for (const { judge, isOwn, score } of readings) {
      const column = isOwn ? columnOfJudge[judge] : null;
      const entries: (readonly [number, number])[] = [[judge, 1]];
      if (typeof column === "number") entries.push([column, 1]);
      for (const [place, value] of entries) sums.set(place, (sums.get(place) ?? 0) + value);
      addProducts({ lower, size }, [...entries, [size - 1, score - mean]], 1);
    }
    addProducts({ lower, size }, [...sums], -1 / readings.length);
  }
  return { size, lower };
}

/** Adds `weight` x (entries times their transpose) to the lower triangle. */
function addProducts(
  { lower, size }: EffectSystem,
  entries: readonly (readonly [number, number])[],
  weight: number,
): void {
  for (const [row, left] of entries)
    for (const [column, right] of entries)
      if (column <= row)
        lower[row * size + column] = (lower[row * size + column] ?? 0) + weight * left * right;
}
