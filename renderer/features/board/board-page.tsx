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
import { readingStatus } from "#shared/scoring/reading.ts";
import { memberProgress, openReadings } from "#shared/season/standing.ts";
import { ExcludedReadings } from "./excluded-readings.tsx";
import { type Exclusion, ExclusionDialog } from "./exclusion-dialog.tsx";
import { ProgressTable } from "./progress-table.tsx";
import { ReadingChooser } from "./reading-chooser.tsx";

/** Who has sent what, and what is still open. */
export function BoardPage() {
  const text = useText();
  const { workspace } = useSeason();
  const members = useMembers();
  const dossiers = useDossiers();
  const readings = useReadings();
  const progress = useMemo(
    () => readings && members && memberProgress(readings, members),
    [readings, members],
  );
  const open = useMemo(() => readings && members && openReadings(readings, members), [readings, members]);
  const excluded = useMemo(() => readings?.filter(({ exclusion }) => exclusion !== null), [readings]);
  const [exclusion, setExclusion] = useState<Exclusion | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  if (!members || !dossiers || !progress || !open || !excluded) return <Loading />;
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
              onClick={() =>
                setExclusion({
                  kind: "exclude",
                  readings: open.filter((reading) => reading.memberId === memberId),
                })
              }
            >
              {text.t("board.exclude")}
            </Button>
          ) : null
        }
      />
      <Section title={text.t("exclude.title")}>
        <p className="soft">{text.t("exclude.text")}</p>
        {open.length === 0 ? (
          <p>{text.t("exclude.none")}</p>
        ) : (
          <ReadingChooser
            label={text.t("exclude.table")}
            readings={open}
            members={members}
            dossiers={dossiers}
            isFrozen={isFrozen}
            action="exclude.button"
            renderStatus={(reading) => (
              <span className="status warn">{text.t(`exclude.status.${readingStatus(reading)}`)}</span>
            )}
            onChosen={(chosen) => setExclusion({ kind: "exclude", readings: chosen })}
          />
        )}
      </Section>
      <ExcludedReadings
        excluded={excluded}
        members={members}
        dossiers={dossiers}
        isFrozen={isFrozen}
        onInclude={(chosen) => setExclusion({ kind: "include", readings: chosen })}
      />
      {exclusion && (
        <ExclusionDialog exclusion={exclusion} onClose={() => setExclusion(null)} onDone={setOutcome} />
      )}
    </Page>
  );
}
