import { useSeason } from "#renderer/db/season-context.ts";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { WorkStatusLabel } from "#renderer/desk/work-status-label.tsx";
import { useText } from "#renderer/text/text.ts";
import { scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import { listStatusOf } from "./queue-filter.ts";

/** How far a dossier is, and for a draft with gaps how many of its criteria have a mark. */
export function RowStatus({ row }: { readonly row: QueueRow }) {
  const text = useText();
  const { rubric } = useSeason().workspace.season;
  const status = listStatusOf(row);
  const marks = row.reading.draft?.marks;
  const scored = scoredCriteria(rubric);
  return (
    <span className="queue-status">
      <WorkStatusLabel status={status} />
      {status === "draft" && marks && (
        <span className="soft">
          {text.t("queue.marked", {
            done: scored.filter(({ id }) => marks[id] !== undefined).length,
            total: scored.length,
          })}
        </span>
      )}
    </span>
  );
}
