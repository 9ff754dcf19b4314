import { Link } from "wouter";
import { useSeason } from "#renderer/db/season-context.ts";
import { useJudgeQueue } from "#renderer/desk/judge-queue.ts";
import { useIsContentOpen } from "#renderer/desk/use-content-open.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { SweepNeeded } from "#renderer/parts/sweep-needed.tsx";
import { useText } from "#renderer/text/text.ts";
import { Page } from "#renderer/ui/page.tsx";
import { OpenDossier } from "./open-dossier.tsx";
import "#renderer/sheet/sheet.css";
import "./scoring.css";

interface DossierPageProps {
  readonly dossierId: string;
  /** The criterion to start at, when a list of missing marks led here. */
  readonly criterionId?: string | undefined;
}

export function DossierPage({ dossierId, criterionId }: DossierPageProps) {
  const text = useText();
  const queue = useJudgeQueue();
  const { workspace } = useSeason();
  const isOpen = useIsContentOpen();
  if (!queue) return <Loading />;
  const row = queue.find(({ dossier }) => dossier.id === dossierId);
  if (!row) {
    return (
      <Page title={text.t("app.notFoundTitle")}>
        <p>{text.t("sheet.notFound")}</p>
        <Link href="/dossiers">{text.t("list.title")}</Link>
      </Page>
    );
  }
  if (!isOpen) {
    return (
      <Page title={row.dossier.number}>
        <SweepNeeded />
      </Page>
    );
  }
  const startAt = workspace.season.rubric.criteria.find(({ id }) => id === criterionId)?.id;
  // Nothing that belongs to one dossier may be left over when the next one opens.
  return <OpenDossier key={row.dossier.id} queue={queue} row={row} startAt={startAt} />;
}
