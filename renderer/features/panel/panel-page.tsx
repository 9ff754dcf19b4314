import { useLiveQuery } from "dexie-react-hooks";
import { useMemo, useState } from "react";
import { useMembers, useSeason } from "#renderer/db/season-context.ts";
import type { NamedFile } from "#renderer/host/file-access.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { fingerprintOfCard } from "#renderer/parts/fingerprint.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { succeeded, useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { CardDialog, type OtherCard } from "./card-dialog.tsx";
import { MemberRow } from "./member-row.tsx";
import { isSameName, readCard } from "./read-card.ts";

/** Members, their cards, and the packets that go to them. */
export function PanelPage() {
  const text = useText();
  const members = useMembers();
  const assigned = useAssignedCounts();
  const desk = usePanelDesk();
  const { work, sealing, other } = desk;
  const panel = members?.filter(({ role }) => role !== "secretariat") ?? [];
  const ready = panel.filter(({ card }) => card !== null);
  if (!members || !assigned) return <Loading />;
  return (
    <Page
      title={text.t("panel.title")}
      intro={text.t("panel.text")}
      actions={
        <Button look="primary" disabled={work.busy || ready.length === 0} onClick={() => desk.sealAll(ready)}>
          {text.t("panel.sealAll", { number: ready.length })}
        </Button>
      }
    >
      {sealing && <Progress label={text.t("panel.sealing", { ...sealing })} {...sealing} />}
      <OutcomeNotice outcome={work.outcome} />
      {ready.length < panel.length && (
        <Notice tone="warning">
          {text.t("panel.missingCards", { number: panel.length - ready.length })}
        </Notice>
      )}
      {panel.length === 0 && <p>{text.t("panel.none")}</p>}
      <div className="table-scroll">
        <table className="table" aria-label={text.t("panel.table")}>
          <thead>
            <tr>
              <th scope="col">{text.t("label.name")}</th>
              <th scope="col">{text.t("label.role")}</th>
              <th scope="col" className="number">
                {text.t("panel.assigned")}
              </th>
              <th scope="col">{text.t("panel.card")}</th>
              <th scope="col">{text.t("panel.fingerprint")}</th>
              <th scope="col">{text.t("panel.packet")}</th>
              <th scope="col">{text.t("panel.actions")}</th>
            </tr>
          </thead>
          <tbody>
            {panel.map((member) => (
              <MemberRow
                key={member.id}
                member={member}
                assigned={assigned.get(member.id) ?? 0}
                busy={work.busy}
                onCard={() => desk.chooseCard(member)}
                onSeal={() => desk.sealOne(member)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {other && (
        <CardDialog
          other={other}
          busy={work.busy}
          onConfirm={() => desk.registerOther(other)}
          onClose={() => desk.setOther(null)}
        />
      )}
    </Page>
  );
}

function useAssignedCounts(): ReadonlyMap<string, number> | undefined {
  const { store } = useSeason();
  const keys = useLiveQuery(() => store.database.readings.toCollection().primaryKeys(), [store]);
  return useMemo(() => {
    if (!keys) return undefined;
    const counts = new Map<string, number>();
    for (const [, memberId] of keys) counts.set(memberId, (counts.get(memberId) ?? 0) + 1);
    return counts;
  }, [keys]);
}

/** What the Secretariat does at this desk, one thing at a time. */
function usePanelDesk() {
  const text = useText();
  const { client, files } = useHost();
  const { store } = useSeason();
  const work = useWork();
  const saveFile = useSaveFile();
  const [sealing, setSealing] = useState<{ done: number; total: number } | null>(null);
  const [other, setOther] = useState<OtherCard | null>(null);
  const { run, refused } = work;
  const register = async (member: PanelMember, file: NamedFile) => {
    const result = await store.run(() => client["panel.register-card"]({ memberId: member.id, file }));
    return result.ok
      ? succeeded(text.t("panel.registeredNow", { name: member.name }))
      : refused(result.error);
  };
  const chooseCard = (member: PanelMember): void => {
    void run(async () => {
      const title = text.t("panel.registerFor", { name: member.name });
      const chosen = await files.open({
        title,
        extensions: ["json"],
        multiple: false,
      });
      if (!chosen.ok) return refused(chosen.error);
      const [file] = chosen.value;
      if (!file) return null;
      const card = readCard(file);
      if (!card || isSameName(card.name, member.name)) return register(member, file);
      setOther({ member, file, cardName: card.name, fingerprint: await fingerprintOfCard(card) });
      return null;
    });
  };
  const registerOther = ({ member, file }: OtherCard): void => {
    setOther(null);
    void run(() => register(member, file));
  };
  const sealOne = (member: PanelMember): void => {
    void run(async () => saveFile(await client["packet.seal-for-member"]({ memberId: member.id })));
  };
  const sealAll = (members: readonly PanelMember[]): void => {
    void run(async () => {
      try {
        for (const [index, member] of members.entries()) {
          setSealing({ done: index + 1, total: members.length });
          const outcome = await saveFile(await client["packet.seal-for-member"]({ memberId: member.id }));
          if (outcome?.tone !== "success") {
            const error = outcome?.text ?? text.error({ type: "cancelled" });
            return { tone: "error", text: text.t("panel.sealStopped", { name: member.name, error }) };
          }
        }
        return succeeded(text.t("panel.sealedAll", { number: members.length }));
      } finally {
        setSealing(null);
      }
    });
  };
  return { work, sealing, other, setOther, registerOther, chooseCard, sealOne, sealAll };
}
