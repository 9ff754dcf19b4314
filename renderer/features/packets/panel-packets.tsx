import { useLiveQuery } from "dexie-react-hooks";
import { Link } from "wouter";
import { useMembers, useSeason } from "#renderer/db/season-context.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { PacketLabel } from "#renderer/parts/packet-label.tsx";
import { canSeal, isDue, type PacketState, packetStateOf } from "#renderer/parts/packet-state.ts";
import { usePacketHashes } from "#renderer/parts/use-packet-hashes.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Section } from "#renderer/ui/page.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { useSealing } from "./use-sealing.ts";

/** What the Secretariat sends to each member, and whether they have the latest. */
export function PanelPackets() {
  const text = useText();
  const { workspace } = useSeason();
  const members = useMembers();
  const dealt = useDealtCounts();
  const hashes = usePacketHashes();
  const { work, progress, sealOne, sealAll, stop } = useSealing();
  if (!members || !dealt || !hashes) return <Loading />;
  const rows = members
    .filter(({ role }) => role !== "secretariat")
    .map((member) => {
      const assigned = dealt.get(member.id) ?? 0;
      return {
        member,
        assigned,
        packet: packetStateOf(member, assigned, workspace.status, hashes[member.id]),
      };
    });
  const due = rows.filter(({ packet }) => isDue(packet)).map(({ member }) => member);
  const ready = rows.filter(({ packet }) => canSeal(packet)).map(({ member }) => member);
  const hasChair = members.some(({ role, withdrawn }) => role === "chair" && !withdrawn);
  return (
    <Section title={text.t("roster.packetsTitle")}>
      <PacketsText hasOutdated={rows.some(({ packet }) => packet.state === "outdated")} />
      {rows.length > 0 && !hasChair && <Notice tone="warning">{text.t("roster.sealedWithoutChair")}</Notice>}
      <div className="row">
        <Button look="primary" disabled={work.busy || due.length === 0} onClick={() => sealAll(due)}>
          {text.t("roster.sealDue", { number: due.length })}
        </Button>
        <Button disabled={work.busy || ready.length === 0} onClick={() => sealAll(ready)}>
          {text.t("panel.sealAll", { number: ready.length })}
        </Button>
        {progress && <Button onClick={stop}>{text.t("roster.sealingStop")}</Button>}
      </div>
      {progress && <Progress label={text.t("panel.sealing", { ...progress })} {...progress} />}
      <OutcomeNotice outcome={work.outcome} />
      {rows.length === 0 ? (
        <p>
          {text.t("panel.none")} <Link href="/panel">{text.t("nav.panel")}</Link>
        </p>
      ) : (
        <div className="table-scroll">
          <table className="table" aria-label={text.t("roster.packetsTitle")}>
            <thead>
              <tr>
                <th scope="col">{text.t("label.name")}</th>
                <th scope="col">{text.t("roster.duty")}</th>
                <th scope="col" className="number">
                  {text.t("panel.assigned")}
                </th>
                <th scope="col">{text.t("panel.packet")}</th>
                <th scope="col">{text.t("panel.actions")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <PacketRow key={row.member.id} {...row} busy={work.busy} onSeal={() => sealOne(row.member)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

/** When a packet is no longer the latest; certificates are named where the panel has any, for nobody changes them here. */
function PacketsText({ hasOutdated }: { readonly hasOutdated: boolean }) {
  const text = useText();
  const { authority } = useSeason().workspace.season;
  return (
    <p className="soft">
      {text.t("roster.packetsText")}
      {hasOutdated && authority && ` ${text.t("roster.packetsCertificates")}`}
    </p>
  );
}

interface PacketRowProps {
  readonly member: PanelMember;
  readonly assigned: number;
  readonly packet: PacketState;
  readonly busy: boolean;
  readonly onSeal: () => void;
}

function PacketRow({ member, assigned, packet, busy, onSeal }: PacketRowProps) {
  const text = useText();
  const { name, role, duty } = member;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{duty === undefined ? text.t(`role.${role}`) : text.t(`roster.dutyName.${duty}`)}</td>
      <td className="number">{role === "judge" ? text.number(assigned) : ""}</td>
      <td>
        <PacketLabel packet={packet} />
      </td>
      <td>
        {packet.state !== "withdrawn" && (
          <Button
            small
            disabled={busy || !canSeal(packet)}
            aria-label={text.t("panel.sealFor", { name })}
            onClick={onSeal}
          >
            {text.t("panel.seal")}
          </Button>
        )}
      </td>
    </tr>
  );
}

function useDealtCounts(): ReadonlyMap<string, number> | undefined {
  const { store } = useSeason();
  return useLiveQuery(async () => {
    const keys = await store.database.readings.toCollection().primaryKeys();
    const counts = new Map<string, number>();
    for (const [, memberId] of keys) counts.set(memberId, (counts.get(memberId) ?? 0) + 1);
    return counts;
  }, [store]);
}
