import { type FormEvent, useState } from "react";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { NumberField } from "#renderer/ui/number-field.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import type { Outcome } from "#renderer/ui/use-action.ts";
import type { MemberDraft } from "#shared/panel/member-draft.ts";
import { PanelDuty, roleOfDuty } from "#shared/panel/panel-member.ts";
import { namesSomebody } from "#shared/panel/person-name.ts";
import { CodeListField } from "./code-list-field.tsx";
import type { MemberChoices } from "./member-choices.ts";

interface MemberDialogProps {
  readonly title: string;
  readonly start: MemberDraft;
  readonly choices: MemberChoices;
  /** Whether the panel has a chair beside this member. */
  readonly hasChair: boolean;
  readonly busy: boolean;
  readonly outcome: Outcome | null;
  readonly onSave: (draft: MemberDraft) => void;
  readonly onClose: () => void;
}

export function MemberDialog(props: MemberDialogProps) {
  const { title, start, choices, hasChair, busy, outcome, onSave, onClose } = props;
  const text = useText();
  const [draft, setDraft] = useState(start);
  const [languages, setLanguages] = useState(start.languages.join(", "));
  const [problem, setProblem] = useState<string>();
  const change = (part: Partial<MemberDraft>): void => setDraft((known) => ({ ...known, ...part }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (namesSomebody(draft.name)) onSave({ ...draft, languages: splitList(languages) });
    else setProblem(text.error({ type: "name-missing" }));
  };
  return (
    <Dialog title={title} wide onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        <div className="panel-form">
          <TextField
            label={text.t("label.name")}
            required
            maxLength={120}
            problem={problem}
            value={draft.name}
            onValue={(name) => {
              change({ name });
              setProblem(undefined);
            }}
          />
          <SelectField
            label={text.t("roster.duty")}
            value={draft.duty}
            choices={PanelDuty.options.map((duty) => ({
              value: duty,
              label: text.t(`roster.dutyName.${duty}`),
            }))}
            onValue={(duty) => change({ duty })}
          />
          <NumberField
            label={text.t("roster.capacity")}
            hint={text.t("roster.capacityHint")}
            min={0}
            max={10_000}
            value={draft.capacity}
            onValue={(capacity) => change({ capacity })}
          />
          <TextField
            label={text.t("roster.team")}
            hint={text.t("roster.teamHint")}
            maxLength={60}
            value={draft.team}
            onValue={(team) => change({ team })}
          />
          <TextField
            label={text.t("roster.languages")}
            hint={text.t("roster.languagesHint")}
            value={languages}
            onValue={setLanguages}
          />
        </div>
        {hasChair && roleOfDuty(draft.duty) === "chair" && (
          <Notice tone="warning">{text.t("roster.secondChair")}</Notice>
        )}
        {draft.duty === "shadow" && <Notice>{text.t("roster.shadowText")}</Notice>}
        <CodeListField
          label={text.t("roster.homeAgencies")}
          hint={text.t("roster.homeAgenciesHint")}
          otherLabel={text.t("roster.otherCode")}
          maxLength={40}
          choices={choices.agencies}
          values={draft.homeAgencyCodes}
          onValues={(homeAgencyCodes) => change({ homeAgencyCodes })}
        />
        <CodeListField
          label={text.t("roster.homeRegions")}
          hint={text.t("roster.homeRegionsHint")}
          otherLabel={text.t("roster.otherCode")}
          maxLength={5}
          choices={choices.regions}
          values={draft.homeRegionCodes}
          onValues={(homeRegionCodes) => change({ homeRegionCodes })}
        />
        <CodeListField
          label={text.t("roster.expertise")}
          hint={text.t("roster.expertiseHint")}
          otherLabel={text.t("roster.otherExpertise")}
          maxLength={120}
          choices={choices.categories}
          values={draft.expertise}
          onValues={(expertise) => change({ expertise })}
        />
        <OutcomeNotice outcome={outcome} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{text.t("action.cancel")}</Button>
          <Button look="primary" submit busy={busy}>
            {text.t("roster.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function splitList(typed: string): string[] {
  return typed.split(/[,;]/u).flatMap((part) => (part.trim().length < 2 ? [] : [part.trim()]));
}
