import { useMemo } from "react";
import { useText } from "#renderer/text/text.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import type { MemberChoices } from "./member-choices.ts";
import { type MemberAct, MemberRow } from "./member-row.tsx";

interface MemberTableProps {
  readonly members: readonly PanelMember[];
  readonly assigned: ReadonlyMap<string, number>;
  /** Whether the member's present card was compared by telephone. */
  readonly isMatched: (member: PanelMember) => boolean;
  /** The agencies and regions of members, named with their codes. */
  readonly choices: MemberChoices;
  readonly busy: boolean;
  readonly onCard: (member: PanelMember) => void;
  readonly onAct: (act: MemberAct, member: PanelMember) => void;
}

export function MemberTable({
  members,
  assigned,
  isMatched,
  choices,
  busy,
  onCard,
  onAct,
}: MemberTableProps) {
  const text = useText();
  const labels = useMemo(() => labelsOf(choices), [choices]);
  return (
    <div className="table-scroll">
      <table className="table panel-table" aria-label={text.t("panel.table")}>
        <thead>
          <tr>
            <th scope="col">{text.t("label.name")}</th>
            <th scope="col">{text.t("roster.duty")}</th>
            <th scope="col">{text.t("roster.home")}</th>
            <th scope="col">{text.t("roster.expertise")}</th>
            <th scope="col" className="number">
              {text.t("panel.assigned")}
            </th>
            <th scope="col" className="number">
              {text.t("roster.capacity")}
            </th>
            <th scope="col">{text.t("panel.card")}</th>
            <th scope="col">{text.t("panel.actions")}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow
              key={member.id}
              member={member}
              assigned={assigned.get(member.id) ?? 0}
              isMatched={isMatched(member)}
              home={[
                ...member.homeAgencyCodes.map((code) => labels.agencies.get(code) ?? code),
                ...member.homeRegionCodes.map((code) => labels.regions.get(code) ?? code),
              ]}
              busy={busy}
              onCard={() => onCard(member)}
              onAct={(act) => onAct(act, member)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function labelsOf({ agencies, regions }: MemberChoices) {
  return { agencies: byCode(agencies), regions: byCode(regions) };
}

function byCode(named: MemberChoices["agencies"]): ReadonlyMap<string, string> {
  return new Map(named.map(({ value, label }) => [value, label]));
}
