import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import { IconButton } from "#renderer/ui/icon-button.tsx";
import { Section } from "#renderer/ui/page.tsx";
import type { Level } from "#shared/rubric/rubric-pack.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import { DecimalField } from "./decimal-field.tsx";
import { addLevel, withItem } from "./draft-acts.ts";
import { goToField } from "./problem-words.ts";
import type { EditorProps } from "./rubric-builder.tsx";

const MAX_LEVELS = 20;

/** What marks mean in words, from the lowest upwards. */
export function LevelsEditor({ draft, onChange, problems }: EditorProps) {
  const text = useText();
  const { levels, scale } = draft;
  const add = (): void => {
    onChange({ levels: addLevel(draft) });
    requestAnimationFrame(() => goToField(`level.${levels.length}`));
  };
  return (
    <Section title={text.t("rubrics.levels")}>
      {levels.length === 0 && <p className="soft">{text.t("rubrics.edit.noLevels")}</p>}
      <ol className="rubrics-levels">
        {levels.map((level, index) => (
          <LevelFields
            key={index}
            level={level}
            index={index}
            bounds={scale}
            problem={problems.get(`level.${index}`)}
            onChange={(changes) => onChange({ levels: withItem(levels, index, changes) })}
            onRemove={() => onChange({ levels: levels.filter((_level, place) => place !== index) })}
          />
        ))}
      </ol>
      <div className="row">
        <Button icon="add" disabled={levels.length >= MAX_LEVELS} onClick={add}>
          {text.t("rubrics.edit.addLevel")}
        </Button>
      </div>
    </Section>
  );
}

interface LevelFieldsProps {
  readonly level: Level;
  readonly index: number;
  readonly bounds: { readonly min: number; readonly max: number };
  readonly problem: string | undefined;
  readonly onChange: (changes: Partial<Level>) => void;
  readonly onRemove: () => void;
}

function LevelFields({ level, index, bounds, problem, onChange, onRemove }: LevelFieldsProps) {
  const text = useText();
  const { from, label, description } = level;
  const name = text.t("rubrics.edit.level", { number: index + 1 });
  return (
    <li className="rubrics-level" data-field={`level.${index}`}>
      <DecimalField
        label={text.t("rubrics.edit.levelFrom")}
        value={from}
        unit={100}
        bounds={bounds}
        isNeeded
        onValue={(value) => value !== null && onChange({ from: hundredths(value) })}
      />
      <TextField
        label={text.t("rubrics.edit.levelLabel")}
        value={label.id}
        maxLength={80}
        problem={problem}
        onValue={(id) => onChange({ label: { ...label, id } })}
      />
      <TextField
        label={text.t("rubrics.edit.levelLabelEn")}
        value={label.en}
        maxLength={80}
        onValue={(en) => onChange({ label: { ...label, en } })}
      />
      <TextField
        label={text.t("rubrics.edit.levelText")}
        value={description.id}
        maxLength={1000}
        onValue={(id) => onChange({ description: { ...description, id } })}
      />
      <TextField
        label={text.t("rubrics.edit.levelTextEn")}
        value={description.en}
        maxLength={1000}
        onValue={(en) => onChange({ description: { ...description, en } })}
      />
      <IconButton icon="delete" small label={text.t("rubrics.edit.remove", { name })} onClick={onRemove} />
    </li>
  );
}
