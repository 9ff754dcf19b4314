import { useText } from "#renderer/text/text.ts";
import { type RubricPack, scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import { meanToDecimal, runningTotal } from "#shared/scoring/sheet-total.ts";
import { spreadOf } from "./compare-selection.ts";
import type { ComparedSheet } from "./compare-table.tsx";
import { DifferenceText } from "./difference-text.tsx";

interface CompareTotalsProps {
  readonly sheets: readonly ComparedSheet[];
  readonly rubric: RubricPack;
}

/** Weighted totals; while marks are missing, over those entered so far. */
export function CompareTotals({ sheets, rubric }: CompareTotalsProps) {
  const text = useText();
  const scored = scoredCriteria(rubric);
  const totals = sheets.map(({ marks }) => runningTotal(marks, rubric));
  const marked = sheets.map(({ marks }) => scored.filter(({ id }) => marks[id] !== undefined).length);
  const isComplete = (index: number): boolean => marked[index] === scored.length;
  // A total over some criteria is another measure than one over all.
  const points = totals.map((total, index) =>
    total && isComplete(index) ? Math.round(100 * Number(meanToDecimal(total))) : undefined,
  );
  const spread = spreadOf(points);
  return (
    <tfoot>
      <tr>
        <th scope="row">{text.t("compare.total")}</th>
        {sheets.map(({ row }, index) => {
          const total = totals[index];
          return (
            <td key={row.dossier.id}>
              <output className="compare-total">{total ? text.mean(total) : "–"}</output>
              {!isComplete(index) && (
                <p className="soft">
                  {text.t("compare.marked", { marked: marked[index] ?? 0, all: scored.length })}.{" "}
                  {text.t("compare.leftOut")}
                </p>
              )}
              {index > 0 && <DifferenceText value={points[index]} reference={points[0]} />}
            </td>
          );
        })}
        <td className="compare-spread number">{spread === null ? "–" : text.mark(spread)}</td>
      </tr>
    </tfoot>
  );
}
