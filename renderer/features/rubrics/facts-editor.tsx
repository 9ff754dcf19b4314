import { useText } from "#renderer/text/text.ts";
import { TextField } from "#renderer/ui/field.tsx";
import { Section } from "#renderer/ui/page.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import { RubricStage, RubricStatus } from "#shared/rubric/rubric-pack.ts";
import { DecimalField } from "./decimal-field.tsx";
import type { EditorProps } from "./rubric-builder.tsx";

const YEARS = { min: 2014, max: 2100 };

/** What the rubric is called and for what; the status says who stands behind its weights. */
export function FactsEditor({ draft, onChange, problems }: EditorProps) {
  const text = useText();
  const { name, year, group, stage, provenance } = draft;
  return (
    <Section title={text.t("rubrics.edit.facts")}>
      <div className="rubrics-pair">
        <div data-field="name">
          <TextField
            label={text.t("rubrics.edit.nameId")}
            value={name.id}
            maxLength={200}
            problem={problems.get("name")}
            onValue={(id) => onChange({ name: { ...name, id } })}
          />
        </div>
        <TextField
          label={text.t("rubrics.edit.nameEn")}
          hint={text.t("rubrics.edit.enHint")}
          value={name.en}
          maxLength={200}
          onValue={(en) => onChange({ name: { ...name, en } })}
        />
      </div>
      <div className="rubrics-quads">
        <DecimalField
          label={text.t("rubrics.edit.year")}
          hint={text.t("rubrics.edit.yearHint")}
          value={year}
          unit={1}
          bounds={YEARS}
          onValue={(value) => onChange({ year: value })}
        />
        <TextField
          label={text.t("rubrics.edit.group")}
          value={group}
          maxLength={80}
          onValue={(value) => onChange({ group: value })}
        />
        <div data-field="stage">
          <SelectField
            label={text.t("rubrics.edit.stage")}
            value={stage}
            problem={problems.get("stage")}
            choices={RubricStage.options.map((value) => ({ value, label: text.t(`rubrics.stage.${value}`) }))}
            onValue={(value) => onChange({ stage: value })}
          />
        </div>
        <SelectField
          label={text.t("rubrics.edit.status")}
          hint={text.t(`rubrics.statusText.${provenance.status}`)}
          value={provenance.status}
          choices={RubricStatus.options.map((value) => ({ value, label: text.t(`rubrics.status.${value}`) }))}
          onValue={(status) => onChange({ provenance: { ...provenance, status } })}
        />
      </div>
    </Section>
  );
}
