import { useText } from "#renderer/text/text.ts";
import { Histogram } from "#renderer/ui/histogram.tsx";
import { ownBins } from "./own-bins.ts";

interface OwnHistogramProps {
  readonly label: string;
  readonly summary: string;
  /** Points. */
  readonly values: readonly number[];
  readonly scale: { readonly min: number; readonly max: number };
  /** The value in hand, in points. */
  readonly own: number | null;
}

/** Where the judge's own values lie, and the one in hand among them. */
export function OwnHistogram({ label, summary, values, scale, own }: OwnHistogramProps) {
  const text = useText();
  const bars = ownBins(values, scale, own).map(({ from, to, count, isOwn }) => ({
    key: String(from),
    label: text.number(from),
    name: text.t("marking.binText", { from: text.number(from), to: text.number(to) }),
    count,
    isOwn,
  }));
  return <Histogram label={label} summary={summary} bars={bars} height={120} />;
}
