import * as z from "zod";

/** How dossiers were dealt, as a season keeps it. */
export const AssignmentMethod = z.object({
  /** The procedure; with seed, options and the same season anybody can repeat it. */
  name: z.string().max(120),
  seed: z.int().nonnegative().nullable(),
  /**
   * Whether the procedure dealt at random within conflicts and limits, without a preference for expertise. Absent in
   * seasons dealt before Pleno told; `pleno-random-balanced-1` always was.
   */
  isRandom: z.boolean().exactOptional(),
  options: z
    .record(z.string().max(40), z.union([z.string().max(120), z.number(), z.boolean(), z.null()]))
    .exactOptional(),
  /** Readings given or taken by hand since. */
  changedByHand: z.int().nonnegative().exactOptional(),
  /**
   * Readings dealt since where the chair's plan called for them. Which proposals get one follows from marks already
   * seen, and who reads them from loads: for a model of all marks the deal stays as random as it was (missingness
   * is ignorable; D. B. Rubin, Biometrika 63, 1976), so these are no change by hand.
   */
  furtherReadings: z.int().nonnegative().exactOptional(),
});
export type AssignmentMethod = z.output<typeof AssignmentMethod>;

/** Most dossiers of a judge without an own limit, as dealt; `null` for no limit. */
export function commonLimit({ options }: AssignmentMethod): number | null {
  const limit = options?.["capacity"];
  return typeof limit === "number" ? limit : null;
}
