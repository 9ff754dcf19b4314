import { useText } from "#renderer/text/text.ts";

interface DifferenceTextProps {
  /** Hundredths of a point. */
  readonly value: number | undefined;
  readonly reference: number | undefined;
}

/** How far a mark lies from that of the first column, with its sign. */
export function DifferenceText({ value, reference }: DifferenceTextProps) {
  const text = useText();
  if (value === undefined || reference === undefined) return null;
  const difference = value - reference;
  const sign = difference > 0 ? "+" : difference < 0 ? "−" : "±";
  return (
    <p className="compare-difference soft">
      <span className="visually-hidden">{text.t("compare.difference")} </span>
      {sign}
      {text.mark(Math.abs(difference))}
    </p>
  );
}
