import { Link, Redirect, Route, Switch, useLocation } from "wouter";
import { useMaybeSeason, useSeason } from "#renderer/db/season-context.ts";
import { AdministrationPage } from "#renderer/features/administration/administration-page.tsx";
import { AssignmentPage } from "#renderer/features/assignment/assignment-page.tsx";
import { BoardPage } from "#renderer/features/board/board-page.tsx";
import { CertificatesPage } from "#renderer/features/certificates/certificates-page.tsx";
import { ComparePage } from "#renderer/features/compare/compare-page.tsx";
import { ConflictsPage } from "#renderer/features/conflicts/conflicts-page.tsx";
import { CriterionPassPage } from "#renderer/features/criterion-pass/criterion-pass-page.tsx";
import { DocumentsPage } from "#renderer/features/documents/documents-page.tsx";
import { DuplicatesPage } from "#renderer/features/duplicates/duplicates-page.tsx";
import { LogPage } from "#renderer/features/log/log-page.tsx";
import { MirrorPage } from "#renderer/features/mirror/mirror-page.tsx";
import { PacketsPage, SendPage } from "#renderer/features/packets/packets-page.tsx";
import { ConflictMatrixPage } from "#renderer/features/panel/conflict-matrix-page.tsx";
import { PanelPage } from "#renderer/features/panel/panel-page.tsx";
import { PaperPage } from "#renderer/features/paper/paper-page.tsx";
import { PresentationPage } from "#renderer/features/presentation/presentation-page.tsx";
import { AttachmentsPage } from "#renderer/features/proposals/attachments-page.tsx";
import { ImportPage } from "#renderer/features/proposals/import-page.tsx";
import { ProposalsPage } from "#renderer/features/proposals/proposals-page.tsx";
import { DossierListPage } from "#renderer/features/queue/dossier-list-page.tsx";
import { RankingPage } from "#renderer/features/ranking/ranking-page.tsx";
import { AgreementPage } from "#renderer/features/reconciliation/agreement-page.tsx";
import { JudgesPage } from "#renderer/features/reconciliation/judges-page.tsx";
import { OverviewPage } from "#renderer/features/reconciliation/overview-page.tsx";
import { ReportProvider } from "#renderer/features/reconciliation/report-context.tsx";
import { RereadsPage } from "#renderer/features/reconciliation/rereads-page.tsx";
import { WhatIfPage } from "#renderer/features/reconciliation/what-if-page.tsx";
import { ReturnsPage } from "#renderer/features/returns/returns-page.tsx";
import { RubricsPage } from "#renderer/features/rubrics/rubrics-page.tsx";
import { DossierPage } from "#renderer/features/scoring/dossier-page.tsx";
import { SeasonSetupPage } from "#renderer/features/season-setup/season-setup-page.tsx";
import { SettingsPage } from "#renderer/features/settings/settings-page.tsx";
import { SignPage } from "#renderer/features/signing/sign-page.tsx";
import { VerifyPage } from "#renderer/features/verifying/verify-page.tsx";
import { WhereaboutsPage } from "#renderer/features/whereabouts/whereabouts-page.tsx";
import { RehearsalOffer } from "#renderer/parts/rehearsal-offer.tsx";
import { useSession } from "#renderer/parts/session.ts";
import { useText } from "#renderer/text/text.ts";
import { Page } from "#renderer/ui/page.tsx";
import type { PanelRole } from "#shared/panel/panel-member.ts";
import { isContentOpen } from "#shared/season/content-open.ts";
import { homeOf } from "./navigation.ts";

