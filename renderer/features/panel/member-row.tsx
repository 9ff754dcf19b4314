import { FingerprintView } from "#renderer/parts/fingerprint-view.tsx";
import { useFingerprint } from "#renderer/parts/use-fingerprint.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { MenuButton } from "#renderer/ui/menu.tsx";
import { StatusLabel } from "#renderer/ui/status-label.tsx";
import type { PanelMember } from "#shared/panel/panel-member.ts";

/** What is asked for a member, each with a dialog of its own. */
export type MemberAct = "edit" | "compare" | "withdraw" | "return" | "remove";

interface MemberRowProps {
  readonly member: PanelMember;
  readonly assigned: number;
  readonly isMatched: boolean;
  /** Agencies and regions the member is of, by name and code. */
  readonly home: readonly string[];
  readonly busy: boolean;
  readonly onCard: () => void;
  readonly onAct: (act: MemberAct) => void;
}

export function MemberRow({ member, assigned, isMatched, home, busy, onCard, onAct }: MemberRowProps) {
  const text = useText();
  const { name, card, duty, role, team, expertise = [], capacity, withdrawn } = member;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {duty === undefined ? text.t(`role.${role}`) : text.t(`roster.dutyName.${duty}`)}
        {team !== undefined && <div className="soft">{text.t("roster.inTeam", { team })}</div>}
        {withdrawn && (
          <StatusLabel tone="warn">
            {text.t("roster.withdrawnOn", { day: text.day(withdrawn.at) })}
          </StatusLabel>
        )}
      </td>
      <td className="panel-home">
        {home.join("; ") || <span className="soft">{text.t("roster.none")}</span>}
      </td>
      <td className="panel-home">
        {expertise.join(", ") || <span className="soft">{text.t("roster.none")}</span>}
      </td>
      <td className="number">{text.number(assigned)}</td>
      <td className="number">
        {capacity === undefined ? (
          <span className="soft">{text.t("roster.noLimit")}</span>
        ) : (
          text.number(capacity)
        )}
      </td>
      <td>
        <CardCell member={member} isMatched={isMatched} />
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
          <MenuButton
            small
            iconOnly
            label={text.t("roster.moreFor", { name })}
            disabled={busy}
            groups={[
              {
                key: "acts",
                label: text.t("roster.moreFor", { name }),
                entries: [
                  {
                    key: "edit",
                    label: text.t("roster.edit"),
                    icon: "edit",
                    onAct: () => onAct("edit"),
                  },
                  {
                    key: "compare",
                    label: text.t("roster.compare"),
                    icon: "shield",
                    disabled: card === null,
                    onAct: () => onAct("compare"),
                  },
                  withdrawn
                    ? {
                        key: "return",
                        label: text.t("roster.return"),
                        icon: "undo",
                        onAct: () => onAct("return"),
                      }
                    : {
                        key: "withdraw",
                        label: text.t("roster.withdraw"),
                        icon: "pause",
                        onAct: () => onAct("withdraw"),
                      },
                  {
                    key: "remove",
                    label: text.t("roster.remove"),
                    icon: "delete",
                    isDestructive: true,
                    disabled: assigned > 0,
                    onAct: () => onAct("remove"),
                  },
                ],
              },
            ]}
          />
        </div>
      </td>
    </tr>
  );
}

function CardCell({ member, isMatched }: { readonly member: PanelMember; readonly isMatched: boolean }) {
  const text = useText();
  const fingerprint = useFingerprint(member.card);
  return (
    <div className="panel-card-cell">
      <StatusLabel tone={member.card ? "good" : "warn"}>
        {text.t(member.card ? "panel.registered" : "panel.notRegistered")}
      </StatusLabel>
      <FingerprintView fingerprint={fingerprint} />
      {isMatched && (
        <StatusLabel tone="good" icon="shield">
          {text.t("roster.matched")}
        </StatusLabel>
      )}
    </div>
  );
}
