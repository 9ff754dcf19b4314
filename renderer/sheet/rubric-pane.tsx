import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useText } from "#renderer/text/text.ts";
import type { EvidencePin } from "#shared/desk/desk-entry.ts";
import type { CriterionId } from "#shared/identifiers.ts";
import { type Level, levelOf, scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import type { Hundredths } from "#shared/scoring/hundredths.ts";
import { CorrectButton } from "./correct-button.tsx";
import { CriterionSection } from "./criterion-section.tsx";
import { LevelList } from "./level-list.tsx";
import { middleOfLevel } from "./level-middle.ts";
import { OwnDistribution } from "./own-distribution.tsx";
import { ReleaseButton } from "./release-button.tsx";
import { SheetState } from "./sheet-state.tsx";
import { SheetTotal } from "./sheet-total.tsx";
import { useLevelKeys } from "./use-level-keys.ts";
import { usePaneActions } from "./use-pane-actions.ts";
import type { SheetEditor } from "./use-sheet-editor.ts";

/** A criterion that the rest of the page sends the caret to; a new object sends it again. */
export interface WantedCriterion {
  readonly criterionId: CriterionId;
}

interface RubricPaneProps {
  readonly queue: readonly QueueRow[];
  readonly row: QueueRow;
  readonly editor: SheetEditor;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly startAt: CriterionId | undefined;
  /** CSS pixels at which the pane was left. */
  readonly startTop: number;
  readonly active: CriterionId | undefined;
  readonly wanted: WantedCriterion | null;
  readonly pins: readonly EvidencePin[];
  readonly onArrive: (criterionId: CriterionId, isOpening: boolean) => void;
  readonly onChoose: (criterionId: CriterionId) => void;
  readonly onOpenPin: (pin: EvidencePin) => void;
  readonly onRemovePin: (pin: EvidencePin) => void;
  readonly onRelease: () => void;
}

const NO_PINS: readonly EvidencePin[] = [];

/** The score sheet: marks, notes, levels, total, and the way to release it. */
export function RubricPane(props: RubricPaneProps) {
  const { queue, row, editor, scroller, startAt, startTop, active, wanted, pins, onRelease } = props;
  const { marks, notes, epochs, isReleased, actions, saver } = editor;
  const text = useText();
  const { rubric } = useSeason().workspace.season;
  const scored = useMemo(() => scoredCriteria(rubric), [rubric]);
  const [missing, setMissing] = useState<CriterionId | null>(null);
  const firstEmpty = scored.find(({ id }) => marks[id] === undefined)?.id ?? scored[0]?.id;
  useLayoutEffect(() => {
    scroller.current?.scrollTo(0, startTop);
  }, [scroller, startTop]);
  const pane = usePaneActions(
    scroller,
    { ...props, scored },
    isReleased ? undefined : (startAt ?? firstEmpty),
  );
  const { focusMark } = pane;
  useEffect(() => {
    if (wanted) focusMark(wanted.criterionId);
  }, [wanted, focusMark]);
  const pinsOf = useMemo(() => groupPins(pins), [pins]);
  const activeScored = isReleased ? undefined : scored.find(({ id }) => id === active);
  const activeMark = active && marks[active];
  const { levels, scale } = rubric;
  const activeId = activeScored?.id;
  const pick = (level: Level): void => {
    if (activeId === undefined) return;
    focusMark(activeId);
    actions.putMark(activeId, middleOfLevel(level, levels, scale));
  };
  useLevelKeys(levels, pick, activeScored !== undefined);
  return (
    <section className="pane rubric" aria-label={text.t("sheet.rubric")}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a released sheet has no field, yet it scrolls */}
      <div className="rubric-scroll" ref={scroller} tabIndex={isReleased ? 0 : -1}>
        <SheetState row={row} isReleased={isReleased} />
        {rubric.criteria.map((criterion, index) => (
          <CriterionSection
            key={criterion.id}
            criterion={criterion}
            position={index + 1}
            scale={scale}
            level={levelName(criterion.id)}
            mark={marks[criterion.id]}
            wrong={saver.wrong.get(criterion.id)}
            note={notes[criterion.id] ?? ""}
            epoch={epochs.get(criterion.id) ?? 0}
            pins={pinsOf.get(criterion.id) ?? NO_PINS}
            isReadOnly={isReleased}
            isActive={criterion.id === active}
            missing={
              criterion.id === missing && marks[criterion.id] === undefined
                ? text.t("sheet.missing", { criterion: text.pick(criterion.name) })
                : undefined
            }
            actions={actions}
            pane={pane.actions}
          />
        ))}
      </div>
      <div className="rubric-foot">
        <LevelList
          levels={levels}
          current={levelOfMark(activeMark, levels)}
          criterion={activeScored && text.pick(activeScored.name)}
          onPick={pick}
        />
        <div className="row spread">
          <SheetTotal marks={marks} rubric={rubric} isFinal={isReleased} />
          <div className="row">
            <OwnDistribution
              queue={queue}
              row={row}
              rubric={rubric}
              active={scored.find(({ id }) => id === active)}
            />
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
                onComplete={onRelease}
              />
            )}
          </div>
        </div>
      </div>
    </section>
  );

  function levelName(criterionId: CriterionId): string | undefined {
    const level = levelOfMark(marks[criterionId], levels);
    return level && text.pick(level.label);
  }
}

function levelOfMark(mark: Hundredths | undefined, levels: readonly Level[]): Level | undefined {
  return mark === undefined ? undefined : levelOf(mark, levels);
}

/** By criterion; each list is the same object until a pin comes or goes, so that only its criterion is drawn again. */
function groupPins(pins: readonly EvidencePin[]): ReadonlyMap<CriterionId, readonly EvidencePin[]> {
  const groups = new Map<CriterionId, EvidencePin[]>();
  for (const pin of pins) {
    const known = groups.get(pin.criterionId);
    if (known) known.push(pin);
    else groups.set(pin.criterionId, [pin]);
  }
  return groups;
}
