import { useSeason } from "#renderer/db/season-context.ts";
import { type QueueRow, sheetOf } from "#renderer/desk/judge-queue.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import type { CriterionId } from "#shared/identifiers.ts";
import { findSheetProblems } from "#shared/scoring/score-sheet.ts";
import type { SheetSaver } from "./use-sheet-saver.ts";

interface ReleaseButtonProps {
  readonly row: QueueRow;
  readonly saver: SheetSaver;
  /** The first field without a mark that can be released. */
  readonly onMissing: (criterionId: CriterionId) => void;
  readonly onComplete: () => void;
}

/** Saving never checks anything; this does, once everything typed is on disk. */
export function ReleaseButton({ row, saver, onMissing, onComplete }: ReleaseButtonProps) {
  const text = useText();
  const { store, workspace } = useSeason();
  const { rubric } = workspace.season;
  const work = useWork();
  const start = (): void => {
    void work.run(async () => {
      const [wrong] = saver.wrong.keys();
      if (wrong) {
        onMissing(wrong);
        return null;
      }
      if (!(await saver.settled())) return null;
      // What was typed a moment ago is in the view only now, so it is read again.
      const { dossierId, memberId } = row.reading;
      const reading = (await store.database.readings.get([dossierId, memberId])) ?? row.reading;
      const [problem] = findSheetProblems(sheetOf(reading).marks, rubric);
      const criterion = problem && rubric.criteria.find(({ id }) => id === problem.criterionId);
      if (criterion) onMissing(criterion.id);
      else onComplete();
      return null;
    });
  };
  return (
    <>
      <OutcomeNotice outcome={work.outcome} />
      <Button look="primary" busy={work.busy} onClick={start}>
        {text.t("sheet.release")}
      </Button>
    </>
  );
}
