import { useText } from "#renderer/text/text.ts";
import type { RereadComparison, RereadFigures } from "#shared/reconciliation/rereads/reread-plan.ts";
import { formatPercent } from "./coefficient.ts";
import { IntervalBar } from "./interval-bar.tsx";
import { saySigned } from "./overview-numbers.ts";

/** Percentage points that the drawing leaves free at both ends. */
const MARGIN = 0.02;

/** The plan beside other ways to choose with the same budget. */
export function RereadComparisonTable({ plan }: { readonly plan: RereadFigures }) {
  const text = useText();
  const { comparison, simulations, k } = plan;
  const ends = comparison.flatMap(({ expectedShare, gain }) => [expectedShare, expectedShare - gain]);
  const scale = { min: Math.min(...ends) - MARGIN, max: Math.max(...ends) + MARGIN };
  const label = text.t("rereading.comparison");
  return (
    <div className="rereads-part">
      <h3>{label}</h3>
      <p className="soft">{text.t("rereading.comparisonText", { simulations })}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways and holds no control */}
      <section className="table-scroll rereads-scroll" tabIndex={0} aria-label={label}>
        <table className="table rereads-small" aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{text.t("rereading.rule")}</th>
              <th scope="col" className="number">
                {text.t("rereading.placed")}
              </th>
              <th scope="col">{text.t("rereading.expected")}</th>
              <th scope="col" className="number">
                {text.t("rereading.difference")}
              </th>
            </tr>
          </thead>
          <tbody>
            {comparison.map((row) => (
              <ComparisonRow key={row.rule} row={row} k={k} scale={scale} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

interface ComparisonRowProps {
  readonly row: RereadComparison;
  readonly k: number;
  readonly scale: { readonly min: number; readonly max: number };
}

function ComparisonRow({ row: { rule, placed, expectedShare, gain }, k, scale }: ComparisonRowProps) {
  const text = useText();
  const before = expectedShare - gain;
  return (
    <tr>
      <th scope="row">{text.t(`rereading.rules.${rule}`)}</th>
      <td className="number">{text.number(placed)}</td>
      <td>
        <IntervalBar
          low={Math.min(before, expectedShare)}
          high={Math.max(before, expectedShare)}
          value={expectedShare}
          {...scale}
        >
          {formatPercent(expectedShare, text.language)}%
        </IntervalBar>
      </td>
      <td className="number">
        {text.t("rereading.points", { gain: saySigned(100 * gain, text.language, 1) })},{" "}
        {text.t("rereading.proposals", { gain: saySigned(k * gain, text.language, 1) })}
      </td>
    </tr>
  );
}
