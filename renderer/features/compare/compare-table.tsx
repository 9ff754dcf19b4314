import { useState } from "react";
import { withUnsaved } from "#renderer/db/outbox.ts";
import { useOutbox, useSeason } from "#renderer/db/season-context.ts";
import { type QueueRow, sheetOf } from "#renderer/desk/judge-queue.ts";
import { useText } from "#renderer/text/text.ts";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import type { CriterionId } from "#shared/identifiers.ts";
import { type Criterion, scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import type { Marks } from "#shared/scoring/score-sheet.ts";
import { CompareCell, type MoveCaret } from "./compare-cell.tsx";
import { CompareHead } from "./compare-head.tsx";
import { CompareSections } from "./compare-sections.tsx";
import { spreadOf } from "./compare-selection.ts";
import { CompareTotals } from "./compare-totals.tsx";
import { DifferenceText } from "./difference-text.tsx";
import { useCaretGrid } from "./use-caret-grid.ts";

export type ScrollMode = "together" | "free";

export interface ComparedSheet {
  readonly row: QueueRow;
  /** With what is typed and not yet on disk. */
  readonly marks: Marks;
}

interface CompareTableProps {
  readonly rows: readonly QueueRow[];
  readonly scrolling: ScrollMode;
  /** Other columns, or the same in another order. */
  readonly onColumns: (ids: readonly string[]) => void;
}

export function CompareTable({ rows, scrolling, onColumns }: CompareTableProps) {
  const text = useText();
  const { rubric } = useSeason().workspace.season;
  const outbox = useOutbox();
  const sheets = rows.map((row) => ({
    row,
    marks:
      row.status === "released"
        ? sheetOf(row.reading).marks
        : withUnsaved(sheetOf(row.reading), row.dossier.id, outbox).marks,
  }));
  const scored = scoredCriteria(rubric).map(({ id }) => id);
  const grid = useCaretGrid(
    scored,
    rows.map(({ dossier }) => dossier.id),
  );
  return (
    <section className="compare-scroll" aria-label={text.t("compare.table")}>
      <table className="compare-table">
        <CompareHead rows={rows} onColumns={onColumns} />
        <tbody>
          {rubric.criteria.map((criterion, index) => (
            <CriterionRows
              key={criterion.id}
              criterion={criterion}
              position={index + 1}
              sheets={sheets}
              scrolling={scrolling}
              isScored={scored.includes(criterion.id)}
              grid={grid}
            />
          ))}
        </tbody>
        <CompareTotals sheets={sheets} rubric={rubric} />
      </table>
    </section>
  );
}

interface CriterionRowsProps {
  readonly criterion: Criterion;
  readonly position: number;
  readonly sheets: readonly ComparedSheet[];
  readonly scrolling: ScrollMode;
  readonly isScored: boolean;
  readonly grid: MoveCaret;
}

function CriterionRows(props: CriterionRowsProps) {
  const { criterion, position, sheets, scrolling, isScored, grid } = props;
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const name = text.pick(criterion.name);
  const reference = markOf(sheets[0], criterion.id);
  return (
    <>
      <tr className="compare-marks">
        <th scope="row">
          <span className="compare-criterion">
            {position}. {name}
          </span>
          {isScored && (
            <span className="soft">
              {text.t("sheet.weight", { weight: text.weight(criterion.weight ?? 0) })}
            </span>
          )}
          <PlainButton className="compare-toggle" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {text.t(isOpen ? "compare.hideSections" : "compare.showSections")}
            <span className="visually-hidden"> {name}</span>
          </PlainButton>
        </th>
        {sheets.map((sheet, index) => (
          <td key={sheet.row.dossier.id}>
            {isScored ? (
              <CompareCell
                // A sheet that is released or reopened starts with fresh fields.
                key={`${sheet.row.reading.sheets.length}-${sheet.row.status}`}
                row={sheet.row}
                criterion={criterion}
                position={position}
                isReadOnly={sheet.row.status === "released"}
                grid={grid}
              />
            ) : (
              <span className="soft">{text.t("sheet.noMark")}</span>
            )}
            {index > 0 && <DifferenceText value={markOf(sheet, criterion.id)} reference={reference} />}
          </td>
        ))}
        <td className="compare-spread number">
          <Spread values={sheets.map((sheet) => markOf(sheet, criterion.id))} />
        </td>
      </tr>
      {isOpen && (
        <CompareSections criterionId={criterion.id} name={name} sheets={sheets} scrolling={scrolling} />
      )}
    </>
  );
}

function Spread({ values }: { readonly values: readonly (number | undefined)[] }) {
  const text = useText();
  const spread = spreadOf(values);
  return spread === null ? "–" : text.mark(spread);
}

function markOf(sheet: ComparedSheet | undefined, criterionId: CriterionId): number | undefined {
  return sheet?.marks[criterionId];
}
