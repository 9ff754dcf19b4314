import { useText } from "#renderer/text/text.ts";
import { StatusLabel, type Tone } from "#renderer/ui/status-label.tsx";
import type { RubricRow } from "#shared/bridge/rubric-contract.ts";
import type { RubricStatus } from "#shared/rubric/rubric-pack.ts";

const TONES: Readonly<Record<RubricStatus, Tone>> = {
  official: "good",
  "provincial-copy": "info",
  "as-quoted": "info",
  "weights-unknown": "warn",
  own: "neutral",
};

export function RubricStatusLabel({ status }: { readonly status: RubricStatus }) {
  const text = useText();
  return <StatusLabel tone={TONES[status]}>{text.t(`rubrics.status.${status}`)}</StatusLabel>;
}

export function RubricUse({ row: { usable, published } }: { readonly row: RubricRow }) {
  const text = useText();
  if (!published) return <StatusLabel tone="neutral">{text.t("rubrics.draftOnly")}</StatusLabel>;
  return (
    <StatusLabel tone={usable ? "good" : "warn"}>
      {text.t(usable ? "rubrics.usable" : "rubrics.notUsable")}
    </StatusLabel>
  );
}
