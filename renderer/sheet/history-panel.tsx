import { useSeason } from "#renderer/db/season-context.ts";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { type Text, useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { SidePanel } from "#renderer/ui/side-panel.tsx";
import type { Hundredths } from "#shared/scoring/hundredths.ts";
import { type HistoryStep, TYPING_PAUSE } from "./mark-history.ts";
import { useMarkHistory } from "./use-mark-history.ts";
import type { SheetEditor } from "./use-sheet-editor.ts";

interface HistoryPanelProps {
  readonly row: QueueRow;
  readonly editor: SheetEditor;
  readonly onClose: () => void;
}

/** Every change of one's own sheet, newest first; an old value comes back as a new change. */
export function HistoryPanel({ row, editor, onClose }: HistoryPanelProps) {
  const text = useText();
  const { dossierId, memberId } = row.reading;
  const steps = useMarkHistory(dossierId, memberId)?.toReversed();
  return (
    <SidePanel title={text.t("marking.history")} onClose={onClose}>
      <p className="soft">{text.t("marking.historyText", { seconds: TYPING_PAUSE / 1000 })}</p>
      {!steps && <Loading />}
      {steps?.length === 0 && <p>{text.t("marking.historyEmpty")}</p>}
      <ol className="history">
        {steps?.map((step) => (
          <li key={`${step.seq}-${"criterionId" in step ? step.criterionId : step.kind}`}>
            <StepEntry step={step} editor={editor} />
          </li>
        ))}
      </ol>
    </SidePanel>
  );
}

function StepEntry({ step, editor }: { readonly step: HistoryStep; readonly editor: SheetEditor }) {
  const text = useText();
  const { rubric } = useSeason().workspace.season;
  const criterion =
    "criterionId" in step ? rubric.criteria.find(({ id }) => id === step.criterionId) : undefined;
  const name = criterion ? text.pick(criterion.name) : "";
  return (
    <>
      <p className="history-when soft number">
        {text.day(step.at)} {text.clock(step.at)}
      </p>
      <p>{stepText(text, step, name)}</p>
      {"criterionId" in step && !editor.isReleased && canRestore(step, editor) && (
        <Button
          small
          icon="undo"
          aria-label={text.t("marking.restoreName", { criterion: name, value: valueText(text, step.from) })}
          onClick={() =>
            step.kind === "mark"
              ? editor.actions.putMark(step.criterionId, step.from)
              : editor.actions.putNote(step.criterionId, step.from)
          }
        >
          {text.t("marking.restore", { value: shorten(valueText(text, step.from)) })}
        </Button>
      )}
    </>
  );
}

function canRestore(step: HistoryStep, { marks, notes }: SheetEditor): boolean {
  if (step.kind === "mark") return (marks[step.criterionId] ?? null) !== step.from;
  return step.kind === "note" && (notes[step.criterionId] ?? "") !== step.from;
}

function stepText(text: Text, step: HistoryStep, criterion: string): string {
  switch (step.kind) {
    case "mark":
    case "note": {
      const values = { criterion, from: valueText(text, step.from), to: valueText(text, step.to) };
      if (step.kind === "note") return text.t("marking.noteStep", values);
      return text.t(step.isFromPaper ? "marking.paperStep" : "marking.markStep", values);
    }
    case "released":
      return text.t("marking.releasedStep", { revision: step.revision });
    case "correction":
      return step.reason === ""
        ? text.t("marking.correctionStep")
        : text.t("marking.correctionStepFor", { reason: step.reason });
  }
}

function valueText(text: Text, value: Hundredths | string | null): string {
  if (value === null || value === "") return text.t("marking.empty");
  return typeof value === "string" ? value : text.mark(value);
}

const SHORT = 24;

function shorten(value: string): string {
  return value.length > SHORT ? `${value.slice(0, SHORT).trimEnd()}…` : value;
}
