import * as z from "zod";
import { rankMeans } from "../what-if/rank-means.ts";
import type { SeverityFit } from "./fit.ts";

const Moved = z.object({
  dossierId: z.string(),
  /** Competition ranks by the adjusted mean: equals share the best place. */
  usedRank: z.int().positive(),
  otherRank: z.int().positive(),
});

/** Where two estimators disagree about the first k dossiers. Equals at the line are all counted in. */
export const LineDifferences = z.object({
  state: z.literal("known"),
  k: z.int().positive(),
  /** In the Top k by the estimator used only, best first. */
  onlyUsed: z.array(Moved).readonly(),
  /** In the Top k by the other estimator only, best first there. */
  onlyOther: z.array(Moved).readonly(),
});
export type LineDifferences = z.output<typeof LineDifferences>;

/** Which dossiers only one of two fits of the same ratings puts in its Top k; higher is better. */
export function compareAtLine(
  dossierIds: readonly string[],
  { used, other }: { readonly used: SeverityFit; readonly other: SeverityFit },
  k: number,
): LineDifferences {
  const usedRanks = rankMeans(used.adjustedMean).rank;
  const otherRanks = rankMeans(other.adjustedMean).rank;
  const rows = dossierIds.map((dossierId, place) => ({
    dossierId,
    usedRank: usedRanks[place] ?? 1,
    otherRank: otherRanks[place] ?? 1,
  }));
  return {
    state: "known",
    k,
    onlyUsed: rows
      .filter(({ usedRank, otherRank }) => usedRank <= k && otherRank > k)
      .toSorted((a, b) => a.usedRank - b.usedRank),
    onlyOther: rows
      .filter(({ usedRank, otherRank }) => usedRank > k && otherRank <= k)
      .toSorted((a, b) => a.otherRank - b.otherRank),
  };
}
