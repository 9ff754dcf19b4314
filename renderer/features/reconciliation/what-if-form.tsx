import { type FormEvent, useState } from "react";
import { useMembers, useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { ComboBox } from "#renderer/ui/combo-box.tsx";
import { NumberField } from "#renderer/ui/number-field.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import type { WhatIfScenario } from "#shared/reconciliation/what-if/what-if-outcome.ts";
import { scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import { naturalOrder } from "#shared/text/natural-order.ts";
import { NO_QUESTION, QUESTION_KINDS, type Question, toScenario } from "./what-if-question.ts";

interface WhatIfFormProps {
  readonly busy: boolean;
  readonly onAsk: (scenario: WhatIfScenario) => void;
}

const NONE = "none";

/** One question of the chair's own. */
export function WhatIfForm({ busy, onAsk }: WhatIfFormProps) {
  const text = useText();
  const { rubric } = useSeason().workspace.season;
  const members = useMembers();
  const [question, setQuestion] = useState<Question>(NO_QUESTION);
  const change = (part: Partial<Question>): void => setQuestion({ ...question, ...part });
  const scenario = toScenario(question);
  const { kind } = question;
  const criteria = scoredCriteria(rubric).map(({ id, name }) => ({
    value: String(id),
    label: text.pick(name),
  }));
  const judges = (members ?? [])
    .filter(({ role }) => role === "judge")
    .map(({ id, name }) => ({ value: String(id), label: name }))
    .toSorted((left, right) => naturalOrder(left.label, right.label));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (scenario) onAsk(scenario);
  };
  return (
    <form className="what-if-form" onSubmit={submit} noValidate>
      <SelectField
        label={text.t("whatif.page.question")}
        choices={QUESTION_KINDS.map((value) => ({ value, label: text.t(`whatif.kind.${value}`) }))}
        value={kind}
        onValue={(chosen) => change({ kind: chosen })}
      />
      {kind === "drop-judge" && (
        <ComboBox
          label={text.t("whatif.page.judge")}
          choices={judges}
          value={question.judgeId}
          onValue={(judgeId) => change({ judgeId })}
        />
      )}
      {(kind === "drop-criterion" || kind === "change-weight") && (
        <SelectField
          label={text.t("whatif.page.criterion")}
          choices={criteria}
          value={question.criterionId}
          onValue={(criterionId) => change({ criterionId })}
        />
      )}
      {kind === "change-weight" && (
        <NumberField
          label={text.t("whatif.page.points")}
          min={-100}
          max={100}
          value={question.points}
          onValue={(points) => change({ points })}
        />
      )}
      {kind === "tie-order" &&
        (["first", "second"] as const).map((place) => (
          <SelectField
            key={place}
            label={text.t(`whatif.page.${place}`)}
            choices={[{ value: NONE, label: text.t("whatif.page.noCriterion") }, ...criteria]}
            value={question[place] ?? NONE}
            onValue={(id) => change({ [place]: id === NONE ? null : id })}
          />
        ))}
      <div className="what-if-ask">
        <Button look="primary" submit busy={busy} disabled={scenario === null}>
          {text.t("whatif.page.ask")}
        </Button>
      </div>
    </form>
  );
}
