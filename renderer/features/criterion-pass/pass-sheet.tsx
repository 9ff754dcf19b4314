import { useEffect, useMemo, useRef } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useShortcuts } from "#renderer/parts/shortcuts.ts";
import { CriterionEditor } from "#renderer/sheet/criterion-editor.tsx";
import type { PaneActions } from "#renderer/sheet/criterion-section.tsx";
import { distribute } from "#renderer/sheet/distribution.ts";
import { LevelList } from "#renderer/sheet/level-list.tsx";
import { middleOfLevel } from "#renderer/sheet/level-middle.ts";
import { SaveStateLabel } from "#renderer/sheet/save-state-label.tsx";
import { type EditorActions, useSheetEditor } from "#renderer/sheet/use-sheet-editor.ts";
import { useText } from "#renderer/text/text.ts";
import { Histogram } from "#renderer/ui/histogram.tsx";
import { type Criterion, type Level, levelOf } from "#shared/rubric/rubric-pack.ts";
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
  const isWrong = useRef(false);
  const move = useRef(onMove);
  useEffect(() => {
    move.current = onMove;
  });
  useEffect(() => field.current?.focus(), []);
  const pane = useMemo(
    (): PaneActions => ({
      register: (_, input) => {
        field.current = input;
      },
      // Text that is no mark stays in view until it is put right.
      move: (_, direction) => isWrong.current || move.current(direction),
      arrive: NOBODY,
      choose: NOBODY,
      openPin: NOBODY,
      removePin: NOBODY,
    }),
    [],
  );
  const reporting = useMemo(
    (): EditorActions => ({
      ...actions,
      reportText: (criterionId, problem) => {
        isWrong.current = problem !== null;
        actions.reportText(criterionId, problem);
      },
    }),
    [actions],
  );
  const pick = (picked: Level): void =>
    actions.putMark(criterion.id, middleOfLevel(picked, rubric.levels, rubric.scale));
  useShortcuts(
    rubric.levels
      .toSorted((a, b) => a.from - b.from)
      .map((picked, index) => ({
        keys: `Alt+${index + 1}`,
        label: text.t("compare.keyLevel", { level: text.pick(picked.label) }),
        group: text.t("compare.passTitle"),
        whileTyping: true,
        run: () => pick(picked),
      })),
  );
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
          note={notes[criterion.id] ?? ""}
          epoch={epochs.get(criterion.id) ?? 0}
          pins={[]}
          isReadOnly={false}
          isActive
          missing={undefined}
          actions={reporting}
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
  const { scale } = useSeason().workspace.season.rubric;
  const values = queue
    .filter(({ status }) => status !== "conflict")
    .flatMap((row) => markOf(row, criterion.id) ?? [])
    .map((mark) => mark / 100);
  const bounds = { min: scale.min / 100, max: scale.max / 100 };
  const distribution = distribute(values, bounds, own === undefined ? null : own / 100);
  if (!distribution) return <p className="soft">{text.t("compare.noMarksYet")}</p>;
  const { bins, count, mean } = distribution;
  return (
    <Histogram
      label={text.t("compare.ownMarks")}
      summary={text.t("compare.ownMarksText", {
        number: count,
        mean: text.number(Math.round(100 * mean) / 100),
      })}
      height={130}
      bars={bins.map((bin) => ({ key: `${bin.from}`, label: text.number(bin.from), count: bin.count }))}
    />
  );
}
