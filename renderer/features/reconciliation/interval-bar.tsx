import type { ReactNode } from "react";

interface IntervalBarProps {
  readonly low: number;
  readonly high: number;
  /** Drawn as a mark on the bar. */
  readonly value?: number | undefined;
  /** What the ends of the drawing stand for; the same in every row of a table. */
  readonly min: number;
  readonly max: number;
  /** A thin line across, such as zero or the line of the list. */
  readonly reference?: number | undefined;
  /** Stands out, for a second look. */
  readonly isStrong?: boolean;
  /** The same figures in words or numbers; the drawing itself is hidden from screen readers. */
  readonly children: ReactNode;
}

const HEIGHT = 12;
const MIDDLE = HEIGHT / 2;
/** Percent of the drawing that an interval keeps however narrow it is. */
const LEAST_WIDTH = 1;

/** An interval on a scale for the eye, with its figures as text beside it. */
export function IntervalBar(props: IntervalBarProps) {
  const { low, high, value, min, max, reference, isStrong = false, children } = props;
  const placeOf = (figure: number): number => {
    const share = max > min ? (figure - min) / (max - min) : 0.5;
    return 100 * Math.min(1, Math.max(0, share));
  };
  const width = Math.max(LEAST_WIDTH, placeOf(high) - placeOf(low));
  const from = Math.min(placeOf(low), 100 - width);
  return (
    <span className="reconciliation-interval">
      <svg className="reconciliation-interval-bar" height={HEIGHT} aria-hidden="true">
        <line className="interval-scale" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
        <rect
          className={isStrong ? "interval-span strong" : "interval-span"}
          x={`${from}%`}
          width={`${width}%`}
          y={MIDDLE - 3}
          height={6}
        />
        {reference !== undefined && (
          <line
            className="interval-reference"
            x1={`${placeOf(reference)}%`}
            x2={`${placeOf(reference)}%`}
            y1={0}
            y2={HEIGHT}
          />
        )}
        {value !== undefined && (
          <circle className="interval-value" cx={`${placeOf(value)}%`} cy={MIDDLE} r={3.5} />
        )}
      </svg>
      <span className="reconciliation-interval-text">{children}</span>
    </span>
  );
}
