import { useEffect, useState } from "react";
import { Link, useLocation } from "wouter";
import { useSeason } from "#renderer/db/season-context.ts";
import { nextUnscored, type QueueRow, useJudgeQueue } from "#renderer/desk/judge-queue.ts";
import { NarrativePane, type Shown } from "#renderer/narrative/narrative-pane.tsx";
import { Loading } from "#renderer/parts/loading.tsx";
import { SweepNeeded } from "#renderer/parts/sweep-needed.tsx";
import { RubricPane } from "#renderer/sheet/rubric-pane.tsx";
import { useSheetSaver } from "#renderer/sheet/use-sheet-saver.ts";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page, useDocumentTitle } from "#renderer/ui/page.tsx";
import { DossierHeader } from "./dossier-header.tsx";
import "#renderer/sheet/sheet.css";

interface DossierPageProps {
  readonly dossierId: string;
  /** The criterion to start at, when a list of missing marks led here. */
  readonly criterionId?: string | undefined;
}

export function DossierPage({ dossierId, criterionId }: DossierPageProps) {
  const text = useText();
  const queue = useJudgeQueue();
  const { workspace } = useSeason();
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
  const { memberId, sweptBy } = workspace.status;
  if (memberId === null || !sweptBy.includes(memberId)) {
    return (
      <Page title={row.dossier.number}>
        <SweepNeeded />
      </Page>
    );
  }
  return <OpenDossier queue={queue} row={row} startAt={criterionId} />;
}

interface OpenDossierProps {
  readonly queue: readonly QueueRow[];
  readonly row: QueueRow;
  readonly startAt: string | undefined;
}

function OpenDossier({ queue, row, startAt }: OpenDossierProps) {
  const { dossier, status, reading } = row;
  const saver = useSheetSaver(dossier.id);
  const go = useDossierKeys(queue, row);
  const [shown, setShown] = useState<Shown | null>(null);
  useDocumentTitle(`${dossier.number} ${dossier.title}`);
  return (
    <div className="dossier">
      <DossierHeader queue={queue} row={row} save={saver.state} go={go} />
      {status === "conflict" ? (
        <Closed row={row} />
      ) : (
        <div className="panes">
          <NarrativePane dossier={dossier} shown={shown} />
          <RubricPane
            // A sheet that is released or reopened starts with fresh fields.
            key={`${reading.sheets.length}-${reading.draft === null && reading.sheets.length > 0}`}
            row={row}
            saver={saver}
            startAt={startAt}
            onCriterion={(criterionId) => setShown({ criterionId })}
          />
        </div>
      )}
    </div>
  );
}

function Closed({ row }: { readonly row: QueueRow }) {
  const text = useText();
  const kind = row.reading.conflict?.declaration.kind ?? "other";
  return (
    <div className="page">
      <h2>{text.t("sheet.closedTitle")}</h2>
      <Notice tone="warning">{text.t("sheet.closedText", { kind: text.t(`conflict.kind.${kind}`) })}</Notice>
    </div>
  );
}

export type Go = (to: "previous" | "following" | "unscored") => void;

/** J and K walk through the list, N jumps to the next dossier without marks; never while typing. */
function useDossierKeys(queue: readonly QueueRow[], row: QueueRow): Go {
  const [, navigate] = useLocation();
  const position = queue.indexOf(row);
  const go: Go = (to) => {
    const target =
      to === "unscored"
        ? nextUnscored(queue, row.dossier.id)
        : queue[position + (to === "following" ? 1 : -1)];
    if (target) navigate(`/dossiers/${target.dossier.id}`);
  };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "j") go("following");
      else if (event.key === "k") go("previous");
      else if (event.key === "n") go("unscored");
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
  return go;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  // No letter belongs into a mark, so the keys that move between dossiers work there as well.
  if (target.matches(".mark-input")) return false;
  return target.closest("input, textarea, select, dialog") !== null;
}
