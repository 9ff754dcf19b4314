import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Section } from "#renderer/ui/page.tsx";
import { CriterionEditor } from "./criterion-editor.tsx";
import { addCriterion, moveItem, removeCriterion, withItem } from "./draft-acts.ts";
import { goToField } from "./problem-words.ts";
import type { EditorProps } from "./rubric-builder.tsx";

const MAX_CRITERIA = 60;

/** The criteria in their order; a moved one keeps the focus, a new one gets it. */
export function CriteriaEditor({ draft, onChange, problems }: EditorProps) {
  const text = useText();
  const { criteria } = draft;
  const move = (index: number, by: -1 | 1): void => {
    const focused = document.activeElement;
    onChange({ criteria: moveItem(criteria, index, by) });
    // Moving a row in the page takes the focus from what is inside it.
    requestAnimationFrame(() => focused instanceof HTMLElement && focused.focus());
  };
  const add = (): void => {
    const more = addCriterion(criteria);
    onChange({ criteria: more });
    requestAnimationFrame(() => goToField(`${more.at(-1)?.id ?? ""}.name`));
  };
  return (
    <Section title={text.t("rubrics.criteria")}>
      {criteria.length === 0 ? (
        <EmptyState title={text.t("rubrics.edit.noCriteria")}>
          {text.t("rubrics.edit.noCriteriaText")}
        </EmptyState>
      ) : (
        <p className="soft">{text.t("rubrics.edit.moveHint")}</p>
      )}
      <ol className="rubrics-criteria">
        {criteria.map((criterion, index) => (
          <CriterionEditor
            key={criterion.id}
            criterion={criterion}
            place={{ index, count: criteria.length }}
            problems={problems}
            onChange={(changes) => onChange({ criteria: withItem(criteria, index, changes) })}
            onMove={(by) => move(index, by)}
            onRemove={() => onChange(removeCriterion(draft, criterion.id))}
          />
        ))}
      </ol>
      <div className="row" data-field="criteria">
        <Button icon="add" disabled={criteria.length >= MAX_CRITERIA} onClick={add}>
          {text.t("rubrics.edit.addCriterion")}
        </Button>
      </div>
    </Section>
  );
}
