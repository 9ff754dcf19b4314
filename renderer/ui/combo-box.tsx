import { Button } from "react-aria-components/Button";
import { ComboBox as AriaComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Popover } from "react-aria-components/Popover";
import { useText } from "#renderer/text/text.ts";
import { type ChoiceProps, chosenOf } from "./choice.ts";
import { ChoiceList } from "./choice-list.tsx";
import { FieldNotes } from "./field-notes.tsx";
import { Icon } from "./icon.tsx";

interface ComboBoxProps<T extends string> extends Omit<ChoiceProps<T>, "onValue"> {
  /** Null when the field was emptied. */
  readonly onValue: (value: T | null) => void;
  readonly disabled?: boolean;
}

/** One of many: typing narrows the list. For a dozen or fewer take `SelectField`. */
export function ComboBox<T extends string>(props: ComboBoxProps<T>) {
  const { label, hint, problem, value, choices, onValue, disabled = false } = props;
  const text = useText();
  return (
    <AriaComboBox
      className="field"
      defaultItems={choices}
      value={value}
      isDisabled={disabled}
      isInvalid={problem !== undefined}
      allowsEmptyCollection
      onChange={(key) => onValue(chosenOf(choices, key) ?? null)}
    >
      <Label>{label}</Label>
      <div className="input-group">
        <Input className="input" onFocus={(event) => event.currentTarget.select()} />
        <Button className="input-button">
          <Icon name="expand" />
        </Button>
      </div>
      <FieldNotes hint={hint} problem={problem} />
      <Popover className="popover list">
        <ChoiceList choices={choices} empty={text.t("ui.nothingFound")} />
      </Popover>
    </AriaComboBox>
  );
}
