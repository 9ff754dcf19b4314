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
import { MemberDraft } from "#shared/panel/member-draft.ts";
import { PanelDuty, roleOfDuty } from "#shared/panel/panel-member.ts";
import { namesSomebody } from "#shared/panel/person-name.ts";
import { CodeListField, withTyped } from "./code-list-field.tsx";
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
  const [typed, setTyped] = useState<Typed>(NOTHING_TYPED);
  const [problems, setProblems] = useState<Problems>({});
  const change = (part: Partial<MemberDraft>): void => setDraft((known) => ({ ...known, ...part }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = findProblems(draft, languages, typed);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const lists = LISTS.map((list) => [list, withTyped(draft[list], typed[list]) ?? draft[list]]);
    onSave({ ...draft, ...Object.fromEntries(lists), languages: splitList(languages) });
  };
  const listOf = (list: List) => ({
    values: draft[list],
    onValues: (values: string[]) => change({ [list]: values }),
    typed: typed[list],
    problem: problems[list] && text.t("roster.typedTooShort"),
    onTyped: (value: string) => {
      setTyped((known) => ({ ...known, [list]: value }));
      setProblems({});
    },
  });
  return (
    <Dialog title={title} wide onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        <div className="panel-form">
          <TextField
            label={text.t("label.name")}
            required
            maxLength={120}
            problem={problems.name && text.error({ type: "name-missing" })}
            value={draft.name}
            onValue={(name) => {
              change({ name });
              setProblems({});
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
            problem={problems.languages && text.t("roster.languagesUnusable")}
            value={languages}
            onValue={(value) => {
              setLanguages(value);
              setProblems({});
            }}
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
          {...listOf("homeAgencyCodes")}
        />
        <CodeListField
          label={text.t("roster.homeRegions")}
          hint={text.t("roster.homeRegionsHint")}
          otherLabel={text.t("roster.otherCode")}
          maxLength={5}
          choices={choices.regions}
          {...listOf("homeRegionCodes")}
        />
        <CodeListField
          label={text.t("roster.expertise")}
          hint={text.t("roster.expertiseHint")}
          otherLabel={text.t("roster.otherExpertise")}
          maxLength={120}
          choices={choices.categories}
          {...listOf("expertise")}
        />
        <OutcomeNotice outcome={outcome} />
        <div className="dialog-actions panel-actions">
          <Button onClick={onClose}>{text.t("action.cancel")}</Button>
          <Button look="primary" submit busy={busy}>
            {text.t("roster.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const LISTS = ["homeAgencyCodes", "homeRegionCodes", "expertise"] as const;
type List = (typeof LISTS)[number];
type Typed = Readonly<Record<List, string>>;
type Problems = { readonly [field in List | "name" | "languages"]?: true };

const NOTHING_TYPED: Typed = { homeAgencyCodes: "", homeRegionCodes: "", expertise: "" };

/** What of the form cannot be saved as it stands; nothing typed is dropped without a word. */
function findProblems(draft: MemberDraft, languages: string, typed: Typed): Problems {
  const isList = MemberDraft.shape.languages.safeParse(splitList(languages)).success;
  const short = LISTS.filter((list) => withTyped(draft[list], typed[list]) === null);
  return {
    ...(namesSomebody(draft.name) ? {} : { name: true }),
    ...(isList ? {} : { languages: true }),
    ...Object.fromEntries(short.map((list) => [list, true])),
  };
}

function splitList(typed: string): string[] {
  return typed.split(/[,;]/u).flatMap((part) => part.trim() || []);
}
