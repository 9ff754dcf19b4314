import { useId } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { ComboBox } from "#renderer/ui/combo-box.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import { IconButton } from "#renderer/ui/icon-button.tsx";
import type { NamedCode } from "./member-choices.ts";

interface CodeListFieldProps {
  readonly label: string;
  readonly hint: string;
  /** Names the field for a value that is not among the choices. */
  readonly otherLabel: string;
  readonly choices: readonly NamedCode[];
  readonly values: readonly string[];
  readonly maxLength: number;
  readonly onValues: (values: string[]) => void;
  /** What is typed and not yet among the values; saving takes it over, so the form keeps it. */
  readonly typed: string;
  readonly problem: string | undefined;
  readonly onTyped: (typed: string) => void;
}

/** The shortest code or word that can be meant. */
const SHORTEST = 2;

/** The values with what is still typed; `null` where that is too short to be taken over. */
export function withTyped(values: readonly string[], typed: string): string[] | null {
  const value = typed.trim();
  if (value === "") return [...values];
  return value.length < SHORTEST ? null : [...new Set([...values, value])];
}

/** Several values, chosen by name or typed where the proposals do not name them. */
export function CodeListField(props: CodeListFieldProps) {
  const { label, hint, otherLabel, choices, values, maxLength, onValues, typed, problem, onTyped } = props;
  const text = useText();
  const heading = useId();
  const add = (value: string): void => {
    if (value !== "" && !values.includes(value)) onValues([...values, value]);
  };
  const nameOf = (value: string): string => choices.find((choice) => choice.value === value)?.label ?? value;
  return (
    <fieldset className="panel-codes" aria-labelledby={heading}>
      <legend id={heading}>{label}</legend>
      {values.length > 0 && (
        <ul className="panel-chosen">
          {values.map((value) => (
            <li key={value}>
              <span>{nameOf(value)}</span>
              <IconButton
                icon="close"
                label={text.t("roster.removeValue", { value: nameOf(value) })}
                onClick={() => onValues(values.filter((known) => known !== value))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="panel-adding">
        <ComboBox
          // Emptied for the next choice.
          key={values.length}
          label={text.t("roster.chooseFrom", { label })}
          hint={hint}
          value={null}
          choices={choices.filter(({ value }) => !values.includes(value))}
          onValue={(value) => value !== null && add(value)}
        />
        <TextField
          label={otherLabel}
          value={typed}
          problem={problem}
          maxLength={maxLength}
          onValue={onTyped}
        />
        <Button
          disabled={typed.trim().length < SHORTEST}
          aria-label={text.t("roster.addValue", { label })}
          onClick={() => {
            add(typed.trim());
            onTyped("");
          }}
        >
          {text.t("roster.add")}
        </Button>
      </div>
    </fieldset>
  );
}
