import { useId } from "react";
import { useText } from "#renderer/text/text.ts";

export interface Bar {
  readonly key: string;
  /** The range under the bar. */
  readonly label: string;
  /** The range in words, where the label is shorter. */
  readonly name?: string;
  readonly count: number;
  /** Holds the value in hand; such a bar bears a sign, and the others step back. */
  readonly isOwn?: boolean;
}

interface HistogramProps {
  readonly label: string;
  /** What the figure shows in a sentence. */
  readonly summary?: string;
  readonly bars: readonly Bar[];
  /** CSS pixels. */
  readonly height?: number;
}

const TOP = 20;
const FOOT = 22;

/** How often each range occurs: bars for the eye, the same figures as a table for screen readers. */
export function Histogram({ label, summary, bars, height = 160 }: HistogramProps) {
  const id = useId();
  return (
    <figure className="histogram" aria-labelledby={id}>
      <figcaption id={id}>
        <span className="histogram-label">{label}</span>
        {summary && <span className="soft">{summary}</span>}
      </figcaption>
      <Bars bars={bars} height={height} />
      <CountTable label={label} bars={bars} />
    </figure>
  );
}

function Bars({ bars, height }: { readonly bars: readonly Bar[]; readonly height: number }) {
  const { number } = useText();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const floor = height - FOOT;
  const slot = 100 / Math.max(1, bars.length);
  return (
    <svg className="histogram-bars" height={height} aria-hidden="true">
      {bars.map(({ key, label, count, isOwn = false }, index) => {
        const tall = ((floor - TOP) * count) / most;
        const middle = percent(slot * (index + 0.5));
        return (
          <g key={key}>
            <rect
              className={isOwn ? "histogram-bar own" : "histogram-bar"}
              x={percent(slot * (index + 0.08))}
              width={percent(slot * 0.84)}
              y={floor - tall}
              height={tall}
            />
            <text className="histogram-count" x={middle} y={floor - tall - 5}>
              {isOwn && "▼ "}
              {number(count)}
            </text>
            <text className="histogram-range" x={middle} y={height - 5}>
              {label}
            </text>
          </g>
        );
      })}
      <line className="histogram-floor" x1="0" x2="100%" y1={floor + 0.5} y2={floor + 0.5} />
    </svg>
  );
}

function percent(value: number): string {
  return `${value}%`;
}

function CountTable({ label, bars }: { readonly label: string; readonly bars: readonly Bar[] }) {
  const text = useText();
  return (
    <table className="visually-hidden" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{text.t("ui.barHeading")}</th>
          <th scope="col">{text.t("ui.countHeading")}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key}>
            <th scope="row">{bar.name ?? bar.label}</th>
            <td>{text.number(bar.count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
