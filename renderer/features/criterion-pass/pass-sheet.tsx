import { useEffect, useMemo, useRef } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { CriterionEditor } from "#renderer/sheet/criterion-editor.tsx";
import type { PaneActions } from "#renderer/sheet/criterion-section.tsx";
import { LevelList } from "#renderer/sheet/level-list.tsx";
import { middleOfLevel } from "#renderer/sheet/level-middle.ts";
import { OwnHistogram } from "#renderer/sheet/own-histogram.tsx";
import { SaveStateLabel } from "#renderer/sheet/save-state-label.tsx";
import { useLevelKeys } from "#renderer/sheet/use-level-keys.ts";
import { useSheetEditor } from "#renderer/sheet/use-sheet-editor.ts";
import { useText } from "#renderer/text/text.ts";
import { type Criterion, type Level, levelOf } from "#shared/rubric/rubric-pack.ts";
import { meanOf } from "#shared/scoring/mean.ts";
import { scaleInPoints } from "#shared/scoring/own-marks.ts";
import type { MarkOf } from "./criterion-pass-page.tsx";

interface PassSheetProps {
  readonly row: QueueRow;
  readonly queue: readonly QueueRow[];
  readonly criterion: Criterion;
  readonly markOf: MarkOf;
  /** Forward to the next dossier without a mark, back to the one before; `false` when there is none. */
  readonly onMove: (direction: 1 | -1) => boolean;
}

const NOBODY = (): void => undefined;

/** The mark of one criterion, its levels in view, and where the judge's own marks lie so far. */
export function PassSheet({ row, queue, criterion, markOf, onMove }: PassSheetProps) {
  const text = useText();
  const { rubric } = useSeason().workspace.season;
  const { saver, marks, notes, epochs, actions } = useSheetEditor(row, NOBODY);
  const field = useRef<HTMLInputElement>(null);
  const wrong = saver.wrong.get(criterion.id);
  const latest = useRef({ onMove, wrong });
  useEffect(() => {
    latest.current = { onMove, wrong };
  });
  useEffect(() => field.current?.focus(), []);
  const pane = useMemo(
    (): PaneActions => ({
      register: (_, input) => {
        field.current = input;
      },
      // Text that is no mark stays in view until it is put right.
      move: (_, direction) => latest.current.wrong !== undefined || latest.current.onMove(direction),
      arrive: NOBODY,
      choose: NOBODY,
      openPin: NOBODY,
      removePin: NOBODY,
    }),
    [],
  );
  const pick = (picked: Level): void =>
    actions.putMark(criterion.id, middleOfLevel(picked, rubric.levels, rubric.scale));
  useLevelKeys(rubric.levels, pick);
  const mark = marks[criterion.id];
  const level = mark === undefined ? undefined : levelOf(mark, rubric.levels);
  const name = text.pick(criterion.name);
  const question = text.pick(criterion.question);
  return (
    <section className="pass-sheet" aria-label={text.t("sheet.rubric")}>
      <div className="row spread">
        <h3>{name}</h3>
        <SaveStateLabel save={saver.state} />
      </div>
      {question !== "" && <p>{question}</p>}
      <div className="pass-mark">
        <CriterionEditor
          criterion={criterion}
          name={name}
          position={1}
          scale={rubric.scale}
          level={level && text.pick(level.label)}
          mark={mark}
          wrong={wrong}
          note={notes[criterion.id] ?? ""}
          epoch={epochs.get(criterion.id) ?? 0}
          pins={[]}
          isReadOnly={false}
          isActive
          missing={undefined}
          actions={actions}
          pane={pane}
        />
      </div>
      <p className="soft">{text.t("compare.passKeys")}</p>
      <LevelList levels={rubric.levels} current={level} criterion={name} onPick={pick} />
      <OwnMarks queue={queue} criterion={criterion} markOf={markOf} own={mark} />
    </section>
  );
}

interface OwnMarksProps {
  readonly queue: readonly QueueRow[];
  readonly criterion: Criterion;
  readonly markOf: MarkOf;
  readonly own: number | undefined;
}

function OwnMarks({ queue, criterion, markOf, own }: OwnMarksProps) {
  const text = useText();
  const { rubric } = useSeason().workspace.season;
  const values = queue
    .filter(({ status }) => status !== "conflict")
    .flatMap((row) => markOf(row, criterion.id) ?? [])
    .map((mark) => mark / 100);
  if (values.length === 0) return <p className="soft">{text.t("compare.noMarksYet")}</p>;
  return (
    <OwnHistogram
      label={text.t("compare.ownMarks")}
      summary={text.t("compare.ownMarksText", {
        number: values.length,
        mean: text.number(Math.round(100 * meanOf(values)) / 100),
      })}
      values={values}
      scale={scaleInPoints(rubric)}
      own={own === undefined ? null : own / 100}
    />
  );
}
