import * as z from "zod";
import type { MarkTable } from "../ratings/mark-table.ts";
import { type Normalisation, normalise } from "./normalisation.ts";
import { totalMarks } from "./total-marks.ts";

/** What is wrong with a simple normalisation; the topic `whatif` has a sentence for each. */
export const NormalisationHarm = z.discriminatedUnion("type", [
  z.object({ type: z.literal("assumes-equal-pools") }),
  z.object({ type: z.literal("hangs-on-two-scores") }),
  z.object({ type: z.literal("discards-distances") }),
  /** Judges whose totals are all the same and who therefore have no such scale. */
  z.object({ type: z.literal("constant-judge"), judgeIds: z.array(z.string()).readonly() }),
]);
export type NormalisationHarm = z.output<typeof NormalisationHarm>;

const OWN_HARMS: Readonly<Record<Normalisation, readonly NormalisationHarm[]>> = {
  z: [],
  "min-max": [{ type: "hangs-on-two-scores" }],
  percentile: [{ type: "discards-distances" }],
  centred: [],
};

/** Scales that a judge whose marks are all the same has none of. */
const NEEDS_VARIATION: ReadonlySet<Normalisation> = new Set(["z", "min-max"]);

/** Why this normalisation must not decide anything, here with these marks. */
export function findHarms(table: MarkTable, normalisation: Normalisation): readonly NormalisationHarm[] {
  const { ratings } = totalMarks(table);
  const judgeIds = NEEDS_VARIATION.has(normalisation)
    ? normalise(ratings, normalisation).constantJudges.map((place) => ratings.judgeIds[place] ?? "")
    : [];
  return [
    { type: "assumes-equal-pools" },
    ...OWN_HARMS[normalisation],
    ...(judgeIds.length === 0 ? [] : [{ type: "constant-judge" as const, judgeIds }]),
  ];
}
