import { indexById } from "../ratings/index-by-id.ts";
import type { MarkTable } from "../ratings/mark-table.ts";
import { type Normalisation, normalise } from "../totals/normalisation.ts";
import { totalMarks } from "../totals/total-marks.ts";
import { shiftWeight, weightedCriteria, withoutJudge, withWeights } from "./changed-table.ts";
import {
  type DossierFigures,
  figuresOfMeans,
  figuresOfTotals,
  MIN_TRIMMED,
  type PanelStatistic,
} from "./dossier-figures.ts";
import { type FigureRanking, rankFigures } from "./rank-figures.ts";
import { SAME_POINTS } from "./rank-means.ts";
import type { AdjustedMeans, WhatIfBase, WhatIfImpossible, WhatIfScenario } from "./what-if-outcome.ts";

/** Everything a ranking follows from. */
export interface RankingBasis {
  readonly table: MarkTable;
  readonly tieOrder: readonly string[];
  readonly figure: PanelStatistic | "adjusted" | Normalisation;
  /** Whether table and weights are those of the base, so that its adjusted means hold. */
  readonly isWholeTable: boolean;
}

const OWN_SCALE_DUST = 1e-9;

export function basisOf(table: MarkTable, base: WhatIfBase): RankingBasis {
  const figure = base.rankBy === "adjusted" ? "adjusted" : "mean";
  return { table, tieOrder: base.tieOrder, figure, isWholeTable: true };
}

/** The basis with one thing decided otherwise, or why that cannot be. */
export function changeBasis(basis: RankingBasis, scenario: WhatIfScenario): RankingBasis | WhatIfImpossible {
  switch (scenario.type) {
    case "drop-judge": {
      const judge = basis.table.judgeIds.indexOf(scenario.judgeId);
      return judge === -1
        ? "unknown-judge"
        : { ...basis, table: withoutJudge(basis.table, judge), isWholeTable: false };
    }
    case "drop-criterion":
    case "change-weight":
      return changeCriterion(basis, scenario);
    case "tie-order":
      return { ...basis, tieOrder: scenario.criterionIds };
    case "trimmed-mean":
    case "median":
      return largestPanel(basis.table) < fewestReadings(scenario.type)
        ? "too-few-readings"
        : { ...basis, figure: scenario.type };
    case "adjusted":
      return { ...basis, figure: "adjusted" };
    case "raw":
      return { ...basis, figure: "mean" };
    case "normalised":
      return { ...basis, figure: scenario.normalisation };
  }
}

/** The ranking by a basis; `near` is one thought to be much the same. `null` where there are no adjusted means. */
export function rankBasis(
  { table, tieOrder, figure, isWholeTable }: RankingBasis,
  base: WhatIfBase,
  near?: FigureRanking,
): FigureRanking | null {
  const places = tieOrder.map((id) => table.criteria.findIndex((criterion) => criterion.id === id));
  const tiePlaces = places.filter((place) => place !== -1);
  if (figure === "mean" || figure === "trimmed-mean" || figure === "median")
    return rankFigures(figuresOfTotals(table, tiePlaces, figure), near);
  const totals = figuresOfTotals(table, tiePlaces, "mean");
  if (figure !== "adjusted") return rankFigures(normalisedFigures(table, figure, totals), near);
  const adjusted = isWholeTable
    ? (base.adjusted ?? base.adjust?.(totalMarks(table).ratings))
    : base.adjust?.(totalMarks(table).ratings);
  return adjusted ? rankFigures(adjustedFigures(table, adjusted, totals), near) : null;
}

/** Readings of the dossier that has most of them, complete or not. */
export function largestPanel(table: MarkTable): number {
  const readings = new Int32Array(table.dossierIds.length);
  for (const dossier of table.dossier) readings[dossier] = (readings[dossier] ?? 0) + 1;
  return readings.reduce((most, count) => Math.max(most, count), 0);
}

/** Fewest readings of a dossier at which the figure can differ from the mean. */
export function fewestReadings(figure: "trimmed-mean" | "median"): number {
  return figure === "trimmed-mean" ? MIN_TRIMMED : 3;
}

function changeCriterion(
  basis: RankingBasis,
  scenario: Extract<WhatIfScenario, { type: "drop-criterion" | "change-weight" }>,
): RankingBasis | WhatIfImpossible {
  const { table } = basis;
  const place = table.criteria.findIndex(({ id }) => id === scenario.criterionId);
  const weight = table.criteria[place]?.weight;
  if (weight === undefined) return "unknown-criterion";
  if (weightedCriteria(table) < 2) return "too-few-criteria";
  const weights = table.criteria.map((criterion) => criterion.weight);
  if (scenario.type === "drop-criterion") {
    const tieOrder = basis.tieOrder.filter((id) => id !== scenario.criterionId);
    const others = weights.with(place, 0);
    return { ...basis, table: withWeights(table, others), tieOrder, isWholeTable: weight === 0 };
  }
  const shifted = shiftWeight(weights, place, scenario.percentagePoints);
  if (!shifted) return "weight-out-of-range";
  return {
    ...basis,
    table: withWeights(table, shifted),
    isWholeTable: basis.isWholeTable && scenario.percentagePoints === 0,
  };
}

function adjustedFigures(table: MarkTable, adjusted: AdjustedMeans, totals: DossierFigures): DossierFigures {
  const placeOf = indexById(adjusted.dossierIds);
  const mean = Float64Array.from(table.dossierIds, (id, dossier) => {
    const place = placeOf.get(id);
    return place === undefined || totals.count[dossier] === 0
      ? Number.NaN
      : (adjusted.mean[place] ?? Number.NaN);
  });
  return figuresOfMeans(mean, SAME_POINTS, totals);
}

/** Mean per dossier of the judges' own scales; marks without a place on one are left out. */
function normalisedFigures(
  table: MarkTable,
  normalisation: Normalisation,
  totals: DossierFigures,
): DossierFigures {
  const { ratings } = totalMarks(table);
  const { score } = normalise(ratings, normalisation);
  const placeOf = indexById(table.dossierIds);
  const sum = new Float64Array(table.dossierIds.length);
  const count = new Int32Array(table.dossierIds.length);
  for (const [row, value] of score.entries()) {
    const place = placeOf.get(ratings.dossierIds[ratings.dossier[row] ?? 0] ?? "");
    if (value === null || place === undefined) continue;
    sum[place] = (sum[place] ?? 0) + value;
    count[place] = (count[place] ?? 0) + 1;
  }
  const mean = sum.map((total, place) => total / (count[place] || Number.NaN));
  return figuresOfMeans(mean, OWN_SCALE_DUST, totals);
}
