import * as z from "zod";
import { Base64, DossierId, Instant, MemberId, SeasonId } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import { type BlockingRule, type ConflictBasis, explainConflict } from "./explain-conflict.ts";

/** `abstention` is no conflict: the judge gives the dossier back for a reason of their own, such as expertise. */
export const ConflictKind = z.enum(["own-agency", "own-region", "relation", "other", "abstention"]);
export type ConflictKind = z.output<typeof ConflictKind>;

/** Characters of the reason for a declaration. */
export const MAX_CONFLICT_REASON = 1000;

/** A judge's statement that they must not judge a dossier. It is never withdrawn by the judge. */
export const ConflictDeclaration = z.object({
  seasonId: SeasonId,
  dossierId: DossierId,
  memberId: MemberId,
  kind: ConflictKind,
  reason: z.string().trim().max(MAX_CONFLICT_REASON),
  declaredAt: Instant,
});
export type ConflictDeclaration = z.output<typeof ConflictDeclaration>;

export const SignedConflict = z.object({ declaration: ConflictDeclaration, signature: Base64.length(88) });
export type SignedConflict = z.output<typeof SignedConflict>;

/** The exact text the judge's signature over a declaration covers. */
export function conflictPayload(declaration: ConflictDeclaration): string {
  return canonicalJson({ type: "pleno-conflict", version: 1, declaration });
}

/** The kind of conflict that a season's rules and relations reveal, if any; see {@link explainConflict}. */
export function detectConflict(
  member: Parameters<typeof explainConflict>[0],
  dossier: Parameters<typeof explainConflict>[1],
  basis?: ConflictBasis,
): DetectedConflict | null {
  const found = explainConflict(member, dossier, basis);
  return found && KIND_OF_RULE[found.rule];
}

/** What a declaration calls a conflict that the rules have found. */
export type DetectedConflict = Extract<ConflictKind, "own-agency" | "own-region" | "relation">;

export const KIND_OF_RULE: Readonly<Record<BlockingRule, DetectedConflict>> = {
  "own-agency": "own-agency",
  "own-ministry": "own-agency",
  "own-regency": "own-region",
  "own-province": "own-region",
  relation: "relation",
};
