import * as z from "zod";
import {
  errorsOfOneReading,
  type JudgeComponents,
  readingsForReliability,
  reliabilityOfMean,
} from "../generalizability/d-study.ts";
import { judgeComponents } from "../generalizability/g-study.ts";
import { fitCrossed } from "../severity/fit-crossed.ts";
import { readFacetColumns } from "./facet-columns.ts";
import { defineMethod } from "./method.ts";
import { READING_COLUMNS, type ReadingsInput, readNumbers, readReadings } from "./readings-input.ts";
import { twoFacetFields } from "./two-facet-fields.ts";

const MOST_JUDGES = 12;

/**
 * A G study of dossier x judge (table, or one facet in columns) or of two facets, crossed or the one nested in the other where
 * its labels say so. Incomplete tables of one facet go through the crossed model.
 */
export const GTHEORY = defineMethod(z.looseObject({ matrix: READING_COLUMNS.matrix }), (input) => {
  const columns = input.matrix ? null : readFacetColumns(input);
  if (!columns) return oneFacetFields({ matrix: input.matrix ?? [] });
  if (columns.facets.length > 1) return twoFacetFields(columns);
  return oneFacetFields({
    dossier: Array.from(columns.object.places),
    judge: Array.from(columns.facets[0]?.places ?? []),
    score: [...columns.scores],
  });
});

function componentsOf(readings: ReadingsInput): JudgeComponents | null {
  const numbers = readNumbers(readings);
  return (numbers.ok ? judgeComponents(numbers.value) : null) ?? fittedComponents(readings);
}

function fittedComponents(readings: ReadingsInput): JudgeComponents | null {
  const read = readReadings(readings);
  const fit = read.ok ? fitCrossed(read.value.ratings) : null;
  if (!fit || "reason" in fit) return null;
  const { dossier, judge, residual } = fit.variance;
  return { dossier: dossier ?? 0, judge, residual };
}

function oneFacetFields(readings: ReadingsInput): object {
  const components = componentsOf(readings);
  if (!components)
    return { components: null, Erho2: null, Phi: null, judges_needed: null, status: "not_estimable" };
  const { dossier } = components;
  const { relative, absolute } = errorsOfOneReading(components);
  const numbers = Array.from({ length: MOST_JUDGES }, (_, place) => place + 1);
  return {
    components: { p: dossier, j: components.judge, pj_e: components.residual },
    Erho2: numbers.map((number) => reliabilityOfMean(dossier, relative, number)),
    Phi: numbers.map((number) => reliabilityOfMean(dossier, absolute, number)),
    judges_needed: {
      rel80: readingsForReliability(dossier, relative, 0.8),
      abs80: readingsForReliability(dossier, absolute, 0.8),
      rel90: readingsForReliability(dossier, relative, 0.9),
      abs90: readingsForReliability(dossier, absolute, 0.9),
    },
    status: dossier === 0 && absolute === 0 ? "undefined_no_variation" : "ok",
  };
}
