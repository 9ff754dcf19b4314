import { type FormEvent, useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useArrival } from "#renderer/parts/use-arrival.ts";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Switch } from "#renderer/ui/switch.tsx";
import { newFrameDraft } from "./frame-draft.ts";
import { ListFields, NameFields, RuleFields } from "./frame-fields.tsx";
import { LABEL_PRESETS } from "./label-presets.ts";
import { RubricChoice, rubricKey } from "./rubric-choice.tsx";
import { useFrameDraft } from "./use-frame-draft.ts";
import { findRubricOf, useRubrics } from "./use-rubrics.ts";

/** A season without proposals; they are imported on the page it leads to. */
export function NewSeason() {
  const text = useText();
  const { client } = useHost();
  const arrive = useArrival();
  const { busy, outcome, run, refused } = useWork();
  const { fields, check, problem } = useFrameDraft(() =>
    newFrameDraft(new Date().getFullYear(), LABEL_PRESETS[0]),
  );
  const rubrics = useRubrics();
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [isRubricMissing, setIsRubricMissing] = useState(false);
  const [rehearsal, setRehearsal] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const frame = check();
    const rubric = findRubricOf(rubrics, (known) => rubricKey(known) === chosenKey);
    setIsRubricMissing(!rubric);
    if (!frame || !rubric) return;
    void run(async () => {
      const created = await client["season.create"]({
        frame,
        rubric: { id: rubric.id, version: rubric.version },
        rehearsal,
      });
      if (!created.ok) return refused(created.error);
      const { id, name } = created.value;
      await arrive(id, text.t("seasons.created", { name }), "/proposals");
      return null;
    });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p className="soft">{text.t("seasons.newText")}</p>
      <div className="columns">
        <div className="stack">
          <NameFields {...fields} />
          <RubricChoice
            rubrics={rubrics}
            value={chosenKey}
            problem={isRubricMissing ? text.t("seasons.rubricMissing") : undefined}
            onValue={(key) => {
              setChosenKey(key);
              setIsRubricMissing(false);
            }}
          />
          <ListFields {...fields} />
        </div>
        <div className="stack">
          <RuleFields {...fields} />
        </div>
      </div>
      <Switch value={rehearsal} onValue={setRehearsal}>
        {text.t("seasons.asRehearsal")}
      </Switch>
      {problem && <Notice tone="error">{problem}</Notice>}
      <OutcomeNotice outcome={outcome} />
      <div className="row">
        <Button look="primary" submit busy={busy}>
          {text.t(busy ? "action.working" : "seasons.create")}
        </Button>
      </div>
    </form>
  );
}
