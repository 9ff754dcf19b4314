import type { ReactNode } from "react";
import { Link } from "wouter";
import { LoadFailed } from "#renderer/parts/load-failed.tsx";
import { Loading } from "#renderer/parts/loading.tsx";
import { PageTabs } from "#renderer/parts/page-tabs.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page } from "#renderer/ui/page.tsx";
import type { KnownError } from "#shared/i18n/error-message.ts";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import { PanelNamesContext, useLoadedNames } from "./panel-names.ts";
import { useReport } from "./report-context.tsx";
import { TaskProgress } from "./task-progress.tsx";
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
  const names = useLoadedNames();
  return (
    <Page title={text.t("reconciling.title")} intro={intro} fill actions={report && actions}>
      <PageTabs label="reconciling.tabs" pages={PAGES} />
      <TaskProgress label={text.t("reconciling.task")} taskId={taskId} />
      {failure && <LoadFailed cause={failure} />}
      {isStale && taskId === null && (
        <Notice tone="info">
          {text.t("reconciling.stale")}{" "}
          <Button small onClick={compute}>
            {text.t("reconciling.again")}
          </Button>
        </Notice>
      )}
      {taskId === null && (error || failure) && (
        <NoFigures error={error} hasFigures={report !== null} onCompute={compute} />
      )}
      {report && !names && <Loading />}
      {report && names && <PanelNamesContext value={names}>{children(report)}</PanelNamesContext>}
    </Page>
  );
}

interface NoFiguresProps {
  readonly error: KnownError | null;
  readonly hasFigures: boolean;
  readonly onCompute: () => void;
}

/** Why the computation gave nothing, and what to do; earlier figures stay in view below. */
function NoFigures({ error, hasFigures, onCompute }: NoFiguresProps) {
  const text = useText();
  if (hasFigures) return error?.type === "cancelled" ? null : <Refusal error={error} />;
  if (error?.type === "nothing-to-rank") return <NothingToRank onCompute={onCompute} />;
  if (error?.type === "cancelled")
    return (
      <EmptyState
        title={text.t("reconciling.cancelled")}
        actions={
          <Button look="primary" onClick={onCompute}>
            {text.t("reconciling.begin")}
          </Button>
        }
      >
        <p>{text.t("reconciling.cancelledText")}</p>
      </EmptyState>
    );
  return (
    <>
      <Refusal error={error} />
      <div className="row">
        <Button look="primary" onClick={onCompute}>
          {text.t("reconciling.again")}
        </Button>
      </div>
    </>
  );
}

function Refusal({ error }: Pick<NoFiguresProps, "error">) {
  const text = useText();
  return error && <Notice tone="warning">{text.error(error)}</Notice>;
}

function NothingToRank({ onCompute }: Pick<NoFiguresProps, "onCompute">) {
  const text = useText();
  return (
    <EmptyState
      title={text.t("reconciling.nothing")}
      actions={
        <>
          <Link href="/returns" className="button primary">
            {text.t("reconciling.toReturns")}
          </Link>
          <Button onClick={onCompute}>{text.t("reconciling.again")}</Button>
        </>
      }
    >
      <p>{text.t("reconciling.nothingText")}</p>
    </EmptyState>
  );
}
