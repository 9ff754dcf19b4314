import * as z from "zod";
import type { DossierCard } from "../dossier/dossier.ts";
import { Base64, DossierId, Instant, MemberId, SeasonId } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import type { PanelMember } from "../panel/panel-member.ts";

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

/** The conflict that codes alone reveal, if any: same agency first, then same regency, then same province. */
export function detectConflict(
  member: Pick<PanelMember, "homeAgencyCodes" | "homeRegionCodes">,
  dossier: Pick<DossierCard, "agency" | "region">,
): Extract<ConflictKind, "own-agency" | "own-region"> | null {
  if (member.homeAgencyCodes.includes(dossier.agency.code)) return "own-agency";
  const codes = [dossier.region?.regencyCode, dossier.region?.provinceCode];
  return codes.some((code) => code && member.homeRegionCodes.includes(code)) ? "own-region" : null;
}
