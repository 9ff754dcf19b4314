import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { Popover } from "react-aria-components/Popover";
import { Select, SelectValue } from "react-aria-components/Select";
import { type ChoiceProps, chosenOf } from "./choice.ts";
import { ChoiceList } from "./choice-list.tsx";
import { FieldNotes } from "./field-notes.tsx";
import { Icon } from "./icon.tsx";

interface SelectFieldProps<T extends string> extends ChoiceProps<T> {
  readonly disabled?: boolean;
}

/** One of up to about a dozen; typing jumps to a choice. More than that is a `ComboBox`. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, hint, problem, value, choices, onValue, disabled = false } = props;
  return (
    <Select
      className="field"
      value={value}
      isDisabled={disabled}
      isInvalid={problem !== undefined}
      onChange={(key) => {
        const chosen = chosenOf(choices, key);
        if (chosen !== undefined) onValue(chosen);
      }}
    >
      <Label>{label}</Label>
      <Button className="input select">
        <SelectValue className="select-value" />
        <Icon name="expand" />
      </Button>
      <FieldNotes hint={hint} problem={problem} />
      <Popover className="popover list">
        <ChoiceList choices={choices} />
      </Popover>
    </Select>
  );
}
