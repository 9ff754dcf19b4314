import { Label } from "react-aria-components/Label";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { type ChoiceProps, chosenOf } from "./choice.ts";
import { FieldNotes } from "./field-notes.tsx";

interface RadioFieldProps<T extends string> extends ChoiceProps<T> {
  readonly look?: "plain" | "inline" | "cards";
}

export function RadioField<T extends string>(props: RadioFieldProps<T>) {
  const { label, hint, problem, value, choices, onValue, look = "plain" } = props;
  return (
    <RadioGroup
      className={`choices ${look}`}
      value={value}
      isInvalid={problem !== undefined}
      onChange={(key) => {
        const chosen = chosenOf(choices, key);
        if (chosen !== undefined) onValue(chosen);
      }}
    >
      <Label className="legend">{label}</Label>
      {choices.map((choice) => (
        <Radio
          key={choice.value}
          value={choice.value}
          isDisabled={choice.disabled ?? false}
          className="choice"
        >
          <span className="dot" aria-hidden="true" />
          <span className="choice-text">
            <span>{choice.label}</span>
            {choice.text && <span className="soft">{choice.text}</span>}
          </span>
        </Radio>
      ))}
      <FieldNotes hint={hint} problem={problem} />
    </RadioGroup>
  );
}
