import { useMemo } from "react";
import { Link } from "wouter";
import { useDossiers, useOwnReadings, useSeason } from "#renderer/db/season-context.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { useText } from "#renderer/text/text.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { collectOwnSheets } from "#shared/scoring/own-marks.ts";
import { HaloSection, OrderSection, RepeatsSection } from "./habit-sections.tsx";
import { SeveritySection } from "./severity-section.tsx";
import { CriteriaSection, DistributionSection, SpreadSection } from "./spread-section.tsx";
import "./mirror.css";

/** What a judge's own released sheets say about the judge, for the judge alone. */
export function MirrorPage() {
  const text = useText();
  const { rubric } = useSeason().workspace.season;
  const readings = useOwnReadings();
  const dossiers = useDossiers();
  const sheets = useMemo(
    () => readings && dossiers && collectOwnSheets(readings.values(), dossiers, rubric),
    [readings, dossiers, rubric],
  );
  if (!sheets || !dossiers) return <Loading />;
  return (
    <Page title={text.t("mirror.title")} intro={text.t("mirror.intro")}>
      {sheets.length === 0 ? (
        <EmptyState
          icon="lock"
          title={text.t("mirror.empty")}
          actions={
            <Link href="/dossiers" className="button">
              {text.t("nav.dossiers")}
            </Link>
          }
        >
          {text.t("mirror.emptyText")}
        </EmptyState>
      ) : (
        <div className="mirror">
          <SpreadSection sheets={sheets} rubric={rubric} />
          <DistributionSection sheets={sheets} rubric={rubric} />
          <SeveritySection />
          <CriteriaSection sheets={sheets} rubric={rubric} />
          <HaloSection sheets={sheets} />
          <OrderSection sheets={sheets} />
          <RepeatsSection sheets={sheets} dossiers={dossiers} />
        </div>
      )}
    </Page>
  );
}
