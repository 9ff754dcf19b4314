import type { PanelMember } from "#shared/panel/panel-member.ts";
import { packetSequenceKey, type SeasonStatus } from "#shared/season/season-status.ts";

/** What has become of a member's packet. */
export type PacketState =
  | { readonly state: "card-missing" | "nothing-dealt" | "never" | "withdrawn" }
  | { readonly state: "sealed" | "outdated"; readonly at: string; readonly revision: number };

/** A packet is outdated when the season was revised after it was sealed: the member does not know of it yet. */
export function packetStateOf(
  { id, role, card, withdrawn }: PanelMember,
  dealt: number,
  { sealed, revision }: Pick<SeasonStatus, "sealed" | "revision">,
): PacketState {
  const last = sealed[packetSequenceKey(role === "judge" ? "judge-packet" : "season", id)];
  if (withdrawn) return { state: "withdrawn" };
  if (!card) return { state: "card-missing" };
  if (last) return { state: last.revision < revision ? "outdated" : "sealed", ...last };
  return role === "judge" && dealt === 0 ? { state: "nothing-dealt" } : { state: "never" };
}

/** Whether a packet can be sealed now. */
export function canSeal({ state }: PacketState): boolean {
  return state === "never" || state === "sealed" || state === "outdated";
}

/** Whether the member waits for a packet. */
export function isDue({ state }: PacketState): boolean {
  return state === "never" || state === "outdated";
}
