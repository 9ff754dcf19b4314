import { useMemo, useState } from "react";
import { Link } from "wouter";
import { useDossiers, useMembers, useReadings, useSeason } from "#renderer/db/season-context.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { usePacketHashes } from "#renderer/parts/use-packet-hashes.ts";
import { useText } from "#renderer/text/text.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Segmented } from "#renderer/ui/segmented.tsx";
import { isAdmitted } from "#shared/administration/admission.ts";
import { DossierTable } from "./dossier-table.tsx";
import { JudgeTable } from "./judge-table.tsx";
import { dossierRowsOf, isJudgeShown, judgeRowsOf, meantReaders } from "./whereabouts.ts";

/** Where the work is: per judge and per proposal. It shows no score, nor anything that follows from one. */
export function WhereaboutsPage() {
  const text = useText();
  const { workspace } = useSeason();
  const { status, season } = workspace;
  const members = useMembers();
  const dossiers = useDossiers();
  const readings = useReadings();
  const hashes = usePacketHashes();
  const [view, setView] = useState<"judges" | "dossiers">("judges");
  const judges = useMemo(
    () => members && readings && hashes && judgeRowsOf(members, readings, status, hashes),
    [members, readings, status, hashes],
  );
  const rows = useMemo(
    () =>
      members && readings && dossiers
        ? dossierRowsOf(
            dossiers.filter(({ id }) => isAdmitted(status.admissions, id)),
            readings,
            members,
            meantReaders(season.assignmentMethod),
          )
        : undefined,
    [members, readings, dossiers, status.admissions, season.assignmentMethod],
  );
  if (!members || !judges || !rows) return <Loading />;
  const short = rows.filter(({ isShort }) => isShort).length;
  const waiting = judges.filter((row) => isJudgeShown(row, "waiting")).length;
  return (
    <Page
      title={text.t("nav.board")}
      intro={text.t("roster.boardText")}
      fill
      actions={
        <Link href="/returns" className="button primary">
          {text.t("nav.returns")}
        </Link>
      }
    >
      {judges.length === 0 ? (
        <EmptyState
          icon="people"
          title={text.t("panel.none")}
          actions={
            <Link href="/panel" className="button">
              {text.t("nav.panel")}
            </Link>
          }
        >
          {text.t("roster.boardEmpty")}
        </EmptyState>
      ) : (
        <>
          {short > 0 && (
            <Notice tone="warning">
              {text.t("roster.boardShort", { number: short })}{" "}
              <Link href="/assignment">{text.t("nav.assignment")}</Link>
            </Notice>
          )}
          <div className="row filters">
            <Segmented
              label={text.t("roster.view")}
              value={view}
              segments={[
                { value: "judges", label: season.labels.judge },
                { value: "dossiers", label: text.t("nav.dossiers") },
              ]}
              onValue={setView}
            />
            <span className="soft">{text.t("roster.boardWaiting", { number: waiting })}</span>
          </div>
          {view === "judges" ? <JudgeTable rows={judges} /> : <DossierTable rows={rows} members={members} />}
        </>
      )}
    </Page>
  );
}
