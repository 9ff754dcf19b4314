import type { Sha256Hex } from "#shared/identifiers.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { packetSequenceKey, type SeasonStatus } from "#shared/season/season-status.ts";

/** What has become of a member's packet. */
export type PacketState =
  | { readonly state: "card-missing" | "nothing-dealt" | "never" }
  | { readonly state: "withdrawn"; readonly at: string }
  | { readonly state: "sealed" | "outdated"; readonly at: string; readonly revision: number };

type Sealed = SeasonStatus["sealed"][string];

/**
 * A packet is outdated when what the member is given has changed since it was sealed. Of packets sealed before their
 * content was named, every revision since says so.
 */
function isOutdated(
  { revision, contentHash }: Sealed,
  now: { readonly revision: number; readonly contentHash: Sha256Hex | undefined },
): boolean {
  return contentHash !== undefined && now.contentHash !== undefined
    ? contentHash !== now.contentHash
    : revision < now.revision;
}

/** `contentHash` names what the member's packet would hold now. */
export function packetStateOf(
  { id, role, card, withdrawn }: PanelMember,
  dealt: number,
  { sealed, revision }: Pick<SeasonStatus, "sealed" | "revision">,
  contentHash?: Sha256Hex,
): PacketState {
  const last = sealed[packetSequenceKey(role === "judge" ? "judge-packet" : "season", id)];
  if (withdrawn) return { state: "withdrawn", at: withdrawn.at };
  if (!card) return { state: "card-missing" };
  if (last) {
    const state = isOutdated(last, { revision, contentHash }) ? "outdated" : "sealed";
    return { state, at: last.at, revision: last.revision };
  }
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
