import { useText } from "#renderer/text/text.ts";
import { NumberField } from "#renderer/ui/number-field.tsx";

interface YearsFieldProps {
  readonly value: number | null;
  readonly onValue: (value: number | null) => void;
}

/** What the contract takes. */
const MOST_YEARS = 20;

export function YearsField({ value, onValue }: YearsFieldProps) {
  const text = useText();
  return (
    <NumberField
      label={text.t("certificates.years")}
      min={1}
      max={MOST_YEARS}
      value={value}
      onValue={onValue}
    />
  );
}
