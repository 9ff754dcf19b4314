import { useState } from "react";
import { FlagDialog } from "#renderer/desk/desk-dialogs.tsx";
import { DeskProblem } from "#renderer/desk/desk-problem.tsx";
import { nextUnscored, type QueueRow } from "#renderer/desk/judge-queue.ts";
import { usePrefetch } from "#renderer/narrative/use-dossier-text.ts";
import { AbstainDialog, ConflictDialog } from "#renderer/parts/conflict-dialog.tsx";
import { HistoryPanel } from "#renderer/sheet/history-panel.tsx";
import { ReleaseDialog } from "#renderer/sheet/release-dialog.tsx";
import type { WantedCriterion } from "#renderer/sheet/rubric-pane.tsx";
import { useSheetEditor } from "#renderer/sheet/use-sheet-editor.ts";
import { useDocumentTitle } from "#renderer/ui/page.tsx";
import type { CriterionId } from "#shared/identifiers.ts";
import { ClosedDossier } from "./closed-dossier.tsx";
import { DossierHeader } from "./dossier-header.tsx";
import { NotePanel } from "./note-panel.tsx";
import { ReadAndScore } from "./read-and-score.tsx";
import { useDeskMarks } from "./use-desk-marks.ts";
import { useDossierShortcuts } from "./use-dossier-shortcuts.ts";
import { useGo } from "./use-go.ts";
import { useReadingTime } from "./use-reading-time.ts";

interface OpenDossierProps {
  readonly queue: readonly QueueRow[];
  readonly row: QueueRow;
  readonly startAt: CriterionId | undefined;
}

/** What lies over or beside the dossier. */
export type DossierOverlay = "note" | "history" | "flag" | "conflict" | "abstain" | "release";

/** One dossier: its head, the two panes, and what can be opened over them. */
export function OpenDossier({ queue, row, startAt }: OpenDossierProps) {
  const { dossier, status, reading } = row;
  const [overlay, setOverlay] = useState<DossierOverlay | null>(null);
  const [wanted, setWanted] = useState<WantedCriterion | null>(null);
  const editor = useSheetEditor(row, (criterionId) => setWanted({ criterionId }));
  const go = useGo(queue, row);
  const marks = useDeskMarks(dossier, go, () => setOverlay("flag"));
  const isClosed = status === "conflict";
  const toggle = (panel: DossierOverlay): void => setOverlay((open) => (open === panel ? null : panel));
  useDossierShortcuts({ go, marks, toggle, isClosed });
  useReadingTime(dossier.id);
  usePrefetch(followerOf(queue, row)?.dossier.id);
  useDocumentTitle(`${dossier.number} ${dossier.title}`);
  const close = (): void => setOverlay(null);
  return (
    <div className="dossier">
      <DossierHeader
        queue={queue}
        row={row}
        save={editor.saver.state}
        go={go}
        marks={marks}
        overlay={overlay}
        onOverlay={toggle}
      />
      <DeskProblem />
      {isClosed ? (
        <ClosedDossier row={row} />
      ) : (
        <ReadAndScore
          // A sheet that is released or reopened starts with fresh fields.
          key={`${reading.sheets.length}-${editor.isReleased}`}
          queue={queue}
          row={row}
          editor={editor}
          startAt={startAt}
          wanted={wanted}
          onWanted={setWanted}
          onRelease={() => setOverlay("release")}
          side={
            (overlay === "note" && <NotePanel dossierId={dossier.id} onClose={close} />) ||
            (overlay === "history" && <HistoryPanel row={row} editor={editor} onClose={close} />)
          }
        />
      )}
      {overlay === "flag" && <FlagDialog dossier={dossier} onClose={close} />}
      {overlay === "conflict" && <ConflictDialog dossier={dossier} suggested={null} onClose={close} />}
      {overlay === "abstain" && <AbstainDialog dossier={dossier} onClose={close} />}
      {overlay === "release" && <ReleaseDialog complete={[row]} incomplete={[]} onClose={close} />}
    </div>
  );
}

/** Where the judge most likely goes next. */
function followerOf(queue: readonly QueueRow[], row: QueueRow): QueueRow | undefined {
  const follower = nextUnscored(queue, row.dossier.id) ?? queue[queue.indexOf(row) + 1];
  return follower?.status === "conflict" ? undefined : follower;
}
