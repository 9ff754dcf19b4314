import { Meter as AriaMeter } from "react-aria-components/Meter";
import { useText } from "#renderer/text/text.ts";

interface MeterProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** Only the bar and the figures are seen; the label is read out. */
  readonly isLabelHidden?: boolean;
}

/** How much of a fixed amount is done. For work that runs right now take `Progress`. */
export function Meter({ label, done, total, isLabelHidden = false }: MeterProps) {
  const text = useText();
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const figures = text.t("ui.shareDone", { done, total });
  return (
    <AriaMeter
      className="meter"
      aria-label={label}
      value={done}
      maxValue={Math.max(total, 1)}
      valueLabel={figures}
    >
      <span className="meter-text">
        {!isLabelHidden && <span>{label}</span>}
        <span className="meter-figures">{figures}</span>
      </span>
      <svg className="meter-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect className="meter-done" width={100 * share} height="1" />
      </svg>
    </AriaMeter>
  );
}
