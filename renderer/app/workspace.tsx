import { useMemo } from "react";
import { Router } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { SeasonProvider, useWorkspaceRow } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import { type Session, SessionProvider } from "#renderer/workspace/session.ts";
import type { PanelRole } from "#shared/panel/panel-member.ts";
import { Pages } from "./pages.tsx";
import { Shell } from "./shell.tsx";
import { type SeasonView, useSeasonView } from "./use-season-view.ts";

/** Under app:// and the loopback server alike there is no server to answer for other paths. */
const HASH_ROUTING = { hook: useHashLocation };

interface WorkspaceProps {
  readonly account: Omit<Session, "role" | "showSeason">;
  readonly role: PanelRole;
}

export function Workspace({ account, role }: WorkspaceProps) {
  const { view, showSeason } = useSeasonView(account.settings.seasonId);
  const store = view.state === "open" ? view.store : undefined;
  const row = useWorkspaceRow(store?.database);
  const session = useMemo(() => ({ ...account, role, showSeason }), [account, role, showSeason]);
  const openSeason = useMemo(() => (store && row ? { store, workspace: row } : null), [store, row]);
  const isOpening = view.state === "opening" || (store !== undefined && !row);
  return (
    <SessionProvider value={session}>
      <SeasonProvider value={openSeason}>
        <Router {...HASH_ROUTING}>
          <Shell>
            {isOpening ? <Opening view={view} /> : <Pages />}
            {view.state === "failed" && <OpenFailed view={view} />}
          </Shell>
        </Router>
      </SeasonProvider>
    </SessionProvider>
  );
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

function OpenFailed({ view }: { readonly view: Extract<SeasonView, { state: "failed" }> }) {
  const text = useText();
  return (
    <div className="page">
      <Notice tone="error">
        {text.t("app.openFailed")}{" "}
        {view.error instanceof Error
          ? text.t("app.unexpected", { detail: view.error.message })
          : text.error(view.error)}
      </Notice>
    </div>
  );
}
