import { useText } from "#renderer/text/text.ts";
import type { WorkStatus } from "#shared/scoring/reading.ts";

const TONES: Readonly<Record<WorkStatus, string>> = {
  unread: "muted",
  draft: "",
  correcting: "warn",
  released: "good",
  conflict: "bad",
};

export function WorkStatusLabel({ status }: { readonly status: WorkStatus }) {
  const text = useText();
  return <span className={`status ${TONES[status]}`}>{text.t(`list.status.${status}`)}</span>;
}
