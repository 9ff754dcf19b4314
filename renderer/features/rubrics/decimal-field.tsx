import { useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { TextField } from "#renderer/ui/field.tsx";
import { type Bounds, readDecimal, type Unit, writeDecimal } from "./typed-decimal.ts";
import { useWrongNumber } from "./wrong-numbers.ts";

interface DecimalFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly value: number | null;
  readonly unit: Unit;
  readonly bounds: Bounds;
  /** An empty field is taken back to what it was. */
  readonly isNeeded?: boolean;
  readonly onValue: (value: number | null) => void;
}

/** A number kept only when it is one: what is wrong stays in sight, says why, and holds up publishing. */
export function DecimalField(props: DecimalFieldProps) {
  const { label, hint, problem, value, unit, bounds, isNeeded = false, onValue } = props;
  const text = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? writeDecimal(value, unit, text.language);
  const read = readDecimal(shown, unit, bounds);
  const isWrong = read.type !== "value" || (isNeeded && read.value === null);
  const take = (entered: string): void => {
    setTyped(entered);
    const now = readDecimal(entered, unit, bounds);
    if (now.type === "value" && (now.value !== null || !isNeeded)) onValue(now.value);
  };
  const wrong = sayWrong();
  const field = useWrongNumber(wrong === undefined ? null : `${label}: ${wrong}`);
  return (
    <div data-field={field}>
      <TextField
        label={label}
        hint={hint}
        problem={wrong ?? problem}
        value={shown}
        inputMode="decimal"
        autoComplete="off"
        onValue={take}
        onBlur={() => {
          if (!isWrong || shown.trim() === "") setTyped(null);
        }}
      />
    </div>
  );

  function sayWrong(): string | undefined {
    if (!isWrong) return undefined;
    switch (read.type) {
      case "too-small":
        return text.t("rubrics.edit.tooSmall", { limit: bounds.min / unit });
      case "too-large":
        return text.t("rubrics.edit.tooLarge", { limit: bounds.max / unit });
      default:
        return text.t(unit === 1 ? "rubrics.edit.notWhole" : "rubrics.edit.notNumber");
    }
  }
}
