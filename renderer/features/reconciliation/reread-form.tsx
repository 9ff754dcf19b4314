import { type FormEvent, useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { NumberField } from "#renderer/ui/number-field.tsx";
import { RereadRequest } from "#shared/bridge/reconciliation-contract.ts";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import { changeDraft, type RereadDraft, usualDraft } from "./reread-draft.ts";

interface RereadFormProps {
  readonly report: PanelReport;
  readonly busy: boolean;
  /** What the plan shown was made with. */
  readonly planned: RereadDraft | null;
  readonly onRun: (request: RereadRequest, draft: RereadDraft) => void;
}

const FIELDS = [
  { name: "budget", max: 50_000, min: 1 },
  { name: "rounds", max: 5, min: 1 },
  { name: "mostPerDossier", max: 10, min: 1 },
  { name: "freePerJudge", max: 10_000, min: 0 },
] as const;

const HINTS = {
  budget: "rereading.form.budgetHint",
  rounds: "rereading.form.roundsHint",
  freePerJudge: "rereading.form.freePerJudgeHint",
} as const;

/** How many further readings there may be, and how they may be spread. */
export function RereadForm({ report: { sample }, busy, planned, onRun }: RereadFormProps) {
  const text = useText();
  const [draft, setDraft] = useState(() => planned ?? usualDraft(sample));
  const request = RereadRequest.safeParse(draft);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (request.success) onRun(request.data, draft);
  };
  return (
    <form className="rereads-form" onSubmit={submit} noValidate>
      {FIELDS.map(({ name, min, max }) => (
        <NumberField
          key={name}
          label={text.t(`rereading.form.${name}`)}
          hint={name === "mostPerDossier" ? undefined : text.t(HINTS[name])}
          min={min}
          max={max}
          value={draft[name]}
          onValue={(value) => setDraft(changeDraft(draft, { [name]: value }, sample))}
        />
      ))}
      <div className="row rereads-run">
        <Button look="primary" submit busy={busy} disabled={!request.success}>
          {text.t(planned ? "rereading.form.runAgain" : "rereading.form.run")}
        </Button>
      </div>
    </form>
  );
}
