import { useEffect, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import type { Sha256Hex } from "#shared/identifiers.ts";

export type PacketHashes = Readonly<Record<string, Sha256Hex>>;

const NONE: PacketHashes = {};

/** What each member's packet would hold now, by member; `undefined` until the host has told. */
export function usePacketHashes(): PacketHashes | undefined {
  const { client } = useHost();
  const { revision, cards, sealed } = useSeason().workspace.status;
  const isSealed = Object.keys(sealed).length > 0;
  const [answered, setAnswered] = useState<{ readonly stamp: string; readonly hashes: PacketHashes }>();
  // The view gives new objects with every event; only another card is a reason to ask again.
  const keys = Object.values(cards)
    .map(({ signingKey }) => signingKey)
    .join(" ");
  const stamp = `${revision} ${keys}`;
  useEffect(() => {
    // Before the first packet there is nothing to compare with.
    if (!isSealed) return undefined;
    let isCurrent = true;
    const told = (now: PacketHashes): void => {
      if (isCurrent) setAnswered({ stamp, hashes: now });
    };
    // Without an answer the revision decides, as for packets sealed before their content was named.
    client["packet.states"]({}).then(
      (answer) => told(answer.ok ? answer.value.hashes : {}),
      () => told({}),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, stamp, isSealed]);
  return isSealed ? answered?.hashes : NONE;
}
