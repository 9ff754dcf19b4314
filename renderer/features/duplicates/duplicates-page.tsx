import { type ReactNode, useState } from "react";
import { useDossiers, useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { LoadFailed } from "#renderer/parts/load-failed.tsx";
import { Loading } from "#renderer/parts/loading.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { PageTabs } from "#renderer/parts/page-tabs.tsx";
import { useTasks } from "#renderer/parts/tasks.tsx";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { succeeded, useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Page } from "#renderer/ui/page.tsx";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { CatalogueDialog } from "./catalogue-dialog.tsx";
import { PairList } from "./pair-list.tsx";
import { SearchProgress } from "./search-progress.tsx";
import { type Asked, type LatestPairs, useLatestPairs } from "./use-pairs.ts";
import "./duplicates.css";

const PAGES = [
  { path: "/checks", key: "administration.title" },
  { path: "/checks/duplicates", key: "duplicates.title" },
] as const;

/** Pairs that look alike among this year's proposals and in the catalogue, compared and decided by the Secretariat. */
export function DuplicatesPage() {
  const text = useText();
  const { client } = useHost();
  const { store, workspace } = useSeason();
  const dossiers = useDossiers();
  const tasks = useTasks();
  const work = useWork();
  const saveFile = useSaveFile();
  const [taskId, setTaskId] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const [isManaging, setIsManaging] = useState(false);
  const latest = useLatestPairs(round);
  const { id: seasonId } = workspace.season;
  const find = (): void => {
    void work.run(async () => {
      const answer = await tasks.run(text.t("duplicates.task"), (id) => {
        setTaskId(id);
        return store.run(() => client["duplicates.find"]({ seasonId, taskId: id }));
      });
      if (!answer.ok) return work.refused(answer.error);
      const found = answer.value.events.find(({ event }) => event.type === "duplicates-found")?.event;
      return succeeded(
        text.t("duplicates.found", { number: found?.type === "duplicates-found" ? found.pairs : 0 }),
      );
    });
  };
  const saveAs = (format: "xlsx" | "csv"): void => {
    void work.run(async () =>
      saveFile(await client["duplicates.export"]({ seasonId, format, language: text.language })),
    );
  };
  const canFind = dossiers !== undefined && dossiers.length > 0 && workspace.status.archived === null;
  const start = (
    <Button look="primary" disabled={work.busy || !canFind} onClick={find}>
      {text.t(latest.value ? "duplicates.findAgain" : "duplicates.find")}
    </Button>
  );
  return (
    <Page
      title={text.t("duplicates.title")}
      intro={text.t("duplicates.intro")}
      fill
      actions={
        <>
          <Button onClick={() => setIsManaging(true)}>{text.t("duplicates.catalogue")}</Button>
          {latest.value && (
            <>
              <Button onClick={() => saveAs("xlsx")}>{text.t("duplicates.exportXlsx")}</Button>
              <Button onClick={() => saveAs("csv")}>{text.t("duplicates.exportCsv")}</Button>
              {start}
            </>
          )}
        </>
      }
    >
      <PageTabs label="administration.pages" pages={PAGES} />
      <SearchProgress taskId={taskId} />
      <OutcomeNotice outcome={work.outcome} />
      <FoundPairs latest={latest} dossiers={dossiers} start={start} />
      {isManaging && (
        <CatalogueDialog
          onClose={() => {
            setIsManaging(false);
            setRound(round + 1);
          }}
        />
      )}
    </Page>
  );
}

interface FoundPairsProps {
  readonly latest: Asked<LatestPairs | null>;
  readonly dossiers: readonly DossierCard[] | undefined;
  readonly start: ReactNode;
}

function FoundPairs({ latest: { value, failure }, dossiers, start }: FoundPairsProps) {
  const text = useText();
  if (failure) return <LoadFailed cause={failure} />;
  if (value === undefined || !dossiers) return <Loading />;
  if (value) return <PairList latest={value} dossiers={dossiers} />;
  return (
    <EmptyState title={text.t("duplicates.noneYet")} actions={start}>
      <p>{text.t(dossiers.length === 0 ? "duplicates.noProposals" : "duplicates.noneYetHint")}</p>
    </EmptyState>
  );
}
