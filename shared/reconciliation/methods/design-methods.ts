import * as z from "zod";
import { describeDesign } from "../../assignment/describe-design.ts";
import { indexLabels } from "../ratings/build-ratings.ts";
import { findConnections } from "../severity/connections.ts";
import { ASSIGNMENT_METHOD } from "./assignment-method.ts";
import { defineMethod, type StatisticsMethod } from "./method.ts";
import { READING_NAMES, withNames } from "./names.ts";
import { Label, labelsAsGiven } from "./readings-input.ts";

const DesignInput = withNames(
  READING_NAMES,
  z.object({
    dossier: z.array(Label),
    judge: z.array(Label),
    n_judges: z.int().nonnegative().max(100_000).optional(),
  }),
);
type DesignInput = z.output<typeof DesignInput>;

export const DESIGN_METHODS: Readonly<Record<string, StatisticsMethod>> = {
  design_connectivity: defineMethod(DesignInput, designConnectivity),
  assignment: ASSIGNMENT_METHOD,
};

function designConnectivity({ dossier, judge, n_judges }: DesignInput): object {
  if (dossier.length !== judge.length) return { status: "not_estimable", reason: "columns_uneven" };
  const dossiers = indexLabels(dossier);
  const met = indexLabels(judge);
  const judges = n_judges === undefined ? met.labels : numbered(n_judges, met.labels);
  const readings = dossier.map((label, row) => ({ dossierId: String(label), memberId: String(judge[row]) }));
  const design = describeDesign(readings, judges);
  const connections = findConnections({
    dossierIds: dossiers.labels,
    judgeIds: met.labels,
    dossier: dossiers.places,
    judge: met.places,
    score: new Float64Array(dossier.length),
  });
  const asGiven = labelsAsGiven(dossier);
  return {
    status: design.status.replaceAll("-", "_"),
    n_judges: judges.length,
    n_components: design.components,
    component_of_judge: design.componentOfJudge,
    rank_C: design.rank,
    algebraic_connectivity: design.algebraicConnectivity,
    avg_contrast_var: design.contrastVariance?.average ?? null,
    max_contrast_var: design.contrastVariance?.most ?? null,
    efficiency: design.efficiency,
    single_reading_dossiers: design.singleReadingDossiers.map(asGiven),
    n_bridges: connections.bridgeIds.length,
    bridge_dossiers: connections.bridgeIds.map(asGiven),
    pairs_least: design.pairs?.least ?? null,
    pairs_most: design.pairs?.most ?? null,
  };
}

/** Judges 1 to n where the labels are such numbers, else the labels met. */
function numbered(judges: number, met: readonly string[]): readonly string[] {
  const all = Array.from({ length: judges }, (_, at) => String(at + 1));
  const known = new Set(all);
  return met.every((label) => known.has(label)) ? all : met;
}
