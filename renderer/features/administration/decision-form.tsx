import { useState } from "react";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { type Text, useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { TextAreaField } from "#renderer/ui/field.tsx";
import { MenuButton } from "#renderer/ui/menu.tsx";
import type { Admission } from "#shared/administration/admission.ts";
import { type Finding, findingMessage } from "#shared/administration/finding.ts";
import type { FindingRow } from "./finding-rows.ts";
import { useDecide } from "./use-decide.ts";

const MAX_REASON = 2000;
const PRESETS = ["incomplete", "age", "same", "draft", "winner", "clarified"] as const;

/** The reason is offered from what was found and may be changed; the log and the letter show it. */
export function DecisionForm({ row }: { readonly row: FindingRow }) {
  const text = useText();
  const { work, decide } = useDecide();
  const [reason, setReason] = useState(() => row.decision?.reason ?? reasonOf(row.findings, text));
  const send = (admission: Admission | null): void => {
    void decide([row], admission, admission === null ? "" : reason.trim());
  };
  return (
    <div className="stack">
      <TextAreaField
        label={text.t("administration.reason")}
        hint={text.t("administration.reasonHint")}
        value={reason}
        maxLength={MAX_REASON}
        rows={4}
        onValue={setReason}
      />
      <MenuButton
        small
        label={text.t("administration.presets")}
        groups={[
          {
            key: "presets",
            label: text.t("administration.presets"),
            entries: PRESETS.map((preset) => ({
              key: preset,
              label: text.t(`administration.preset.${preset}`),
              onAct: () => setReason(text.t(`administration.preset.${preset}`)),
            })),
          },
        ]}
      />
      <OutcomeNotice outcome={work.outcome} />
      <div className="row administration-decide">
        <Button look="primary" busy={work.busy} onClick={() => send("admitted")}>
          {text.t("administration.admit")}
        </Button>
        <Button busy={work.busy} onClick={() => send("rejected")}>
          {text.t("administration.reject")}
        </Button>
        <Button busy={work.busy} onClick={() => send("incomplete")}>
          {text.t("administration.askToComplete")}
        </Button>
        {row.decision && (
          <Button look="quiet" icon="undo" busy={work.busy} onClick={() => send(null)}>
            {text.t("administration.takeBack")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What speaks against the proposal, in the words of the findings. */
function reasonOf(findings: readonly Finding[], text: Text): string {
  return findings
    .filter(({ severity }) => severity === "blocking")
    .map((finding) => text.say(findingMessage(finding, text.language)))
    .join(" ")
    .slice(0, MAX_REASON);
}
