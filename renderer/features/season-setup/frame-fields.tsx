import { useText } from "#renderer/text/text.ts";
import { TextField } from "#renderer/ui/field.tsx";
import { NumberField } from "#renderer/ui/number-field.tsx";
import { AdministrationField } from "./administration-field.tsx";
import { ConflictRuleFields } from "./conflict-rule-fields.tsx";
import type { FrameDraft, FrameField } from "./frame-draft.ts";
import { LabelFields } from "./label-fields.tsx";

export interface FrameFieldsProps {
  readonly draft: FrameDraft;
  readonly problemOf: (field: FrameField) => string | undefined;
  readonly onChange: (change: Partial<FrameDraft>) => void;
}

/** Name, competition and year. */
export function NameFields({ draft, problemOf, onChange }: FrameFieldsProps) {
  const text = useText();
  return (
    <>
      <TextField
        label={text.t("seasons.field.name")}
        hint={text.t("seasons.nameHint")}
        maxLength={200}
        required
        problem={problemOf("name")}
        value={draft.name}
        onValue={(name) => onChange({ name })}
      />
      <TextField
        label={text.t("seasons.field.competition")}
        hint={text.t("seasons.competitionHint")}
        maxLength={200}
        required
        problem={problemOf("competition")}
        value={draft.competition}
        onValue={(competition) => onChange({ competition })}
      />
      <div className="setup-pair">
        <TextField
          label={text.t("seasons.field.year")}
          inputMode="numeric"
          maxLength={4}
          required
          problem={problemOf("year")}
          value={draft.year === null ? "" : String(draft.year)}
          onValue={(typed) => onChange({ year: /^\d+$/u.test(typed) ? Number(typed) : null })}
        />
        <TextField
          label={text.t("seasons.closesOn")}
          hint={
            draft.closesOn === ""
              ? text.t("seasons.closesOnHint")
              : text.t("seasons.closesOnDay", { day: text.day(draft.closesOn) })
          }
          type="date"
          value={draft.closesOn}
          onValue={(closesOn) => onChange({ closesOn })}
        />
      </div>
    </>
  );
}

/** The list that is to be published. */
export function ListFields({ draft, problemOf, onChange }: FrameFieldsProps) {
  const text = useText();
  return (
    <div className="setup-pair">
      <TextField
        label={text.t("seasons.field.listName")}
        maxLength={80}
        required
        problem={problemOf("listName")}
        value={draft.listName}
        onValue={(listName) => onChange({ listName })}
      />
      <NumberField
        label={text.t("seasons.field.listSize")}
        min={1}
        max={10_000}
        problem={problemOf("listSize")}
        value={draft.listSize}
        onValue={(listSize) => onChange({ listSize })}
      />
    </div>
  );
}

/** Rules that later steps work with, each explained where it is chosen. */
export function RuleFields(props: FrameFieldsProps) {
  const { draft, onChange } = props;
  return (
    <>
      <LabelFields {...props} />
      <AdministrationField
        value={draft.administrationRules}
        onValue={(administrationRules) => onChange({ administrationRules })}
      />
      <ConflictRuleFields
        rules={draft.conflictRules}
        onRules={(conflictRules) => onChange({ conflictRules })}
      />
    </>
  );
}
