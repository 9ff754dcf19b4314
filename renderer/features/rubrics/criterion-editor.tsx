import type { KeyboardEvent } from "react";
import { useText } from "#renderer/text/text.ts";
import { TextAreaField, TextField } from "#renderer/ui/field.tsx";
import { IconButton } from "#renderer/ui/icon-button.tsx";
import { type Criterion, FULL_WEIGHT, WordBounds } from "#shared/rubric/rubric-pack.ts";
import { DecimalField } from "./decimal-field.tsx";

interface CriterionEditorProps {
  readonly criterion: Criterion;
  readonly place: { readonly index: number; readonly count: number };
  readonly problems: ReadonlyMap<string, string>;
  readonly onChange: (changes: Partial<Criterion>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

export function CriterionEditor(props: CriterionEditorProps) {
  const { criterion, problems, onChange, onMove } = props;
  const text = useText();
  const { id, name, question, weight } = criterion;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onMove(event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the fields inside have the focus
    <li className="rubrics-criterion" onKeyDown={onKeyDown}>
      <CriterionHead {...props} />
      <div className="rubrics-criterion-fields">
        <div data-field={`${id}.name`}>
          <TextField
            label={text.t("rubrics.edit.criterionName")}
            value={name.id}
            maxLength={200}
            problem={problems.get(`${id}.name`)}
            onValue={(value) => onChange({ name: { ...name, id: value } })}
          />
        </div>
        <TextField
          label={text.t("rubrics.edit.criterionNameEn")}
          value={name.en}
          maxLength={200}
          onValue={(en) => onChange({ name: { ...name, en } })}
        />
        <div className="rubrics-figures">
          <div data-field={`${id}.weight`}>
            <DecimalField
              label={text.t("rubrics.edit.weightField")}
              value={weight}
              unit={100}
              bounds={{ min: 0, max: FULL_WEIGHT }}
              problem={problems.get(`${id}.weight`)}
              onValue={(value) => onChange({ weight: value })}
            />
          </div>
          <WordFields criterion={criterion} onChange={onChange} />
        </div>
        <TextAreaField
          label={text.t("rubrics.edit.question")}
          value={question.id}
          rows={2}
          maxLength={2000}
          onValue={(value) => onChange({ question: { ...question, id: value } })}
        />
        <TextAreaField
          label={text.t("rubrics.edit.questionEn")}
          value={question.en}
          rows={2}
          maxLength={2000}
          onValue={(en) => onChange({ question: { ...question, en } })}
        />
      </div>
    </li>
  );
}

function CriterionHead({ criterion, place: { index, count }, onMove, onRemove }: CriterionEditorProps) {
  const text = useText();
  const title = text.t("rubrics.criterion", { number: index + 1 });
  const name = criterion.name.id.trim() || title;
  return (
    <div className="rubrics-criterion-head">
      <h3>{title}</h3>
      <IconButton
        icon="ascending"
        small
        label={text.t("rubrics.edit.moveUp", { name })}
        aria-disabled={index === 0}
        onClick={() => onMove(-1)}
      />
      <IconButton
        icon="descending"
        small
        label={text.t("rubrics.edit.moveDown", { name })}
        aria-disabled={index === count - 1}
        onClick={() => onMove(1)}
      />
      <IconButton icon="delete" small label={text.t("rubrics.edit.remove", { name })} onClick={onRemove} />
    </div>
  );
}

const WORDS = { min: 0, max: 100_000 };
const MOST_WORDS = { min: 1, max: 100_000 };

/** Bounds that cross are shown as wrong and not kept. */
function WordFields({ criterion, onChange }: Pick<CriterionEditorProps, "criterion" | "onChange">) {
  const text = useText();
  const { min, max } = criterion.words;
  const keep = (entered: { readonly min: number | null; readonly max: number | null }): void => {
    const known = Object.entries(entered).filter(([, value]) => value !== null);
    const words = WordBounds.safeParse(Object.fromEntries(known));
    if (words.success) onChange({ words: words.data });
  };
  return (
    <>
      <DecimalField
        label={text.t("rubrics.edit.wordsMin")}
        value={min ?? null}
        unit={1}
        bounds={{ ...WORDS, max: max ?? WORDS.max }}
        onValue={(value) => keep({ min: value, max: max ?? null })}
      />
      <DecimalField
        label={text.t("rubrics.edit.wordsMax")}
        value={max ?? null}
        unit={1}
        bounds={{ ...MOST_WORDS, min: Math.max(MOST_WORDS.min, min ?? 0) }}
        onValue={(value) => keep({ min: min ?? null, max: value })}
      />
    </>
  );
}
