import * as z from "zod";
import { DossierId, Instant, MemberId } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import { Marks } from "./score-sheet.ts";

/**
 * Where a score comes from. Independent scores are the judges' own sheets; consensus scores are agreed
 * by the readers of a dossier; panel scores are decided in the plenary. No layer edits another.
 */
export const Layer = z.enum(["independent", "consensus", "panel"]);
export type Layer = z.output<typeof Layer>;

/** A score agreed by several people, with its reason; a later one for the same dossier supersedes it. */
export const JointScore = z.object({
  layer: z.enum(["consensus", "panel"]),
  dossierId: DossierId,
  marks: Marks,
  members: z.array(MemberId).min(1),
  reason: z.string().trim().min(1).max(4000),
  at: Instant,
});
export type JointScore = z.output<typeof JointScore>;

/** Per dossier the joint score of a layer that counts: the latest, whatever the order they are listed in. */
export function currentJointScores(
  scores: readonly JointScore[],
  layer: JointScore["layer"],
): ReadonlyMap<DossierId, JointScore> {
  const current = new Map<DossierId, JointScore>();
  for (const score of scores) {
    if (score.layer !== layer) continue;
    const known = current.get(score.dossierId);
    if (!known || isLater(score, known)) current.set(score.dossierId, score);
  }
  return current;
}

function isLater(score: JointScore, known: JointScore): boolean {
  if (score.at !== known.at) return score.at > known.at;
  return canonicalJson(score) > canonicalJson(known);
}
