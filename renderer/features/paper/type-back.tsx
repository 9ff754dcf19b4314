import { useState } from "react";
import { Link } from "wouter";
import { useSeason } from "#renderer/db/season-context.ts";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { CodeStep } from "./code-step.tsx";
import { CompareStep } from "./compare-step.tsx";
import { focusOnce } from "./focus-once.ts";
import { LeaveDialog } from "./leave-dialog.tsx";
import { MarksForm } from "./marks-form.tsx";
import { compareEntries, type PaperTarget } from "./paper-entry.ts";
import { SaveStep } from "./save-step.tsx";
import { SecondStep } from "./second-step.tsx";
import type { FindSheet } from "./sheet-codes.ts";
import type { PaperEntryControl } from "./use-paper-entry.ts";

interface TypeBackProps {
  readonly rows: readonly QueueRow[];
  readonly find: FindSheet | undefined;
  readonly control: PaperEntryControl;
}

const STEPS = ["code", "first", "second", "save"] as const;

/** Takes a filled sheet back into the draft: its code, one person's typing, a second person's, and one result. */
export function TypeBack({ rows, find, control }: TypeBackProps) {
  const text = useText();
  const { rubric } = useSeason().workspace.season;
  const { entry, typed, go, setTyped } = control;
  const shown = entry.step === "compare" || entry.step === "done" ? "save" : entry.step;
  const row = entry.step === "code" ? undefined : rowOf(rows, entry.sheet);
  if (!find) return <Loading />;
  return (
    <div className="stack">
      {entry.step === "code" && <p className="soft">{text.t("paper.type.text")}</p>}
      <ol className="paper-steps">
        {STEPS.map((step) => (
          <li key={step} aria-current={step === shown ? "step" : undefined}>
            {text.t(`paper.step.${step}`)}
          </li>
        ))}
      </ol>
      {row && entry.step !== "done" && <SheetHead row={row} onGiveUp={control.giveUp} />}
      {renderStep()}
    </div>
  );

  function renderStep() {
    switch (entry.step) {
      case "code":
        return (
          find && (
            <CodeStep
              rows={rows}
              find={find}
              isAgain={control.isAgain}
              onSheet={(sheet) => go({ step: "first", sheet })}
            />
          )
        );
      case "first":
        return (
          <MarksForm
            key="first"
            label={text.t("paper.first.title")}
            typed={typed}
            onTyped={setTyped}
            onMarks={(first) => go({ step: "second", sheet: entry.sheet, first })}
          >
            <Button look="primary" submit>
              {text.t("paper.first.next")}
            </Button>
            <span className="soft">{text.t("paper.first.hint")}</span>
          </MarksForm>
        );
      case "second":
        return (
          <SecondStep
            key="second"
            typed={typed}
            onTyped={setTyped}
            onEntry={(second, by) =>
              go(compareEntries({ sheet: entry.sheet, first: entry.first, second, by }, rubric))
            }
          />
        );
      case "compare":
        return <CompareStep key="compare" entry={entry} typed={typed} onTyped={setTyped} onEntry={go} />;
      case "save":
        return (
          row && <SaveStep entry={entry} row={row} onSaved={() => go({ step: "done", sheet: entry.sheet })} />
        );
      case "done":
        return <Done row={row} sheet={entry.sheet} onNext={control.giveUp} />;
    }
  }
}

function rowOf(rows: readonly QueueRow[], sheet: PaperTarget): QueueRow | undefined {
  return rows.find(({ dossier }) => dossier.id === sheet.dossierId);
}

interface SheetHeadProps {
  readonly row: QueueRow;
  readonly onGiveUp: () => void;
}

function SheetHead({ row: { dossier }, onGiveUp }: SheetHeadProps) {
  const text = useText();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <div className="paper-found paper-head">
      <span className="soft">{dossier.number}</span>
      <strong>{dossier.title}</strong>
      <Button look="quiet" small onClick={() => setIsAsking(true)}>
        {text.t("paper.type.giveUp")}
      </Button>
      {isAsking && <LeaveDialog onLeave={onGiveUp} onStay={() => setIsAsking(false)} />}
    </div>
  );
}

interface DoneProps {
  readonly row: QueueRow | undefined;
  readonly sheet: PaperTarget;
  readonly onNext: () => void;
}

function Done({ row, sheet, onNext }: DoneProps) {
  const text = useText();
  return (
    <>
      <Notice tone="success">{text.t("paper.done.text", { number: row?.dossier.number ?? "" })}</Notice>
      <div className="row">
        <Button look="primary" ref={focusOnce} onClick={onNext}>
          {text.t("paper.done.next")}
        </Button>
        <Link href={`/dossiers/${sheet.dossierId}`} className="button secondary">
          {text.t("paper.openSheet")}
        </Link>
      </div>
    </>
  );
}
