import { useLocation } from "wouter";
import { nextUnscored, progressOf, type QueueRow } from "#renderer/desk/judge-queue.ts";
import { useShortcuts } from "#renderer/parts/shortcuts.ts";
import { ReleaseDialog } from "#renderer/sheet/release-dialog.tsx";
import { type Text, useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Kbd } from "#renderer/ui/kbd.tsx";
import { Meter } from "#renderer/ui/meter.tsx";
import type { ReadingProgress } from "#shared/desk/reading-progress.ts";

interface QueueProps {
  readonly queue: readonly QueueRow[];
}

export function ProgressLine({ queue }: QueueProps) {
  const text = useText();
  const progress = progressOf(queue);
  return <>{sayProgress(progress, queue.length - progress.total, text)}</>;
}

/** A thin line; its figures are in the sentence above. */
export function ProgressMeter({ queue }: QueueProps) {
  const text = useText();
  const { done, total } = progressOf(queue);
  return (
    <div className="queue-meter">
      <Meter label={text.t("queue.progress")} done={done} total={total} isLabelHidden />
    </div>
  );
}

function sayProgress(
  { done, total, flagged, hoursLeft }: ReadingProgress,
  closed: number,
  text: Text,
): string {
  return [
    text.t("queue.done", { done, total }),
    ...(flagged > 0 ? [text.t("queue.flaggedNumber", { number: flagged })] : []),
    ...(closed > 0 ? [text.t("queue.closedNumber", { number: closed })] : []),
    ...(hoursLeft === null || done === total ? [] : [sayHours(hoursLeft, text)]),
  ].join(", ");
}

function sayHours(hours: number, text: Text): string {
  const whole = Math.round(hours);
  return whole < 1 ? text.t("queue.underAnHour") : text.t("queue.hoursLeft", { number: whole });
}

export function ListActions({ queue }: QueueProps) {
  const text = useText();
  const [location, navigate] = useLocation();
  const next = nextUnscored(queue, null);
  const goNext = (): void => {
    if (next) navigate(`/dossiers/${next.dossier.id}`);
  };
  const drafts = draftsOf(queue);
  const canRelease = drafts.some(({ isComplete }) => isComplete);
  useShortcuts([{ keys: "n", label: text.t("queue.next"), run: goNext, disabled: !next }]);
  return (
    <>
      {next ? (
        <Button look="primary" aria-keyshortcuts="n" onClick={goNext}>
          {text.t("queue.next")} <Kbd keys="N" />
        </Button>
      ) : (
        <span className="soft">{text.t("list.allScored")}</span>
      )}
      <Button
        disabled={location === "/release" ? !canRelease : drafts.length === 0}
        onClick={() => navigate("/release")}
      >
        {text.t("queue.checkAndRelease")}
      </Button>
    </>
  );
}

interface ReleaseDraftsProps {
  readonly drafts: readonly QueueRow[];
  readonly onClose: () => void;
}

/** Complete drafts are offered for release, the others are pointed at. */
export function ReleaseDrafts({ drafts, onClose }: ReleaseDraftsProps) {
  return (
    <ReleaseDialog
      complete={drafts.filter(({ isComplete }) => isComplete)}
      incomplete={drafts.filter(({ isComplete }) => !isComplete)}
      onClose={onClose}
    />
  );
}

/** Sheets that can be released at all: never one in conflict, nor one that is released already. */
export function draftsOf(rows: readonly QueueRow[]): readonly QueueRow[] {
  return rows.filter(({ status }) => status === "draft" || status === "correcting");
}
