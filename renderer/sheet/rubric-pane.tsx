import { useEffect, useRef, useState } from "react";
import { withUnsaved } from "#renderer/db/outbox.ts";
import { useSeason } from "#renderer/db/season-context.ts";
import { type QueueRow, sheetOf } from "#renderer/desk/judge-queue.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { ConfirmDialog } from "#renderer/parts/confirm-dialog.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import type { CriterionId } from "#shared/identifiers.ts";
import { levelOf, scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import { resolveSheets } from "#shared/scoring/reading.ts";
import { findSheetProblems } from "#shared/scoring/score-sheet.ts";
import { CriterionSection } from "./criterion-section.tsx";
import { LevelList } from "./level-list.tsx";
import { ReleaseDialog } from "./release-dialog.tsx";
import { SheetTotal } from "./sheet-total.tsx";
import type { SheetSaver } from "./use-sheet-saver.ts";

interface RubricPaneProps {
  readonly row: QueueRow;
  readonly saver: SheetSaver;
  readonly startAt: string | undefined;
  /** Tells of the criterion a person went to, so that its section can be shown beside it. */
  readonly onCriterion: (criterionId: CriterionId) => void;
}

/** The score sheet: marks, notes, levels, total, and the way to release it. */
export function RubricPane({ row, saver, startAt, onCriterion }: RubricPaneProps) {
  const text = useText();
  const { rubric } = useSeason().workspace.season;
  const { reading } = row;
  const isReleased = reading.draft === null && reading.sheets.length > 0;
  const saved = sheetOf(reading);
  const { marks, notes } = isReleased ? saved : withUnsaved(saved, row.dossier.id, saver.outbox);
  const scored = scoredCriteria(rubric);
  const [active, setActive] = useState<CriterionId | undefined>();
  const [missing, setMissing] = useState<CriterionId | null>(null);
  const firstEmpty = scored.find(({ id }) => marks[id] === undefined)?.id;
  const { marksById, focusMark } = useMarkFocus(startAt ?? firstEmpty, isReleased);
  const activeMark = active && marks[active];
  const move = (from: CriterionId, direction: 1 | -1): boolean => {
    const target = scored[scored.findIndex(({ id }) => id === from) + direction];
    if (target) focusMark(target.id);
    return target !== undefined;
  };
  return (
    <section className="pane rubric" aria-label={text.t("sheet.rubric")}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a released sheet has no field, yet it scrolls */}
      <div className="rubric-scroll" tabIndex={isReleased ? 0 : -1}>
        <SheetNotes row={row} isReleased={isReleased} />
        {rubric.criteria.map((criterion, index) => (
          <CriterionSection
            key={criterion.id}
            criterion={criterion}
            position={index + 1}
            scale={rubric.scale}
            level={levelOfMark(criterion.id)}
            mark={marks[criterion.id]}
            note={notes[criterion.id] ?? ""}
            isReadOnly={isReleased}
            isActive={criterion.id === active}
            missing={
              criterion.id === missing && marks[criterion.id] === undefined
                ? text.t("sheet.missing", { criterion: text.pick(criterion.name) })
                : undefined
            }
            markRef={(element) => {
              if (element) marksById.current.set(criterion.id, element);
              else marksById.current.delete(criterion.id);
            }}
            onFocus={() => {
              setActive(criterion.id);
              // A proposal nobody has scored is read from its beginning.
              if (active !== undefined || Object.keys(marks).length > 0) onCriterion(criterion.id);
            }}
            onMark={(mark) => saver.saveMark(criterion.id, mark)}
            onText={(problem) => saver.reportText(criterion.id, problem)}
            onNote={(note) => saver.saveNote(criterion.id, note)}
            onNoteLeft={saver.flush}
            onMove={(direction) => move(criterion.id, direction)}
          />
        ))}
      </div>
      <div className="rubric-foot">
        <LevelList
          levels={rubric.levels}
          current={activeMark === undefined ? undefined : levelOf(activeMark, rubric.levels)}
        />
        <div className="row spread">
          <SheetTotal marks={marks} rubric={rubric} isFinal={isReleased} />
          {isReleased ? (
            <CorrectButton row={row} />
          ) : (
            <ReleaseButton
              row={row}
              saver={saver}
              onMissing={(criterionId) => {
                setMissing(criterionId);
                focusMark(criterionId);
              }}
            />
          )}
        </div>
      </div>
    </section>
  );

  function levelOfMark(criterionId: CriterionId): string | undefined {
    const mark = marks[criterionId];
    const level = mark === undefined ? undefined : levelOf(mark, rubric.levels);
    return level && text.pick(level.label);
  }
}

