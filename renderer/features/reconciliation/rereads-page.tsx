import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useText } from "#renderer/text/text.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Section } from "#renderer/ui/page.tsx";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import { withheldSentence } from "#shared/reconciliation/withheld-sentence.ts";
import { ReconciliationFrame } from "./reconciliation-frame.tsx";
import { RereadForm } from "./reread-form.tsx";
import { RereadOutcome } from "./reread-outcome.tsx";
import { TaskProgress } from "./task-progress.tsx";
import { type PlannedRereads, useRereads } from "./use-rereads.ts";
import "./rereads.css";

/** Where further readings would change the list most, within a budget; the Secretariat deals them. */
export function RereadsPage() {
  const text = useText();
  return (
    <ReconciliationFrame intro={text.t("reconciling.intro.rereads")}>
      {(report) => <Rereads report={report} />}
    </ReconciliationFrame>
  );
}

function Rereads({ report }: { readonly report: PanelReport }) {
  const text = useText();
  const { planned, taskId, busy, outcome, run } = useRereads(report);
  return (
    <div className="reconciliation-body">
      <Section title={text.t("rereading.form.title")}>
        <div className="rereads-words">
          <p>{text.t("rereading.notDealt")}</p>
          <p className="soft">{text.t("rereading.notDiscrepant")}</p>
        </div>
        <RereadForm report={report} busy={busy} planned={planned?.draft ?? null} onRun={run} />
        <TaskProgress label={text.t("rereading.task")} taskId={taskId} />
        <OutcomeNotice outcome={outcome} />
      </Section>
      {planned ? (
        <Planned planned={planned} report={report} />
      ) : (
        !busy && (
          <EmptyState title={text.t("rereading.none")}>
            <p>{text.t("rereading.noneText")}</p>
          </EmptyState>
        )
      )}
    </div>
  );
}

interface PlannedProps {
  readonly planned: PlannedRereads;
  readonly report: PanelReport;
}

function Planned({ planned: { plan, request }, report }: PlannedProps) {
  const text = useText();
  if (plan.state === "known") return <RereadOutcome plan={plan} request={request} report={report} />;
  return (
    <Notice tone="info">{text.t("rereading.withheld", { why: text.say(withheldSentence(plan)) })}</Notice>
  );
}
