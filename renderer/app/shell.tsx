import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { useMaybeSeason } from "#renderer/db/season-context.ts";
import { useHost, useLinkState } from "#renderer/host/host-context.ts";
import { useSession } from "#renderer/parts/session.ts";
import { useText } from "#renderer/text/text.ts";
import { HelpPanel } from "./help/help-panel.tsx";
import { MoreMenu } from "./more-menu.tsx";
import { CommandPalette } from "./palette/command-palette.tsx";
import { SeasonTrail } from "./season-trail.tsx";
import { ShortcutSheet } from "./shortcut-sheet.tsx";
import { SeasonSteps } from "./step-list.tsx";
import { TopBar } from "./top-bar.tsx";
import { UnsavedBanner } from "./unsaved-banner.tsx";
import { useAskedPage } from "./use-asked-page.ts";
import { useShellKeys } from "./use-shell-keys.ts";
import { useTitleMark } from "./use-title-mark.ts";
import "./bar.css";
import "./way.css";
// Last: it fits both into a low window.
import "./shell.css";

interface ShellProps {
  /** Stands above the page and scrolls away with it. */
  readonly notice: ReactNode;
  readonly children: ReactNode;
}

/** What opens over the page; one at a time. */
export type ShellOverlay = "palette" | "shortcuts" | null;

export function Shell({ notice, children }: ShellProps) {
  const text = useText();
  const { role } = useSession();
  const season = useMaybeSeason();
  const main = useFocusOnNavigation();
  const [, navigate] = useLocation();
  const [overlay, setOverlay] = useState<ShellOverlay>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const close = (): void => setOverlay(null);
  const toggleHelp = (): void => setHelpOpen((isOpen) => !isOpen);
  const isRehearsal = season?.workspace.season.rehearsal === true;
  useTitleMark(isRehearsal ? text.t("app.rehearsal") : null);
  useAskedPage(useCallback((page) => navigate(`/${page}`), [navigate]));
  useShellKeys({ onOverlay: setOverlay, onHelp: toggleHelp });
  return (
    <div className={isRehearsal ? "shell is-rehearsal" : "shell"} data-role={role}>
      {/* A link to #content would be a route, so focus is moved by hand. */}
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {text.t("app.skip")}
      </button>
      <header>
        <LinkBanner />
        {season && <UnsavedBanner />}
        <TopBar isHelpOpen={isHelpOpen} onHelp={toggleHelp} onSearch={() => setOverlay("palette")} />
        <div className="way">
          <nav className="nav" aria-label={text.t("app.navigation")}>
            <SeasonSteps />
            <MoreMenu />
          </nav>
          <SeasonTrail />
        </div>
      </header>
      <div className="shell-body">
        <main className="content" ref={main} tabIndex={-1}>
          {notice}
          {children}
        </main>
        {isHelpOpen && (
          <HelpPanel onClose={() => setHelpOpen(false)} onShortcuts={() => setOverlay("shortcuts")} />
        )}
      </div>
      {overlay === "palette" && (
        <CommandPalette onClose={close} onOverlay={setOverlay} onHelp={() => setHelpOpen(true)} />
      )}
      {overlay === "shortcuts" && <ShortcutSheet onClose={close} />}
    </div>
  );
}

/** After each change of the page the focus is on it, unless the page has put it where the work goes on. */
function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null);
  const [location] = useLocation();
  const lastLocation = useRef(location);
  useEffect(() => {
    if (lastLocation.current === location) return;
    lastLocation.current = location;
    main.current?.scrollTo(0, 0);
    if (!main.current?.contains(document.activeElement)) main.current?.focus();
  }, [location]);
  return main;
}

function LinkBanner() {
  const text = useText();
  const { description } = useHost();
  const link = useLinkState();
  if (description.kind === "electron" || link === "up") return null;
  return (
    <div className="link-lost" role="alert">
      {text.t(link === "gone" ? "app.hostGone" : "app.hostLost")}
    </div>
  );
}
