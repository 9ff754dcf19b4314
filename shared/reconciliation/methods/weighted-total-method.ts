import * as z from "zod";
import { weightedTotals } from "../totals/weighted-total.ts";
import { DecimalCell, OptionalDecimalCell } from "./decimal-cell.ts";
import { defineMethod } from "./method.ts";

const Input = z
  .object({
    weights: z.array(DecimalCell).min(1),
    /** A row per dossier, a column per criterion. */
    scores: z.array(z.array(OptionalDecimalCell)),
    /** What becomes of a sheet that lacks a mark; it is never taken as 0. */
    missing: z.string().optional(),
    policy: z.string().optional(),
  })
  .refine(({ weights }) => weights.every((weight) => weight.gte(0)), "negative weight")
  .refine(({ weights }) => weights.some((weight) => weight.gt(0)), "no weight above zero")
  .refine(
    ({ weights, scores }) => scores.every((row) => row.length === weights.length),
    "a row of scores and the weights differ in length",
  );

export const WEIGHTED_TOTAL = defineMethod(Input, ({ weights, scores, missing, policy }) => {
  const isRenormalised = (missing ?? policy ?? "").startsWith("renorm");
  const { totals, ranks } = weightedTotals(weights, scores, isRenormalised ? "renormalise" : "block");
  const incomplete = totals.flatMap((sheet, row) => (sheet.missing.length > 0 ? [row] : []));
  const state = isRenormalised ? "renormalised" : "blocked";
  return {
    total: totals.map(({ total }) => total),
    renormalised: totals.map(({ renormalised }) => renormalised),
    total_renormalised: totals.map(({ renormalised }) => renormalised),
    complete: totals.map((sheet) => sheet.missing.length === 0),
    missing: totals.map((sheet) => sheet.missing),
    incomplete,
    blocked: isRenormalised ? [] : incomplete,
    flagged: incomplete,
    tied_pairs: ranks.tiedPairs,
    tie_groups: ranks.tieGroups,
    competition_rank: ranks.competition,
    dense_rank: ranks.dense,
    status: incomplete.length === 0 ? "ok" : state,
    ...(incomplete.length === 0 ? {} : { reason: "missing_criterion" }),
  };
});
