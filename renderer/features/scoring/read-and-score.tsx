import { type ReactNode, useCallback, useRef, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useEvidence } from "#renderer/desk/use-evidence.ts";
import type { ShownPage } from "#renderer/narrative/attachments/attachment-area.tsx";
import { NarrativePane } from "#renderer/narrative/narrative-pane.tsx";
import type { Shown } from "#renderer/narrative/use-shown.ts";
import { useShortcuts } from "#renderer/parts/shortcuts.ts";
import { RubricPane, type WantedCriterion } from "#renderer/sheet/rubric-pane.tsx";
import type { SheetEditor } from "#renderer/sheet/use-sheet-editor.ts";
import { useText } from "#renderer/text/text.ts";
import type { EvidencePin } from "#shared/desk/desk-entry.ts";
import type { CriterionId } from "#shared/identifiers.ts";
import { scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import { type PaneName, Panes } from "./panes.tsx";
import { useKeptPlace } from "./use-kept-place.ts";

interface ReadAndScoreProps {
  readonly queue: readonly QueueRow[];
  readonly row: QueueRow;
  readonly editor: SheetEditor;
  readonly startAt: CriterionId | undefined;
  readonly wanted: WantedCriterion | null;
  readonly onWanted: (wanted: WantedCriterion) => void;
  readonly onRelease: () => void;
  readonly side: ReactNode;
}

/** The narrative and the sheet, each showing what the other is about. */
export function ReadAndScore(props: ReadAndScoreProps) {
  const { queue, row, editor, startAt, wanted, onWanted, onRelease, side } = props;
  const { dossier, desk } = row;
  const text = useText();
  const narrative = useRef<HTMLElement>(null);
  const rubric = useRef<HTMLDivElement>(null);
  const [pane, setPane] = useState<PaneName>(startAt === undefined ? "narrative" : "rubric");
  const [shown, setShown] = useState<Shown | null>(null);
  const [shownPage, setShownPage] = useState<ShownPage | null>(null);
  const { rubric: rubricPack } = useSeason().workspace.season;
  const [active, setActive] = useState(
    () => startAt ?? scoredCriteria(rubricPack).find(({ id }) => editor.marks[id] === undefined)?.id,
  );
  const [start] = useState({ place: desk.place, hasMarks: Object.keys(editor.marks).length > 0 });
  const evidence = useEvidence(dossier.id);
  useKeptPlace(dossier.id, narrative, rubric);
  const goToCriterion = useCallback(
    (criterionId: CriterionId): void => {
      // Together with the wish: a hidden field cannot take the focus.
      setPane("rubric");
      onWanted({ criterionId });
    },
    [onWanted],
  );
  useShortcuts([
    {
      keys: "Digit",
      label: text.t("marking.digitKey"),
      group: text.t("marking.keysGroup"),
      // The digit itself still arrives: by then the field has the focus and its text is selected.
      passes: true,
      disabled: active === undefined || editor.isReleased,
      run: () => active !== undefined && goToCriterion(active),
    },
  ]);
  const [known, setKnown] = useState(wanted);
  if (wanted !== known) {
    setKnown(wanted);
    if (wanted) setPane("rubric");
  }
  const arrive = (criterionId: CriterionId, isOpening: boolean): void => {
    setActive(criterionId);
    // A dossier opens where it was left, and one that nobody has scored at its beginning.
    const isLeft = start.place.narrative > 0 || !start.hasMarks;
    if (isOpening && isLeft && startAt === undefined) return;
    setShown({ criterionId });
  };
  const choose = (criterionId: CriterionId): void => {
    setActive(criterionId);
    setShown({ criterionId });
    setPane("narrative");
  };
  const openPin = (pin: EvidencePin): void => {
    setActive(pin.criterionId);
    const { place } = pin;
    if (place.kind === "passage") setShown({ criterionId: place.sectionId, pinId: pin.id });
    else setShownPage({ sha256: place.attachment, name: place.name, page: place.page });
    setPane("narrative");
  };
  const goToSection = useCallback((criterionId: CriterionId): void => {
    setShown({ criterionId });
    setActive(criterionId);
    rubric.current
      ?.querySelector(`[data-rubric="${CSS.escape(criterionId)}"]`)
      ?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <Panes
      shown={pane}
      onShown={setPane}
      side={side}
      narrative={
        <NarrativePane
          dossier={dossier}
          pane={narrative}
          startTop={start.place.narrative}
          shown={shown}
          shownPage={shownPage}
          active={active}
          pins={evidence.pins}
          onPin={evidence.add}
          onSection={goToSection}
          onCriterion={goToCriterion}
        />
      }
      rubric={
        <RubricPane
          queue={queue}
          row={row}
          editor={editor}
          scroller={rubric}
          startAt={startAt}
          startTop={start.place.rubric}
          active={active}
          wanted={wanted}
          pins={evidence.pins}
          onArrive={arrive}
          onChoose={choose}
          onOpenPin={openPin}
          onRemovePin={evidence.remove}
          onRelease={onRelease}
        />
      }
    />
  );
}
