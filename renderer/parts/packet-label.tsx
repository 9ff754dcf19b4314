import { useText } from "#renderer/text/text.ts";
import { StatusLabel } from "#renderer/ui/status-label.tsx";
import type { PacketState } from "./packet-state.ts";

const TONES = {
  "card-missing": "warn",
  "nothing-dealt": "neutral",
  never: "info",
  withdrawn: "neutral",
  sealed: "good",
  outdated: "warn",
} as const;

/** What has become of a member's packet, in words. */
export function PacketLabel({ packet }: { readonly packet: PacketState }) {
  const text = useText();
  const at = "at" in packet ? text.moment(packet.at) : "";
  const revision = "revision" in packet ? packet.revision : 0;
  return (
    <StatusLabel tone={TONES[packet.state]}>
      {text.t(`roster.packetState.${packet.state}`, { at, revision })}
    </StatusLabel>
  );
}
