import { useText } from "#renderer/text/text.ts";
import { IconButton } from "#renderer/ui/icon-button.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import { moveItem } from "./draft-acts.ts";
import type { EditorProps } from "./rubric-builder.tsx";
import { nameOf } from "./rubric-words.ts";

/** Which criteria break a tie, first the most important. */
export function TieOrderEditor({ draft, onChange, problems }: EditorProps) {
  const text = useText();
  const { tieOrder, criteria } = draft;
  const nameById = (id: string): string => {
    const index = criteria.findIndex((criterion) => criterion.id === id);
    const criterion = criteria[index];
    if (!criterion) return id;
    return criterion.name.id.trim() === ""
      ? text.t("rubrics.criterion", { number: index + 1 })
      : nameOf(criterion.name, text);
  };
  const free = criteria.filter(({ id }) => !tieOrder.includes(id));
  return (
    <div className="stack" data-field="tie-order">
      <h3>{text.t("rubrics.tieOrder")}</h3>
      {tieOrder.length === 0 && <p className="soft">{text.t("rubrics.noTieOrder")}</p>}
      <ol className="rubrics-ties">
        {tieOrder.map((id, index) => (
          <li key={id}>
            <span>{nameById(id)}</span>
            <IconButton
              icon="ascending"
              small
              label={text.t("rubrics.edit.moveUp", { name: nameById(id) })}
              aria-disabled={index === 0}
              onClick={() => onChange({ tieOrder: moveItem(tieOrder, index, -1) })}
            />
            <IconButton
              icon="descending"
              small
              label={text.t("rubrics.edit.moveDown", { name: nameById(id) })}
              aria-disabled={index === tieOrder.length - 1}
              onClick={() => onChange({ tieOrder: moveItem(tieOrder, index, 1) })}
            />
            <IconButton
              icon="delete"
              small
              label={text.t("rubrics.edit.remove", { name: nameById(id) })}
              onClick={() => onChange({ tieOrder: tieOrder.filter((name) => name !== id) })}
            />
          </li>
        ))}
      </ol>
      {free.length > 0 && (
        <SelectField
          label={text.t("rubrics.edit.tieAdd")}
          hint={text.t("rubrics.edit.tieHint")}
          problem={problems.get("tie-order")}
          value={null}
          choices={free.map(({ id }) => ({ value: id, label: nameById(id) }))}
          onValue={(id) => onChange({ tieOrder: [...tieOrder, id] })}
        />
      )}
    </div>
  );
}
