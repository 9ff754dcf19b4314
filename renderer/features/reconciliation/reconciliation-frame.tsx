import type { ReactNode } from "react";
import { LoadFailed } from "#renderer/parts/load-failed.tsx";
import { PageTabs } from "#renderer/parts/page-tabs.tsx";
import { useRunningTask, useTasks } from "#renderer/parts/tasks.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import { useReport } from "./report-context.tsx";
import "./reconciliation.css";

const PAGES = [
  { path: "/reconciliation", key: "reconciling.overview" },
  { path: "/reconciliation/judges", key: "reconciling.judges" },
  { path: "/reconciliation/agreement", key: "reconciling.agreement" },
  { path: "/reconciliation/rereads", key: "reconciling.rereads" },
  { path: "/reconciliation/what-if", key: "reconciling.whatIf" },
] as const;

interface ReconciliationFrameProps {
  readonly intro: string;
  readonly actions?: ReactNode;
  readonly children: (report: PanelReport) => ReactNode;
}

/** What the pages of the reconciliation have in common: where one is, the computation, and what is missing for it. */
export function ReconciliationFrame({ intro, actions, children }: ReconciliationFrameProps) {
  const text = useText();
  const { report, isStale, taskId, error, failure, compute } = useReport();
  return (
    <Page title={text.t("reconciling.title")} intro={intro} fill actions={report && actions}>
      <PageTabs label="reconciling.tabs" pages={PAGES} />
      <ReportProgress taskId={taskId} />
      {failure && <LoadFailed cause={failure} />}
      {error && error.type !== "cancelled" && <Notice tone="warning">{text.error(error)}</Notice>}
      {isStale && taskId === null && (
        <Notice tone="info">
          {text.t("reconciling.stale")}{" "}
          <Button small onClick={compute}>
            {text.t("reconciling.again")}
          </Button>
        </Notice>
      )}
      {!report && taskId === null && (error || failure) && (
        <div className="row">
          <Button onClick={compute}>{text.t("reconciling.again")}</Button>
        </div>
      )}
      {report && children(report)}
    </Page>
  );
}

function ReportProgress({ taskId }: { readonly taskId: string | null }) {
  const text = useText();
  const tasks = useTasks();
  const running = useRunningTask(taskId);
  if (!running || taskId === null) return null;
  return (
    <div className="reconciliation-progress">
      <Progress label={text.t("reconciling.task")} {...(running.total > 0 ? running : {})} />
      <Button small onClick={() => tasks.cancel(taskId)}>
        {text.t("action.cancel")}
      </Button>
    </div>
  );
}
