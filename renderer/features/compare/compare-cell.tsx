import { useMemo } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { CriterionEditor } from "#renderer/sheet/criterion-editor.tsx";
import type { PaneActions } from "#renderer/sheet/criterion-section.tsx";
import { useSheetEditor } from "#renderer/sheet/use-sheet-editor.ts";
import { useText } from "#renderer/text/text.ts";
import type { CriterionId, DossierId } from "#shared/identifiers.ts";
import { type Criterion, levelOf } from "#shared/rubric/rubric-pack.ts";

/** Moves the caret among the fields of the table. */
export interface MoveCaret {
  readonly register: (criterionId: CriterionId, dossierId: DossierId, field: HTMLInputElement | null) => void;
  /** Down and up; from the foot of a column to the head of the next. `false` at the ends. */
  readonly move: (criterionId: CriterionId, dossierId: DossierId, direction: 1 | -1) => boolean;
}

interface CompareCellProps {
  readonly row: QueueRow;
  readonly criterion: Criterion;
  readonly position: number;
  readonly isReadOnly: boolean;
  readonly grid: MoveCaret;
}

const NOBODY = (): void => undefined;

/** Mark and note of one criterion of one dossier, edited and saved as on the dossier's own page. */
export function CompareCell(props: CompareCellProps) {
  const { row, criterion, position, isReadOnly, grid } = props;
  const text = useText();
  const { rubric } = useSeason().workspace.season;
  const { saver, marks, notes, epochs, actions } = useSheetEditor(row, NOBODY);
  const { id: dossierId, number } = row.dossier;
  const mark = marks[criterion.id];
  const note = notes[criterion.id] ?? "";
  const level = mark === undefined ? undefined : levelOf(mark, rubric.levels);
  const name = text.t("compare.cell", { criterion: text.pick(criterion.name), number });
  const pane = useMemo(
    (): PaneActions => ({
      register: (criterionId, field) => grid.register(criterionId, dossierId, field),
      move: (criterionId, direction) => grid.move(criterionId, dossierId, direction),
      arrive: NOBODY,
      choose: NOBODY,
      openPin: NOBODY,
      removePin: NOBODY,
    }),
    [grid, dossierId],
  );
  if (isReadOnly) {
    return (
      <div className="compare-fixed">
        <output className="mark-output" aria-label={text.t("sheet.mark", { criterion: name })}>
          {mark === undefined ? "–" : text.mark(mark)}
        </output>
        {level && <span className="soft">{text.pick(level.label)}</span>}
        {note !== "" && <p className="compare-note">{note}</p>}
      </div>
    );
  }
  return (
    <section className="compare-cell" aria-label={name}>
      <CriterionEditor
        criterion={criterion}
        name={name}
        position={position}
        scale={rubric.scale}
        level={level && text.pick(level.label)}
        mark={mark}
        wrong={saver.wrong.get(criterion.id)}
        note={note}
        epoch={epochs.get(criterion.id) ?? 0}
        pins={[]}
        isReadOnly={false}
        isActive={false}
        missing={undefined}
        actions={actions}
        pane={pane}
      />
    </section>
  );
}
