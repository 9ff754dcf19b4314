import { useEffect, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { fingerprintOfCard } from "#renderer/parts/fingerprint.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import type { IdentityCard } from "#shared/panel/identity-card.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";

interface MemberRowProps {
  readonly member: PanelMember;
  readonly assigned: number;
  readonly busy: boolean;
  readonly onCard: () => void;
  readonly onSeal: () => void;
}

export function MemberRow({ member, assigned, busy, onCard, onSeal }: MemberRowProps) {
  const text = useText();
  const { workspace } = useSeason();
  const fingerprint = useFingerprint(member.card);
  const sequence = lastSequence(workspace.status.sequences, member.id);
  const { name, card } = member;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{text.t(`role.${member.role}`)}</td>
      <td className="number">{text.number(assigned)}</td>
      <td>
        <span className={card ? "status good" : "status warn"}>
          {text.t(card ? "panel.registered" : "panel.notRegistered")}
        </span>
      </td>
      <td className="fingerprint">{fingerprint}</td>
      <td className="soft">
        {sequence === null ? text.t("panel.notSealed") : text.t("panel.sealedBefore", { sequence })}
      </td>
      <td>
        <div className="row">
          <Button
            small
            disabled={busy}
            aria-label={text.t(card ? "panel.replaceFor" : "panel.registerFor", { name })}
            onClick={onCard}
          >
            {text.t(card ? "panel.replace" : "panel.register")}
          </Button>
          <Button
            small
            disabled={busy || !card}
            aria-label={text.t("panel.sealFor", { name })}
            onClick={onSeal}
          >
            {text.t("panel.seal")}
          </Button>
        </div>
      </td>
    </tr>
  );
}

function lastSequence(sequences: Readonly<Record<string, number>>, memberId: string): number | null {
  const own = Object.entries(sequences).filter(([key]) => key.endsWith(`/${memberId}`));
  return own.length === 0 ? null : Math.max(...own.map(([, sequence]) => sequence));
}

function useFingerprint(card: IdentityCard | null): string {
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
