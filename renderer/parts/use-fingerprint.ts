import { useEffect, useState } from "react";
import type { IdentityCard } from "#shared/panel/identity-card.ts";
import { fingerprintOfCard } from "./fingerprint.ts";

/** The fingerprint of a card; empty without a card and until the browser has hashed it. */
export function useFingerprint(card: IdentityCard | null): string {
  const [found, setFound] = useState<{ card: IdentityCard; fingerprint: string } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (card)
      void fingerprintOfCard(card).then((fingerprint) => isCurrent && setFound({ card, fingerprint }));
    return () => {
      isCurrent = false;
    };
  }, [card]);
  return card && found?.card === card ? found.fingerprint : "";
}
