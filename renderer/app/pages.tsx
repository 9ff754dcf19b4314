import { Link, Redirect, Route, Switch } from "wouter";
import { useMaybeSeason } from "#renderer/db/season-context.ts";
import { BoardPage } from "#renderer/features/board/board-page.tsx";
import { ConflictsPage } from "#renderer/features/conflicts/conflicts-page.tsx";
import { DocumentsPage } from "#renderer/features/documents/documents-page.tsx";
import { LogPage } from "#renderer/features/log/log-page.tsx";
import { PacketsPage } from "#renderer/features/packets/packets-page.tsx";
import { PanelPage } from "#renderer/features/panel/panel-page.tsx";
import { DossierListPage } from "#renderer/features/queue/dossier-list-page.tsx";
import { RankingPage } from "#renderer/features/ranking/ranking-page.tsx";
import { ReturnsPage } from "#renderer/features/returns/returns-page.tsx";
import { DossierPage } from "#renderer/features/scoring/dossier-page.tsx";
import { SeasonSetupPage } from "#renderer/features/season-setup/season-setup-page.tsx";
import { SettingsPage } from "#renderer/features/settings/settings-page.tsx";
import { useSession } from "#renderer/parts/session.ts";
import { useText } from "#renderer/text/text.ts";
import { Page } from "#renderer/ui/page.tsx";
import type { PanelRole } from "#shared/panel/panel-member.ts";
import { homeOf } from "./navigation.ts";

/** The one place that joins features to addresses. Pages about a season exist only while one is open. */
export function Pages() {
  const { role } = useSession();
  const season = useMaybeSeason();
  const home = homeOf(role, season !== null);
  return (
    <Switch>
      <Route path="/settings" component={SettingsPage} />
      <Route path="/packets" component={PacketsPage} />
      {role === "secretariat" && <Route path="/season" component={SeasonSetupPage} />}
      <Route path="/">
        <Redirect to={home} replace />
      </Route>
      {season ? <SeasonPages role={role} /> : <NoSeason home={home} />}
    </Switch>
  );
}

/** The address stays, so that the page asked for appears as soon as a season is open. */
function NoSeason({ home }: { readonly home: string }) {
  const text = useText();
  return (
    <Page title={text.t("app.noSeasonTitle")}>
      <p>{text.error({ type: "no-season" })}</p>
      <div className="row">
        <Link href={home} className="button primary">
          {text.t(home === "/season" ? "nav.season" : "nav.packets")}
        </Link>
      </div>
    </Page>
  );
}

function SeasonPages({ role }: { readonly role: PanelRole }) {
  return (
    <Switch>
      <Route path="/log" component={LogPage} />
      {role === "judge" && <Route path="/dossiers" component={DossierListPage} />}
      {role === "judge" && (
        <Route path="/dossiers/:dossierId/:criterionId?">
          {({ dossierId, criterionId }) => (
            <DossierPage key={dossierId} dossierId={dossierId} criterionId={criterionId} />
          )}
        </Route>
      )}
      {role === "judge" && <Route path="/conflicts" component={ConflictsPage} />}
      {role === "chair" && <Route path="/board" component={BoardPage} />}
      {role === "chair" && <Route path="/returns" component={ReturnsPage} />}
      {role === "chair" && <Route path="/ranking" component={RankingPage} />}
      {role === "secretariat" && <Route path="/panel" component={PanelPage} />}
      {role !== "judge" && <Route path="/documents" component={DocumentsPage} />}
      <Route component={NotFound} />
    </Switch>
  );
}

function NotFound() {
  const text = useText();
  return <Page title={text.t("app.notFoundTitle")}>{text.t("app.notFoundText")}</Page>;
}
