import { useRef, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { succeeded, useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import type { Outcome } from "#renderer/ui/use-action.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";

/** Seals and saves packets, one file after another; stopping keeps what is saved. */
export function useSealing() {
  const text = useText();
  const { client } = useHost();
  const { store } = useSeason();
  const work = useWork();
  const saveFile = useSaveFile();
  const isStopping = useRef(false);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);

  const seal = async ({ id: memberId }: PanelMember): Promise<Outcome | null> => {
    let last: Outcome | null = null;
    let parts = 1;
    for (let part = 1; part <= parts; part += 1) {
      const made = await client["packet.seal-for-member"]({ memberId, ...(part > 1 ? { part } : {}) });
      if (made.ok) ({ parts } = made.value);
      last = await saveFile(made);
      if (last?.tone !== "success") return last;
    }
    return last;
  };
  const sealOne = (member: PanelMember): void => {
    void work.run(async () => {
      try {
        return await seal(member);
      } finally {
        await store.refresh();
      }
    });
  };
  const sealAll = (members: readonly PanelMember[]): void => {
    isStopping.current = false;
    void work.run(async () => {
      try {
        for (const [index, member] of members.entries()) {
          setProgress({ done: index, total: members.length });
          if (isStopping.current) return succeeded(text.t("roster.sealingStopped", { number: index }));
          const outcome = await seal(member);
          if (outcome?.tone !== "success") {
            const error = outcome?.text ?? text.error({ type: "cancelled" });
            return { tone: "error", text: text.t("panel.sealStopped", { name: member.name, error }) };
          }
        }
        return succeeded(text.t("panel.sealedAll", { number: members.length }));
      } finally {
        setProgress(null);
        await store.refresh();
      }
    });
  };
  return {
    work,
    progress,
    sealOne,
    sealAll,
    stop: (): void => {
      isStopping.current = true;
    },
  };
}
