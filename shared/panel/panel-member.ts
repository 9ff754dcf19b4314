import * as z from "zod";
import { Base64, Instant, MemberId } from "../identifiers.ts";
import { IdentityCard } from "./identity-card.ts";

export const PanelRole = z.enum(["judge", "chair", "secretariat"]);
export type PanelRole = z.output<typeof PanelRole>;

/** What a member does in the contest; {@link PanelRole} is what the member may do in the program. */
export const PanelDuty = z.enum([
  "te-member",
  "small-team-lead",
  "te-chair",
  "tpi-member",
  "tpi-chair",
  "secretariat",
  "verifier",
  /** Reads and scores for practice or calibration; the scores never count. */
  "shadow",
]);
export type PanelDuty = z.output<typeof PanelDuty>;

const ROLE_OF_DUTY: Readonly<Record<PanelDuty, PanelRole>> = {
  "te-member": "judge",
  "small-team-lead": "judge",
  "te-chair": "chair",
  "tpi-member": "judge",
  "tpi-chair": "chair",
  secretariat: "secretariat",
  verifier: "secretariat",
  shadow: "judge",
};

export function roleOfDuty(duty: PanelDuty): PanelRole {
  return ROLE_OF_DUTY[duty];
}

export const PanelMember = z.object({
  id: MemberId,
  name: z.string().trim().min(1).max(120),
  role: PanelRole,
  /** Codes of the member's own agency and regions; dossiers that carry one of them are a conflict. */
  homeAgencyCodes: z.array(z.string().min(1).max(40)),
  homeRegionCodes: z.array(z.string().min(2).max(5)),
  card: IdentityCard.nullable(),
  /** The member's certificate under the season's authority and those above it, DER, the member's first. */
  certificates: z.array(Base64.max(8192)).min(1).max(10).exactOptional(),
  duty: PanelDuty.exactOptional(),
  /** Categories or themes the member knows well, as the proposals' category names. */
  expertise: z.array(z.string().min(1).max(120)).max(40).exactOptional(),
  /** Most dossiers the member can read; without it the season's own limit holds. */
  capacity: z.int().min(0).max(10_000).exactOptional(),
  languages: z.array(z.string().min(2).max(40)).max(20).exactOptional(),
  /** Small team (tim kecil) that consolidates together. */
  team: z.string().max(60).exactOptional(),
  /** A member who left; finished sheets stay, nothing new is dealt. */
  withdrawn: z.object({ at: Instant, reason: z.string().max(1000) }).exactOptional(),
});
export type PanelMember = z.output<typeof PanelMember>;
