import { useMemo, useState } from "react";
import { Link } from "wouter";
import { useDossiers, useMembers, useReadings, useSeason } from "#renderer/db/season-context.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page, Section } from "#renderer/ui/page.tsx";
import type { Outcome } from "#renderer/ui/use-action.ts";
import type { Reading } from "#shared/scoring/reading.ts";
import { memberProgress, openReadings } from "#shared/season/standing.ts";
import { ExcludeDialog } from "./exclude-dialog.tsx";
import { findLateSheets } from "./find-late-sheets.ts";
import { LateSheets } from "./late-sheets.tsx";
import { OpenReadings } from "./open-readings.tsx";
import { ProgressTable } from "./progress-table.tsx";

/** Who has sent what, and what is still open. */
export function BoardPage() {
  const text = useText();
  const { workspace } = useSeason();
  const members = useMembers();
  const dossiers = useDossiers();
  const readings = useReadings();
  const progress = useMemo(() => readings && memberProgress(readings), [readings]);
  const open = useMemo(() => readings && openReadings(readings), [readings]);
  const late = useMemo(() => readings && findLateSheets(readings), [readings]);
  const [excluding, setExcluding] = useState<readonly Reading[] | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  if (!members || !dossiers || !progress || !open || !late) return <Loading />;
  const isFrozen = workspace.status.frozen !== null;
  const assigned = progress.reduce((sum, row) => sum + row.assigned, 0);
  const released = progress.reduce((sum, row) => sum + row.released, 0);
  return (
    <Page
      title={text.t("board.title")}
      intro={text.t("board.text")}
      actions={
        <Link href="/returns" className="button primary">
          {text.t("nav.returns")}
        </Link>
      }
    >
      {assigned === 0 ? (
        <p>{text.t("board.empty")}</p>
      ) : (
        !isFrozen && (
          <Notice tone={open.length === 0 ? "success" : "info"}>
            {open.length === 0
              ? text.t("board.complete")
              : text.t("board.summary", { released, assigned, open: open.length })}
          </Notice>
        )
      )}
      <OutcomeNotice outcome={outcome} />
      <ProgressTable
        progress={progress}
        members={members}
        renderActions={({ memberId, open: count }) =>
          count > 0 && !isFrozen ? (
            <Button
              small
              aria-label={text.t("board.excludeFor", {
                name: members.find(({ id }) => id === memberId)?.name ?? memberId,
              })}
              onClick={() => setExcluding(open.filter((reading) => reading.memberId === memberId))}
            >
              {text.t("board.exclude")}
            </Button>
          ) : null
        }
      />
      <Section title={text.t("exclude.title")}>
        <p className="soft">{text.t("exclude.text")}</p>
        <OpenReadings
          open={open}
          members={members}
          dossiers={dossiers}
          isFrozen={isFrozen}
          onExclude={setExcluding}
        />
      </Section>
      <LateSheets late={late} members={members} dossiers={dossiers} />
      {excluding && (
        <ExcludeDialog readings={excluding} onClose={() => setExcluding(null)} onDone={setOutcome} />
      )}
    </Page>
  );
}
