import { useState } from "react";
import { useMaybeSeason, useReadings, useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { BackUpSeason } from "#renderer/parts/back-up-season.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { ReasonDialog } from "#renderer/parts/reason-dialog.tsx";
import { RestoreSeason } from "#renderer/parts/restore-season.tsx";
import { succeeded, useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Section } from "#renderer/ui/page.tsx";

/** A copy of the season, a season from its copy, and the rest after its end. */
export function SeasonKeeping() {
  const season = useMaybeSeason();
  return (
    <div className="columns">
      {season && <BackUpSeason key={season.store.seasonId} />}
      <RestoreSeason />
      {season && <SeasonArchive />}
    </div>
  );
}

function SeasonArchive() {
  const text = useText();
  const { client } = useHost();
  const { workspace, store } = useSeason();
  const { archived } = workspace.status;
  const { name } = workspace.season;
  const { busy, outcome, run, refused } = useWork();
  const [isAsking, setIsAsking] = useState(false);
  const change = (reason: string): void => {
    void run(async () => {
      const method = archived ? "season.unarchive" : "season.archive";
      const result = await store.run(() => client[method]({ reason }));
      if (!result.ok) return refused(result.error);
      setIsAsking(false);
      return succeeded(text.t("keeping.done"));
    });
  };
  return (
    <Section title={text.t("keeping.archive")}>
      <p className="soft">
        {archived
          ? text.t("keeping.archived", {
              date: text.day(archived.at),
              by: archived.by,
              reason: archived.reason,
            })
          : text.t("keeping.archiveText")}
      </p>
      <div className="row">
        <Button icon="lock" disabled={busy} onClick={() => setIsAsking(true)}>
          {text.t(archived ? "keeping.unarchiveStart" : "keeping.archiveStart")}
        </Button>
      </div>
      {!isAsking && <OutcomeNotice outcome={outcome} />}
      {isAsking && (
        <ReasonDialog
          title={text.t(archived ? "keeping.unarchiveTitle" : "keeping.archiveTitle", { name })}
          label={text.t("keeping.reason")}
          confirm={text.t(archived ? "keeping.unarchiveConfirm" : "keeping.archiveConfirm")}
          busy={busy}
          outcome={outcome}
          onConfirm={change}
          onClose={() => setIsAsking(false)}
        >
          <p>{text.t(archived ? "keeping.unarchiveText" : "keeping.archiveText")}</p>
          {!archived && <Unfinished />}
        </ReasonDialog>
      )}
    </Section>
  );
}

/** What the season still lacks; archiving it all the same is a decision, not an error. */
function Unfinished() {
  const text = useText();
  const { season, status } = useSeason().workspace;
  const readings = useReadings() ?? [];
  const open = readings.filter(({ sheets }) => sheets.length === 0);
  const judges = new Set(open.map(({ memberId }) => memberId)).size;
  const outdated = Object.entries(status.sealed).filter(
    ([key, { revision }]) => key.startsWith("judge-packet/") && revision < status.revision,
  ).length;
  const lines = [
    ...(outdated > 0 ? [text.t("keeping.unfinished.packets", { number: outdated })] : []),
    ...(judges > 0 ? [text.t("keeping.unfinished.judges", { number: judges, readings: open.length })] : []),
    ...(status.frozen ? [] : [text.t("keeping.unfinished.ranking")]),
  ];
  if (lines.length === 0) return null;
  return (
    <Notice tone="warning">
      <p>{text.t("keeping.unfinished.title", { name: season.name })}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
