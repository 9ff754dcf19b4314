import { useSeason } from "#renderer/db/season-context.ts";
import type { HostClient } from "#renderer/host/connect-host.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { succeeded, useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";

type RulesAnswer = Awaited<ReturnType<HostClient["conflict.set-rules"]>>;

/** Changes what blocks, and says how many dealt readings it blocks from now on. */
export function useRulesChange() {
  const text = useText();
  const { client } = useHost();
  const { store } = useSeason();
  const work = useWork();
  const change = (ask: (client: HostClient) => Promise<RulesAnswer>, done?: () => void): void => {
    void work.run(async () => {
      let blocked = 0;
      const result = await store.run(async () => {
        const answer = await ask(client);
        if (answer.ok) blocked = answer.value.blocked.length;
        return answer;
      });
      if (!result.ok) return work.refused(result.error);
      done?.();
      return blocked === 0
        ? succeeded(text.t("roster.rulesSaved"))
        : { tone: "warning", text: text.t("roster.rulesBlocked", { number: blocked }) };
    });
  };
  return { work, change };
}
