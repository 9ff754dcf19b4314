import { type ReactNode, useEffect, useRef } from "react";
import { Link, useLocation } from "wouter";
import { useMaybeSeason } from "#renderer/db/season-context.ts";
import { useHost, useLinkState } from "#renderer/host/host-context.ts";
import { useSession } from "#renderer/parts/session.ts";
import { useText } from "#renderer/text/text.ts";
import { navigationOf } from "./navigation.ts";
import { UnsavedBanner } from "./unsaved-banner.tsx";
import "./shell.css";

interface ShellProps {
  /** Stays above the page while that scrolls. */
  readonly notice: ReactNode;
  readonly children: ReactNode;
}

export function Shell({ notice, children }: ShellProps) {
  const text = useText();
  const season = useMaybeSeason();
  const main = useRef<HTMLElement>(null);
  const [location] = useLocation();
  const lastLocation = useRef(location);
  useEffect(() => {
    if (lastLocation.current === location) return;
    lastLocation.current = location;
    main.current?.scrollTo(0, 0);
    // A page may have put the focus where the work goes on; otherwise it moves with the page.
    if (!main.current?.contains(document.activeElement)) main.current?.focus();
  }, [location]);
  return (
    <div className="shell">
      {/* A link to #content would be a route, so focus is moved by hand. */}
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {text.t("app.skip")}
      </button>
      <header>
        <RehearsalBanner />
        <LinkBanner />
        {season && <UnsavedBanner />}
        <TitleBar />
      </header>
      {notice}
      <main className="content" ref={main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function TitleBar() {
  const text = useText();
  const { role, identity } = useSession();
  const season = useMaybeSeason();
  const [location] = useLocation();
  return (
    <div className="bar">
      <div className="bar-title">
        <span className="bar-name">{text.t("app.name")}</span>
        <span className="bar-season">{season?.workspace.season.name ?? text.t("app.tagline")}</span>
      </div>
      <nav className="nav" aria-label={text.t("app.navigation")}>
        {navigationOf(role).map(({ path, key }) => (
          <Link key={path} href={path} aria-current={isWithin(location, path) ? "page" : undefined}>
            {text.t(key)}
          </Link>
        ))}
      </nav>
      <div className="bar-person">
        <span>{identity.card?.name}</span>
        <span className="bar-role">{text.t(`role.${role}`)}</span>
      </div>
    </div>
  );
}

function RehearsalBanner() {
  const text = useText();
  const season = useMaybeSeason();
  if (!season?.workspace.season.rehearsal) return null;
  return (
    <div className="rehearsal" role="note">
      <strong>{text.t("app.rehearsal")}</strong> {text.t("app.rehearsalText")}
    </div>
  );
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

function isWithin(location: string, path: string): boolean {
  return location === path || location.startsWith(`${path}/`);
}