/** The one place that joins features to addresses. Pages about a season exist only while one is open. */
export function Pages() {
  const { role } = useSession();
  const season = useMaybeSeason();
  const content = season && isContentOpen(season.workspace.status) ? "open" : "closed";
  const home = homeOf(role, season ? content : "none");
  const [location] = useLocation();
  const isWithoutSeason = season === null && ["/packets", "/settings"].includes(location);
  return (
    <>
      {isWithoutSeason && (
        <div className="page-offer">
          <RehearsalOffer />
        </div>
      )}
      <Switch>
        <Route path="/settings" component={SettingsPage} />
        <Route path="/packets" component={PacketsPage} />
        <Route path="/sign" component={SignPage} />
        <Route path="/certificates" component={CertificatesPage} />
        <Route path="/verify" component={VerifyPage} />
        {role !== "secretariat" && <Route path="/send" component={SendPage} />}
        {role === "secretariat" && <Route path="/season" component={SeasonSetupPage} />}
        {role === "secretariat" && <Route path="/rubrics/:rubricId?" component={RubricsPage} />}
        <Route path="/">
          <Redirect to={home} replace />
        </Route>
        {season ? <SeasonPages role={role} /> : <NoSeason home={home} />}
      </Switch>
    </>
  );
}

/** The address stays, so that the page asked for appears as soon as a season is open. */
function NoSeason({ home }: { readonly home: string }) {
  const text = useText();
  return (
    <Page title={text.t("app.noSeasonTitle")}>
      <p>{text.error({ type: "no-season" })}</p>
      <RehearsalOffer />
      <div className="row">
        <Link href={home} className="button primary">
          {text.t(home === "/season" ? "nav.season" : "nav.packets")}
        </Link>
      </div>
    </Page>
  );
}

const BY_ROLE = { judge: JudgePages, chair: ChairPages, secretariat: SecretariatPages } as const;

function SeasonPages({ role }: { readonly role: PanelRole }) {
  const RolePages = BY_ROLE[role];
  return <RolePages />;
}

function JudgePages() {
  return (
    <Switch>
      <Route path="/log" component={LogPage} />
      <Route path="/conflicts" component={ConflictsPage} />
      <Route path="/dossiers" component={DossierListPage} />
      <Route path="/release" component={DossierListPage} />
      <Route path="/dossiers/:dossierId/:criterionId?">
        {({ dossierId, criterionId }) => (
          <DossierPage key={dossierId} dossierId={dossierId} criterionId={criterionId} />
        )}
      </Route>
      <Route path="/compare/:ids?">{({ ids }) => <ComparePage ids={ids} />}</Route>
      <Route path="/criteria/:criterionId?">
        {({ criterionId }) => <CriterionPassPage criterionId={criterionId} />}
      </Route>
      <Route path="/presentation" component={PresentationPage} />
      <Route path="/mirror" component={MirrorPage} />
      <Route path="/paper" component={PaperPage} />
      <Route component={NotFound} />
    </Switch>
  );
}

function ChairPages() {
  const { id } = useSeason().workspace.season;
  return (
    <ReportProvider key={id}>
      <Switch>
        <Route path="/log" component={LogPage} />
        <Route path="/board" component={BoardPage} />
        <Route path="/returns" component={ReturnsPage} />
        <Route path="/reconciliation" component={OverviewPage} />
        <Route path="/reconciliation/judges" component={JudgesPage} />
        <Route path="/reconciliation/agreement" component={AgreementPage} />
        <Route path="/reconciliation/rereads" component={RereadsPage} />
        <Route path="/reconciliation/what-if" component={WhatIfPage} />
        <Route path="/ranking" component={RankingPage} />
        <Route path="/documents" component={DocumentsPage} />
        <Route component={NotFound} />
      </Switch>
    </ReportProvider>
  );
}

function SecretariatPages() {
  return (
    <Switch>
      <Route path="/log" component={LogPage} />
      <Route path="/proposals" component={ProposalsPage} />
      <Route path="/proposals/import" component={ImportPage} />
      <Route path="/proposals/attachments" component={AttachmentsPage} />
      <Route path="/checks" component={AdministrationPage} />
      <Route path="/checks/duplicates" component={DuplicatesPage} />
      <Route path="/panel" component={PanelPage} />
      <Route path="/panel/conflicts" component={ConflictMatrixPage} />
      <Route path="/assignment" component={AssignmentPage} />
      <Route path="/board" component={WhereaboutsPage} />
      <Route path="/returns" component={ReturnsPage} />
      <Route path="/documents" component={DocumentsPage} />
      <Route component={NotFound} />
    </Switch>
  );
}

function NotFound() {
  const text = useText();
  return <Page title={text.t("app.notFoundTitle")}>{text.t("app.notFoundText")}</Page>;
}
