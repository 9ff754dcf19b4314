import { type FormEvent, useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { NumberField } from "#renderer/ui/number-field.tsx";
import { RereadRequest } from "#shared/bridge/reconciliation-contract.ts";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";

interface RereadFormProps {
  readonly report: PanelReport;
  readonly busy: boolean;
  readonly isAgain: boolean;
  readonly onRun: (request: RereadRequest) => void;
}

type Draft = Readonly<Record<keyof RereadRequest, number | null>>;

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
export function RereadForm({ report, busy, isAgain, onRun }: RereadFormProps) {
  const text = useText();
  const [draft, setDraft] = useState<Draft>(() => usualRequest(report));
  const request = RereadRequest.safeParse(draft);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (request.success) onRun(request.data);
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
          onValue={(value) => setDraft({ ...draft, [name]: value })}
        />
      ))}
      <div className="row rereads-run">
        <Button look="primary" submit busy={busy} disabled={!request.success}>
          {text.t(isAgain ? "rereading.form.runAgain" : "rereading.form.run")}
        </Button>
      </div>
    </form>
  );
}

/** A tenth of the dossiers once more, and room for a judge to take on twice an equal part. */
function usualRequest({ sample }: PanelReport): RereadRequest {
  const budget = Math.max(5, Math.round(sample.dossiers / 10));
  const freePerJudge = Math.max(1, Math.ceil((2 * budget) / Math.max(1, sample.judges)));
  return { budget, rounds: 2, mostPerDossier: 2, freePerJudge };
}
