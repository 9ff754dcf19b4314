import { Link, useLocation } from "wouter";
import { DeskProblem } from "#renderer/desk/desk-problem.tsx";
import { type QueueRow, useJudgeQueue } from "#renderer/desk/judge-queue.ts";
import { useIsContentOpen, useIsSweepFinished } from "#renderer/desk/use-content-open.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { SweepNeeded } from "#renderer/parts/sweep-needed.tsx";
import { useText } from "#renderer/text/text.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { ListActions, ProgressLine, ProgressMeter } from "./list-head.tsx";
import { QueueList } from "./queue-list.tsx";
import { ReleaseStep } from "./release-step.tsx";
import "#renderer/sheet/sheet.css";
import "./queue.css";

/** A judge's own dossiers: how far they are, what comes next, and everything to find one by. */
export function DossierListPage() {
  const queue = useJudgeQueue();
  if (!queue) return <Loading />;
  return queue.length === 0 ? <NothingAssigned /> : <OwnDossiers queue={queue} />;
}

function OwnDossiers({ queue }: { readonly queue: readonly QueueRow[] }) {
  const text = useText();
  const isContentOpen = useIsContentOpen();
  const isSweepFinished = useIsSweepFinished();
  const [location] = useLocation();
  return (
    <Page
      title={text.t(location === "/release" ? "release.title" : "list.title")}
      fill
      intro={<ProgressLine queue={queue} />}
      actions={isContentOpen && <ListActions queue={queue} />}
    >
      <ProgressMeter queue={queue} />
      {!isSweepFinished && <SweepNeeded />}
      {isContentOpen && location === "/release" && <ReleaseStep queue={queue} />}
      <DeskProblem />
      <QueueList queue={queue} isContentOpen={isContentOpen} />
    </Page>
  );
}

function NothingAssigned() {
  const text = useText();
  return (
    <Page title={text.t("list.title")}>
      <EmptyState
        icon="inbox"
        title={text.t("list.empty")}
        actions={
          <Link href="/packets" className="button primary">
            {text.t("nav.packets")}
          </Link>
        }
      >
        {text.t("list.start")}
      </EmptyState>
    </Page>
  );
}
