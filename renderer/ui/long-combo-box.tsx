import { useMemo, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox as AriaComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Popover } from "react-aria-components/Popover";
import { useText } from "#renderer/text/text.ts";
import { type Choice, type ChoiceProps, chosenOf } from "./choice.ts";
import { ChoiceList } from "./choice-list.tsx";
import { FieldNotes } from "./field-notes.tsx";
import { Icon } from "./icon.tsx";

/** Nobody reads on further down; typing one more word is quicker. */
const MOST_SHOWN = 50;

interface LongComboBoxProps<T extends string> extends Omit<ChoiceProps<T>, "onValue"> {
  /** Null when the field was emptied. */
  readonly onValue: (value: T | null) => void;
  /** Whether a choice is meant by what was typed. */
  readonly matches: (choice: Choice<T>, typed: string) => boolean;
}

/** One of thousands: only the first choices that fit what is typed are listed. For hundreds take `ComboBox`. */
export function LongComboBox<T extends string>(props: LongComboBoxProps<T>) {
  const { label, hint, problem, value, choices, onValue, matches } = props;
  const text = useText();
  const chosen = choices.find((choice) => choice.value === value);
  const [typed, setTyped] = useState(chosen?.label ?? "");
  const shown = useMemo(() => {
    if (chosen && typed === chosen.label) return [chosen];
    const found: Choice<T>[] = [];
    for (const choice of choices) {
      if (found.length === MOST_SHOWN) break;
      if (choice !== chosen && matches(choice, typed)) found.push(choice);
    }
    // The library takes back the text of a choice that its list lacks.
    return chosen ? [chosen, ...found] : found;
  }, [choices, chosen, typed, matches]);
  return (
    <AriaComboBox
      className="field"
      value={value}
      inputValue={typed}
      onInputChange={(next) => {
        setTyped(next);
        if (next === "" && value !== null) onValue(null);
      }}
      defaultFilter={() => true}
      isInvalid={problem !== undefined}
      allowsEmptyCollection
      // Asked for again when the field is left, so that half a word does not stay where nothing is chosen.
      onChange={(key) => {
        const next = chosenOf(choices, key);
        setTyped(choices.find((choice) => choice.value === next)?.label ?? "");
        onValue(next ?? null);
      }}
    >
      <Label>{label}</Label>
      <div className="input-group">
        <Input className="input" onFocus={(event) => event.currentTarget.select()} />
        <Button className="input-button">
          <Icon name="expand" />
        </Button>
      </div>
      <FieldNotes hint={hint} problem={problem} />
      <Popover className="popover list long">
        <ChoiceList choices={shown} empty={text.t("ui.nothingFound")} />
      </Popover>
    </AriaComboBox>
  );
}
