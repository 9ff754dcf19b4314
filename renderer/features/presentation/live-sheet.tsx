import { useRef, useState } from "react";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useEvidence } from "#renderer/desk/use-evidence.ts";
import { ReleaseDialog } from "#renderer/sheet/release-dialog.tsx";
import { RubricPane, type WantedCriterion } from "#renderer/sheet/rubric-pane.tsx";
import { SaveStateLabel } from "#renderer/sheet/save-state-label.tsx";
import { useSheetEditor } from "#renderer/sheet/use-sheet-editor.ts";
import type { EvidencePin } from "#shared/desk/desk-entry.ts";
import type { CriterionId } from "#shared/identifiers.ts";

interface LiveSheetProps {
  readonly queue: readonly QueueRow[];
  readonly row: QueueRow;
  readonly active: CriterionId | undefined;
  readonly wanted: WantedCriterion | null;
  readonly onActive: (criterionId: CriterionId) => void;
  readonly onWanted: (wanted: WantedCriterion) => void;
  readonly onOpenPin: (pin: EvidencePin) => void;
}

/** The same score sheet as everywhere, beside the clock. */
export function LiveSheet(props: LiveSheetProps) {
  const { queue, row, active, wanted, onActive, onWanted, onOpenPin } = props;
  const { reading, dossier } = row;
  const editor = useSheetEditor(row, (criterionId) => onWanted({ criterionId }));
  const { pins, remove } = useEvidence(dossier.id);
  const scroller = useRef<HTMLDivElement>(null);
  const [isReleasing, setReleasing] = useState(false);
  return (
    <div className="live-sheet">
      <SaveStateLabel save={editor.saver.state} />
      <RubricPane
        // A sheet that is released or reopened starts with fresh fields.
        key={`${reading.sheets.length}-${editor.isReleased}`}
        queue={queue}
        row={row}
        editor={editor}
        scroller={scroller}
        startAt={undefined}
        startTop={0}
        active={active}
        wanted={wanted}
        pins={pins}
        onArrive={onActive}
        onChoose={onActive}
        onOpenPin={onOpenPin}
        onRemovePin={remove}
        onRelease={() => setReleasing(true)}
      />
      {isReleasing && <ReleaseDialog complete={[row]} incomplete={[]} onClose={() => setReleasing(false)} />}
    </div>
  );
}
