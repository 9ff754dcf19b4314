import { useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import type { Saved } from "#renderer/db/season-store.ts";
import type { NamedFile } from "#renderer/host/file-access.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { fingerprintOfCard } from "#renderer/parts/fingerprint.ts";
import { succeeded, useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import type { MemberDraft } from "#shared/panel/member-draft.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { isSameName } from "#shared/panel/person-name.ts";
import type { Result } from "#shared/result.ts";
import type { SeasonError } from "#shared/season/season-error.ts";
import type { OtherCard } from "./card-dialog.tsx";
import { readCard } from "./read-card.ts";

/** What the Secretariat does with the panel, one thing at a time. */
export function usePanelDesk() {
  const text = useText();
  const { client, files } = useHost();
  const { store } = useSeason();
  const work = useWork();
  const [other, setOther] = useState<OtherCard | null>(null);
  const [newlyBlocked, setNewlyBlocked] = useState(0);
  const { run, refused } = work;

  /** Runs a command; `done` closes what asked for it. */
  const command = (
    act: () => Promise<Result<Saved, SeasonError>>,
    sentence: string,
    done: () => void,
  ): void => {
    void run(async () => {
      const result = await store.run(act);
      if (!result.ok) return refused(result.error);
      done();
      return succeeded(sentence);
    });
  };
  const register = async (member: PanelMember, file: NamedFile) => {
    const result = await store.run(() => client["panel.register-card"]({ memberId: member.id, file }));
    return result.ok
      ? succeeded(text.t("panel.registeredNow", { name: member.name }))
      : refused(result.error);
  };
  const chooseCard = (member: PanelMember): void => {
    void run(async () => {
      const title = text.t("panel.registerFor", { name: member.name });
      const chosen = await files.open({ title, extensions: ["json"], multiple: false });
      if (!chosen.ok) return refused(chosen.error);
      const [file] = chosen.value;
      if (!file) return null;
      const card = readCard(file);
      if (!card || isSameName(card.name, member.name)) return register(member, file);
      setOther({ member, file, cardName: card.name, fingerprint: await fingerprintOfCard(card) });
      return null;
    });
  };
  return {
    work,
    /** Dealt readings that the latest change of a member's homes has blocked. */
    newlyBlocked,
    other,
    setOther,
    chooseCard,
    registerOther: ({ member, file }: OtherCard): void => {
      setOther(null);
      void run(() => register(member, file));
    },
    add: (draft: MemberDraft, done: () => void): void =>
      command(
        () => client["panel.add"]({ members: [draft] }),
        text.t("roster.added", { name: draft.name }),
        done,
      ),
    change: ({ id: memberId }: PanelMember, member: MemberDraft, done: () => void): void => {
      let blocked = 0;
      setNewlyBlocked(0);
      const act = async () => {
        const answer = await client["panel.change"]({ memberId, member });
        if (answer.ok) blocked = answer.value.blocked.length;
        return answer;
      };
      command(act, text.t("roster.changed", { name: member.name }), () => {
        done();
        setNewlyBlocked(blocked);
      });
    },
    remove: ({ id: memberId, name }: PanelMember, done: () => void): void =>
      command(() => client["panel.remove"]({ memberId }), text.t("roster.removed", { name }), done),
    withdraw: ({ id: memberId, name }: PanelMember, reason: string, done: () => void): void =>
      command(
        () => client["panel.withdraw"]({ memberId, reason }),
        text.t("roster.withdrawnNow", { name }),
        done,
      ),
    bringBack: ({ id: memberId, name }: PanelMember, reason: string, done: () => void): void =>
      command(
        () => client["panel.return"]({ memberId, reason }),
        text.t("roster.returnedNow", { name }),
        done,
      ),
  };
}

export type PanelDesk = ReturnType<typeof usePanelDesk>;
