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
  const points = totals.map((total) => (total ? Math.round(100 * Number(meanToDecimal(total))) : undefined));
  const spread = spreadOf(points);
  return (
    <tfoot>
      <tr>
        <th scope="row">{text.t("compare.total")}</th>
        {sheets.map(({ row, marks }, index) => {
          const total = totals[index];
          const marked = scored.filter(({ id }) => marks[id] !== undefined).length;
          return (
            <td key={row.dossier.id}>
              <output className="compare-total">{total ? text.mean(total) : "–"}</output>
              {marked < scored.length && (
                <p className="soft">{text.t("compare.marked", { marked, all: scored.length })}</p>
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
