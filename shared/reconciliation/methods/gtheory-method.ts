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
import { MarksInput, numbersOf, ratingsOf, tableOf } from "./reading-input.ts";
import { twoFacetFields } from "./two-facet-fields.ts";

const MOST_JUDGES = 12;

/**
 * A G study of dossier x judge (table, or one facet in columns) or of two facets, crossed or the one nested in the other where
 * its labels say so. Incomplete tables of one facet go through the crossed model.
 */
export const GTHEORY = defineMethod(
  z.looseObject({ matrix: z.array(z.array(z.number().nullable())).optional() }),
  (input) => {
    const columns = input.matrix ? null : readFacetColumns(input);
    if (columns && columns.facets.length > 1) return twoFacetFields(columns);
    const marks = columns
      ? MarksInput.parse({
          dossier: Array.from(columns.object.places),
          judge: Array.from(columns.facets[0]?.places ?? []),
          score: columns.scores,
        })
      : { matrix: input.matrix ?? [] };
    return oneFacetFields(judgeComponents(numbersOf(tableOf(marks)) ?? []) ?? fittedComponents(marks));
  },
);

function fittedComponents(marks: MarksInput): JudgeComponents | null {
  const ratings = ratingsOf(marks);
  const fit = ratings ? fitCrossed(ratings) : null;
  if (!fit || "reason" in fit) return null;
  const { dossier, judge, residual } = fit.variance;
  return { dossier: dossier ?? 0, judge, residual };
}

function oneFacetFields(components: JudgeComponents | null) {
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
