import { useState } from "react";
import { useLocation } from "wouter";
import { addressOfComparison, MAX_COMPARED, MIN_COMPARED } from "#renderer/desk/comparison.ts";
import { useDeskStore } from "#renderer/desk/desk-context.ts";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { draftsOf, ReleaseDrafts } from "./list-head.tsx";

interface BulkBarProps {
  /** None of them in conflict. */
  readonly rows: readonly QueueRow[];
  readonly onClear: () => void;
}

/** What can be done with several dossiers at once. */
export function BulkBar({ rows, onClear }: BulkBarProps) {
  const text = useText();
  const store = useDeskStore();
  const [, navigate] = useLocation();
  const [releasing, setReleasing] = useState(false);
  const drafts = draftsOf(rows);
  const unflagged = rows.filter(({ desk }) => desk.flag === null);
  const canCompare = rows.length >= MIN_COMPARED && rows.length <= MAX_COMPARED;
  const flag = (): void =>
    store.put(
      ...unflagged.map(({ dossier }) => ({ type: "flag", dossierId: dossier.id, reason: "" }) as const),
    );
  return (
    <fieldset className="queue-bulk" aria-label={text.t("queue.selection")}>
      <output>{text.t("queue.selected", { number: rows.length })}</output>
      <Button small disabled={drafts.length === 0} onClick={() => setReleasing(true)}>
        {text.t("queue.checkAndRelease")}
      </Button>
      <Button small icon="flag" disabled={unflagged.length === 0} onClick={flag}>
        {text.t("queue.flag")}
      </Button>
      <Button
        small
        icon="compare"
        disabled={!canCompare}
        title={text.t("queue.compareHint", { min: MIN_COMPARED, max: MAX_COMPARED })}
        onClick={() => navigate(addressOfComparison(rows.map(({ dossier }) => dossier.id)))}
      >
        {text.t("queue.compare")}
      </Button>
      {!canCompare && (
        <span className="soft">{text.t("queue.compareHint", { min: MIN_COMPARED, max: MAX_COMPARED })}</span>
      )}
      <Button small look="quiet" icon="close" onClick={onClear}>
        {text.t("queue.unselect")}
      </Button>
      {releasing && <ReleaseDrafts drafts={drafts} onClose={() => setReleasing(false)} />}
    </fieldset>
  );
}
