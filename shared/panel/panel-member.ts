import * as z from "zod";
import { MemberId } from "../identifiers.ts";
import { IdentityCard } from "./identity-card.ts";

export const PanelRole = z.enum(["judge", "chair", "secretariat"]);
export type PanelRole = z.output<typeof PanelRole>;

export const PanelMember = z.object({
  id: MemberId,
  name: z.string().trim().min(1).max(120),
  role: PanelRole,
  /** Codes of the member's own agency and regions; dossiers that carry one of them are a conflict. */
  homeAgencyCodes: z.array(z.string().min(1).max(40)),
  homeRegionCodes: z.array(z.string().min(2).max(5)),
  card: IdentityCard.nullable(),
});
export type PanelMember = z.output<typeof PanelMember>;
