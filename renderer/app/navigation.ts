import type { MessageKey } from "#shared/i18n/catalog.ts";
import type { PanelRole } from "#shared/panel/panel-member.ts";

interface NavigationItem {
  readonly path: string;
  readonly key: MessageKey;
}

const COMMON: readonly NavigationItem[] = [
  { path: "/log", key: "nav.log" },
  { path: "/settings", key: "nav.settings" },
];

const BY_ROLE: Readonly<Record<PanelRole, readonly NavigationItem[]>> = {
  judge: [
    { path: "/dossiers", key: "nav.dossiers" },
    { path: "/conflicts", key: "nav.conflicts" },
    { path: "/packets", key: "nav.packets" },
  ],
  chair: [
    { path: "/board", key: "nav.board" },
    { path: "/returns", key: "nav.returns" },
    { path: "/ranking", key: "nav.ranking" },
    { path: "/documents", key: "nav.documents" },
    { path: "/packets", key: "nav.packets" },
  ],
  secretariat: [
    { path: "/season", key: "nav.season" },
    { path: "/panel", key: "nav.panel" },
    { path: "/packets", key: "nav.packets" },
    { path: "/documents", key: "nav.documents" },
  ],
};

export function navigationOf(role: PanelRole): readonly NavigationItem[] {
  return [...BY_ROLE[role], ...COMMON];
}

const LANDING = { judge: "/conflicts", chair: "/board", secretariat: "/panel" } as const;

/** Where work begins in a season that has just come to this computer. */
export function landingOf(role: PanelRole): string {
  return LANDING[role];
}

/** Where a person starts: at the work if there is a season, else where one comes from. */
export function homeOf(role: PanelRole, hasSeason: boolean): string {
  if (role === "secretariat") return hasSeason ? "/panel" : "/season";
  if (!hasSeason) return "/packets";
  return role === "chair" ? "/board" : "/dossiers";
}
