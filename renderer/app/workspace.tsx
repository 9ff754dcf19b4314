import { useCallback, useMemo, useState } from "react";
import { Router } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { SeasonProvider, useWorkspaceRow } from "#renderer/db/season-context.ts";
import type { WorkspaceRow } from "#renderer/db/season-database.ts";
import { HostProvider, useHost } from "#renderer/host/host-context.ts";
import { bindSeason } from "#renderer/host/season-client.ts";
import { type Session, SessionProvider } from "#renderer/parts/session.ts";
import { TasksProvider } from "#renderer/parts/tasks.tsx";
import { useUndoScope } from "#renderer/parts/undo.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import type { SeasonId } from "#shared/identifiers.ts";
import type { PanelRole } from "#shared/panel/panel-member.ts";
import { Arrival } from "./arrival.tsx";
import { landingOf } from "./navigation.ts";
import { PageBoundary } from "./page-boundary.tsx";
import { Pages } from "./pages.tsx";
import { SeasonNames } from "./season-names.tsx";
import { Shell } from "./shell.tsx";
import { useEventTypeSource } from "./use-event-type-source.ts";
import { NO_SEASON_CHOSEN, type SeasonView, useSeasonView } from "./use-season-view.ts";

/** Under app:// and the loopback server alike there is no server to answer for other paths. */
const HASH_ROUTING = { hook: useHashLocation };

interface WorkspaceProps {
  readonly account: Omit<Session, "role" | "landing" | "showSeason" | "leaveSeason">;
  readonly role: PanelRole;
}

export function Workspace({ account, role }: WorkspaceProps) {
  const { view, showSeason, reopen, leaveSeason } = useSeasonView(account.settings.seasonId, role);
  const [arrival, setArrival] = useState<string | null>(null);
  const open = view.state === "open" ? view : null;
  const store = open?.store;
  const row = useWorkspaceRow(store?.database);
  const session = useMemo(
    () => ({
      ...account,
      role,
      landing: landingOf(role),
      showSeason: (seasonId: SeasonId, sentence?: string) => {
        setArrival(sentence ?? null);
        showSeason(seasonId);
      },
      leaveSeason: async () => {
        await account.changeSettings({ seasonId: NO_SEASON_CHOSEN });
        leaveSeason();
      },
    }),
    [account, role, showSeason, leaveSeason],
  );
  const openSeason = useMemo(
    () => (open && row ? { store: open.store, desk: open.desk, workspace: row } : null),
    [open, row],
  );
  const host = useHost();
  const boundHost = useMemo(
    () => (store ? { ...host, client: bindSeason(host.client, store.seasonId) } : host),
    [host, store],
  );
  useEventTypeSource(store?.database);
  useUndoScope(store?.seasonId ?? "");
  const leaveArrival = useCallback(() => setArrival(null), []);
  const shell = (
    <Shell notice={arrival !== null && openSeason && <Arrival sentence={arrival} onLeave={leaveArrival} />}>
      {view.state === "failed" && <OpenFailed view={view} onRetry={reopen} />}
      {isOpening(view, row) ? (
        <Opening view={view} />
      ) : (
        <PageBoundary>
          <Pages />
        </PageBoundary>
      )}
    </Shell>
  );
  return (
    <SessionProvider value={session}>
      <HostProvider value={boundHost}>
        <SeasonProvider value={openSeason}>
          <Router {...HASH_ROUTING}>
            <TasksProvider>
              <SeasonNames>{shell}</SeasonNames>
            </TasksProvider>
          </Router>
        </SeasonProvider>
      </HostProvider>
    </SessionProvider>
  );
}

/** A season counts as open once its first row has been read. */
function isOpening({ state }: SeasonView, row: WorkspaceRow | undefined): boolean {
  return state === "opening" || (state === "open" && !row);
}

function Opening({ view }: { readonly view: SeasonView }) {
  const text = useText();
  const progress = view.state === "opening" ? view.progress : null;
  return (
    <div className="page">
      {progress ? (
        <Progress
          label={text.t("app.rebuilding", { ...progress })}
          done={progress.done}
          total={progress.total}
        />
      ) : (
        <Progress label={text.t("app.opening")} />
      )}
    </div>
  );
}

interface OpenFailedProps {
  readonly view: Extract<SeasonView, { state: "failed" }>;
  readonly onRetry: () => void;
}

function OpenFailed({ view, onRetry }: OpenFailedProps) {
  const text = useText();
  return (
    <div className="page">
      <Notice tone="error">
        {text.t("app.openFailed")}{" "}
        {view.error instanceof Error
          ? text.t("app.notLoaded", { detail: view.error.message })
          : text.error(view.error)}
      </Notice>
      <div className="row">
        <Button look="primary" onClick={onRetry}>
          {text.t("app.tryAgain")}
        </Button>
      </div>
    </div>
  );
}
