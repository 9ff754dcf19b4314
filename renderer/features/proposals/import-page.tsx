import { useEffect, useRef } from "react";
import { Link } from "wouter";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useClosedReason } from "#renderer/parts/use-closed-reason.ts";
import { useLeaveGuard } from "#renderer/parts/use-leave-guard.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { FileStep } from "./file-step.tsx";
import { ImportSteps } from "./import-steps.tsx";
import { type AppliedImport, type ImportStep, isUnderWay } from "./import-wizard.ts";
import { LeaveDialog } from "./leave-dialog.tsx";
import { MappingStep } from "./mapping-step.tsx";
import { PreviewStep } from "./preview-step.tsx";
import { RunningWork } from "./running-work.tsx";
import { useImport } from "./use-import.ts";
import "./proposals.css";

const STEPS = { file: FileStep, mapping: MappingStep, preview: PreviewStep } as const;

/** A table of proposals taken into the season in three steps; nothing is written before the last. */
export function ImportPage() {
  const text = useText();
  const desk = useImport();
  const { wizard, dispatch, work, running } = desk;
  const guard = useLeaveGuard(isUnderWay(wizard));
  const steps = useStepInView(wizard.step);
  const closed = useClosedReason();
  const Step = STEPS[wizard.step];
  return (
    <Page title={text.t("intake.importTitle")} intro={text.t("intake.importIntro")}>
      {wizard.applied ? (
        <Applied applied={wizard.applied} onAgain={() => dispatch({ type: "began-again" })} />
      ) : (
        <div className="stack" ref={steps}>
          <ImportSteps
            current={wizard.step}
            busy={work.busy}
            onStep={(step) => dispatch({ type: "went", step })}
          />
          {closed === null ? <Step desk={desk} /> : <Notice tone="info">{closed}</Notice>}
          {running && <RunningWork running={running} />}
          <OutcomeNotice outcome={work.outcome} />
        </div>
      )}
      <LeaveDialog guard={guard} what={text.t("intake.leaveImport")} />
    </Page>
  );
}

/** A new step begins at its top, for the eye and for a screen reader alike. */
function useStepInView(step: ImportStep) {
  const steps = useRef<HTMLDivElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    const heading = steps.current?.querySelector("h2");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  }, [step]);
  return steps;
}

interface AppliedProps {
  readonly applied: AppliedImport;
  readonly onAgain: () => void;
}

function Applied({ applied, onAgain }: AppliedProps) {
  const text = useText();
  return (
    <div className="stack">
      <Notice tone="success">{text.t("intake.applied", { ...applied })}</Notice>
      <p>{text.t("intake.nextText")}</p>
      <div className="row">
        <Link href="/proposals/attachments" className="button primary">
          {text.t("intake.toAttachments")}
        </Link>
        <Link href="/checks" className="button secondary">
          {text.t("nav.checks")}
        </Link>
        <Link href="/proposals" className="button secondary">
          {text.t("intake.toList")}
        </Link>
        <Button look="quiet" onClick={onAgain}>
          {text.t("intake.importAnother")}
        </Button>
      </div>
    </div>
  );
}
