import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import type { ColumnMapping } from "#shared/intake/mapping.ts";
import { nameField } from "./field-choices.ts";
import type { ImportWizard } from "./import-wizard.ts";
import { MappingTable } from "./mapping-table.tsx";
import { findMissingFields, type MissingFields } from "./missing-fields.ts";
import { ProfileBar } from "./profile-bar.tsx";
import { RubricFit } from "./rubric-fit-notice.tsx";
import { SheetBar } from "./sheet-bar.tsx";
import type { ImportDesk } from "./use-import.ts";

export function MappingStep({ desk }: { readonly desk: ImportDesk }) {
  const text = useText();
  const { wizard, dispatch, work, check } = desk;
  const { table, mapping, guessed } = wizard;
  const { criteria } = useSeason().workspace.season.rubric;
  if (!table || !mapping) return null;
  const missing = findMissingFields(mapping, criteria);
  const isReady = missing.needed.length === 0 && missing.narrative !== "some";
  return (
    <section className="stack" aria-label={text.t("intake.step.mapping")}>
      <h2>{text.t("intake.mappingTitle", { name: wizard.file?.name ?? "" })}</h2>
      <SheetBar desk={desk} table={table} mapping={mapping} />
      <ProfileBar desk={desk} table={table} mapping={mapping} />
      <RubricFit
        table={table}
        mapping={mapping}
        onRubric={(fresh) => dispatch({ type: "rubric-changed", criteria: fresh })}
      />
      <MissingNotice missing={missing} />
      <MappingTable
        sample={table.sample}
        mapping={mapping}
        guessed={guessed}
        onField={(at, field) => dispatch({ type: "field-chosen", at, field })}
      />
      <Defaults
        mapping={mapping}
        onDefaults={(defaults) => dispatch({ type: "defaults-changed", defaults })}
      />
      <div className="row">
        <Button disabled={work.busy} onClick={() => dispatch({ type: "went", step: "file" })}>
          {text.t("action.back")}
        </Button>
        <Button look="primary" disabled={work.busy || !isReady} onClick={() => goOn(wizard)}>
          {text.t("intake.toPreview")}
        </Button>
      </div>
    </section>
  );

  /** An answer that still holds is not asked for again. */
  function goOn({ preview }: ImportWizard): void {
    if (preview) dispatch({ type: "went", step: "preview" });
    else check();
  }
}

/** What stands in the way, before the columns; a table that can be taken says so too. */
function MissingNotice({ missing }: { readonly missing: MissingFields }) {
  const text = useText();
  const { needed, narrative } = missing;
  const answers = missing.answers.map(({ name }) => text.pick(name)).join(", ");
  if (needed.length > 0) {
    const fields = needed.map((field) => nameField(field, [], text)).join(", ");
    return <Notice tone="warning">{text.t("intake.missingFields", { fields })}</Notice>;
  }
  if (narrative === "some")
    return <Notice tone="warning">{text.t("intake.someAnswers", { fields: answers })}</Notice>;
  return (
    <Notice tone="success">
      {text.t(narrative === "all" ? "intake.neededFound" : "intake.withoutAnswers")}
    </Notice>
  );
}

interface DefaultsProps {
  readonly mapping: ColumnMapping;
  readonly onDefaults: (defaults: Partial<ColumnMapping["defaults"]>) => void;
}

/** What holds for proposals whose row says nothing of it. */
function Defaults({ mapping: { defaults }, onDefaults }: DefaultsProps) {
  const text = useText();
  return (
    <fieldset className="proposals-defaults">
      <legend>{text.t("intake.defaults")}</legend>
      <TextField
        label={text.t("intake.field.group")}
        maxLength={60}
        value={defaults.group}
        onValue={(group) => onDefaults({ group })}
      />
      <TextField
        label={text.t("intake.field.category")}
        maxLength={120}
        value={defaults.category}
        onValue={(category) => onDefaults({ category })}
      />
      <TextField
        label={text.t("intake.field.year")}
        inputMode="numeric"
        maxLength={4}
        value={String(defaults.year)}
        onValue={(typed) => /^\d{1,4}$/u.test(typed) && onDefaults({ year: Number(typed) })}
      />
    </fieldset>
  );
}
