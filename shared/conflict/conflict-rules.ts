import * as z from "zod";
import { DossierId, MemberId } from "../identifiers.ts";

/** Which codes a member and a dossier must not share. A rule that is on blocks an assignment, it never only warns. */
export const ConflictRules = z.object({
  ownAgency: z.boolean(),
  /** The ministry or institution above the dossier's agency, or the agency itself under the member's ministry. */
  ownMinistry: z.boolean(),
  ownRegency: z.boolean(),
  ownProvince: z.boolean(),
});
export type ConflictRules = z.output<typeof ConflictRules>;

/** What holds where a season says nothing: own agency, ministry, regency and province. */
export const USUAL_CONFLICT_RULES: ConflictRules = {
  ownAgency: true,
  ownMinistry: true,
  ownRegency: true,
  ownProvince: true,
};

/** A relation the Secretariat knows of: it blocks the member from one dossier or from all of an agency. */
export const DeclaredRelation = z.object({
  memberId: MemberId,
  target: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("dossier"), dossierId: DossierId }),
    z.object({ kind: z.literal("agency"), code: z.string().min(1).max(40) }),
    z.object({ kind: z.literal("region"), code: z.string().min(2).max(5) }),
  ]),
  reason: z.string().trim().min(1).max(1000),
});
export type DeclaredRelation = z.output<typeof DeclaredRelation>;
