import type { Ref } from "react";
import { Button } from "react-aria-components/Button";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { NumberField as AriaNumberField } from "react-aria-components/NumberField";
import { FieldNotes, type FieldProps } from "./field-notes.tsx";
import { Icon } from "./icon.tsx";

interface NumberFieldProps extends FieldProps {
  readonly value: number | null;
  /** Null when the field was emptied. */
  readonly onValue: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** A code rather than a quantity: written without a sign between the thousands. */
  readonly isCode?: boolean;
  readonly disabled?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

const GROUPED: Intl.NumberFormatOptions = {};
const PLAIN: Intl.NumberFormatOptions = { useGrouping: false };

/** A quantity with a step, written in the language of the app; the arrow keys change it. Not for marks, nor codes. */
export function NumberField(props: NumberFieldProps) {
  const {
    label,
    hint,
    problem,
    value,
    onValue,
    min,
    max,
    step,
    disabled = false,
    isCode = false,
    ref = null,
  } = props;
  const bounds = Object.entries({ minValue: min, maxValue: max, step }).filter(
    ([, bound]) => bound !== undefined,
  );
  return (
    <AriaNumberField
      className="field"
      value={value ?? Number.NaN}
      onChange={(typed) => onValue(Number.isNaN(typed) ? null : typed)}
      isDisabled={disabled}
      isInvalid={problem !== undefined}
      formatOptions={isCode ? PLAIN : GROUPED}
      {...Object.fromEntries(bounds)}
    >
      <Label>{label}</Label>
      <Group className="input-group stepper">
        <Button slot="decrement" className="input-button">
          <Icon name="remove" />
        </Button>
        <Input ref={ref} className="input" />
        <Button slot="increment" className="input-button">
          <Icon name="add" />
        </Button>
      </Group>
      <FieldNotes hint={hint} problem={problem} />
    </AriaNumberField>
  );
}