/** The mark fields by criterion; one of them gets the focus when the page opens. */
function useMarkFocus(startAt: string | undefined, isReleased: boolean) {
  // The first empty field changes with every mark; only the one at opening is meant.
  const [start] = useState(startAt);
  const marksById = useRef(new Map<string, HTMLInputElement>());
  const focusMark = (criterionId: string): void => {
    const field = marksById.current.get(criterionId);
    field?.focus();
    field?.scrollIntoView({ block: "nearest" });
  };
  useEffect(() => {
    if (start !== undefined && !isReleased) marksById.current.get(start)?.focus();
  }, [start, isReleased]);
  return { marksById, focusMark };
}

function SheetNotes({ row, isReleased }: { readonly row: QueueRow; readonly isReleased: boolean }) {
  const text = useText();
  const resolved = resolveSheets(row.reading.sheets);
  const sheet = resolved.state === "released" ? resolved.current.sheet : null;
  return (
    <div className="sheet-state">
      {isReleased && (
        <p>
          {text.t("sheet.readOnly")}{" "}
          {sheet &&
            text.t("sheet.releasedAt", { at: text.moment(sheet.releasedAt), revision: sheet.revision })}
        </p>
      )}
      {row.status === "correcting" && <p>{text.t("sheet.correcting")}</p>}
      {!isReleased && (
        <details>
          <summary>{text.t("sheet.keysTitle")}</summary>
          <p className="soft">{text.t("sheet.keys")}</p>
        </details>
      )}
    </div>
  );
}

interface ReleaseButtonProps {
  readonly row: QueueRow;
  readonly saver: SheetSaver;
  readonly onMissing: (criterionId: CriterionId) => void;
}

function ReleaseButton({ row, saver, onMissing }: ReleaseButtonProps) {
  const text = useText();
  const { store, workspace } = useSeason();
  const { rubric } = workspace.season;
  const [isOpen, setIsOpen] = useState(false);
  const work = useWork();
  const start = (): void => {
    void work.run(async () => {
      if (!(await saver.settled())) return null;
      // What was typed a moment ago is in the view only now, so it is read again.
      const { dossierId, memberId } = row.reading;
      const reading = (await store.database.readings.get([dossierId, memberId])) ?? row.reading;
      const [problem] = findSheetProblems(sheetOf(reading).marks, rubric);
      const criterion = problem && rubric.criteria.find(({ id }) => id === problem.criterionId);
      if (criterion) onMissing(criterion.id);
      else setIsOpen(true);
      return null;
    });
  };
  return (
    <>
      <OutcomeNotice outcome={work.outcome} />
      <Button look="primary" disabled={work.busy} onClick={start}>
        {text.t("sheet.release")}
      </Button>
      {isOpen && <ReleaseDialog complete={[row]} incomplete={[]} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function CorrectButton({ row }: { readonly row: QueueRow }) {
  const text = useText();
  const { client } = useHost();
  const { store } = useSeason();
  const { busy, outcome, run, refused } = useWork();
  const [isOpen, setIsOpen] = useState(false);
  const latest = Math.max(0, ...row.reading.sheets.map(({ sheet }) => sheet.revision));
  const correct = (): void => {
    void run(async () => {
      const result = await store.run(() => client["sheet.correct"]({ dossierId: row.dossier.id }));
      if (!result.ok) return refused(result.error);
      setIsOpen(false);
      return null;
    });
  };
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{text.t("sheet.correct")}</Button>
      {isOpen && (
        <ConfirmDialog
          title={text.t("sheet.correctTitle")}
          confirm={text.t("sheet.correct")}
          busy={busy}
          outcome={outcome}
          onConfirm={correct}
          onClose={() => setIsOpen(false)}
        >
          <p>{text.t("sheet.correctText", { revision: latest + 1 })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
