import { useText } from "#renderer/text/text.ts";
import type { IconName } from "#renderer/ui/icon.tsx";
import { StatusLabel, type Tone } from "#renderer/ui/status-label.tsx";
import type { WorkStatus } from "#shared/scoring/reading.ts";

/** A draft is `complete` where whoever shows it knows that no mark is missing. */
type ShownStatus = WorkStatus | "complete";

const LOOKS: Readonly<Record<ShownStatus, { readonly tone: Tone; readonly icon: IconName }>> = {
  unread: { tone: "neutral", icon: "empty" },
  draft: { tone: "info", icon: "edit" },
  complete: { tone: "warn", icon: "signature" },
  correcting: { tone: "warn", icon: "history" },
  released: { tone: "good", icon: "good" },
  conflict: { tone: "bad", icon: "conflict" },
};

export function WorkStatusLabel({ status }: { readonly status: ShownStatus }) {
  const text = useText();
  const { tone, icon } = LOOKS[status];
  return (
    <StatusLabel tone={tone} icon={icon}>
      {text.t(`list.status.${status}`)}
    </StatusLabel>
  );
}
