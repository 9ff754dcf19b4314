import type { IconName } from "#renderer/ui/icon.tsx";
import type { MessageKey } from "#shared/i18n/catalog.ts";
import type { PanelRole } from "#shared/panel/panel-member.ts";

export interface NavigationItem {
  readonly path: string;
  readonly key: MessageKey;
  readonly icon: IconName;
}

/** What is wanted now and then, behind one button, so that the way through the season stays in view. */
const ASIDE: Readonly<Record<PanelRole, readonly NavigationItem[]>> = {
  judge: [
    { path: "/criteria", key: "shell.nav.criteria", icon: "table" },
    { path: "/compare", key: "shell.nav.compare", icon: "compare" },
    { path: "/presentation", key: "shell.nav.presentation", icon: "timer" },
    { path: "/mirror", key: "shell.nav.mirror", icon: "chart" },
    { path: "/paper", key: "shell.nav.paper", icon: "print" },
  ],
  chair: [],
  secretariat: [{ path: "/rubrics", key: "nav.rubrics", icon: "table" }],
};

const COMMON: readonly NavigationItem[] = [
  { path: "/sign", key: "signing.title", icon: "signature" },
  { path: "/verify", key: "verifying.title", icon: "shield" },
  { path: "/certificates", key: "certificates.title", icon: "key" },
  { path: "/log", key: "nav.log", icon: "history" },
  { path: "/settings", key: "nav.settings", icon: "settings" },
];

/** The way through a season, in the order of the work. */
export const STAGES = {
  judge: [
    { path: "/packets", key: "nav.packets", icon: "packet" },
    { path: "/conflicts", key: "shell.step.pact", icon: "conflict" },
    { path: "/dossiers", key: "nav.dossiers", icon: "document" },
    { path: "/release", key: "shell.step.release", icon: "signature" },
    { path: "/send", key: "shell.step.send", icon: "send" },
  ],
  chair: [
    { path: "/packets", key: "nav.packets", icon: "packet" },
    { path: "/returns", key: "nav.returns", icon: "inbox" },
    { path: "/board", key: "nav.board", icon: "people" },
    { path: "/reconciliation", key: "reconciling.nav", icon: "compare" },
    { path: "/ranking", key: "nav.ranking", icon: "ranking" },
    { path: "/documents", key: "nav.documents", icon: "signature" },
    { path: "/send", key: "shell.step.send", icon: "send" },
  ],
  secretariat: [
    { path: "/season", key: "nav.season", icon: "calendar" },
    { path: "/proposals", key: "nav.proposals", icon: "document" },
    { path: "/checks", key: "nav.checks", icon: "check" },
    { path: "/panel", key: "nav.panel", icon: "people" },
    { path: "/assignment", key: "nav.assignment", icon: "table" },
    { path: "/packets", key: "nav.packets", icon: "packet" },
    { path: "/board", key: "nav.board", icon: "chart" },
    { path: "/documents", key: "nav.documents", icon: "signature" },
  ],
} as const satisfies Readonly<Record<PanelRole, readonly NavigationItem[]>>;

/** What stands beside the way through the season. */
export function asideOf(role: PanelRole): readonly NavigationItem[] {
  return [...ASIDE[role], ...COMMON];
}

/** Every screen a role can go to, in the order of the work. */
export function navigationOf(role: PanelRole): readonly NavigationItem[] {
  return [...STAGES[role], ...asideOf(role)];
}

const LANDING = { judge: "/conflicts", chair: "/board", secretariat: "/panel" } as const;

/** Where work begins in a season that has just come to this computer. */
export function landingOf(role: PanelRole): string {
  return LANDING[role];
}

/** Where a person starts: at the work if there is a season, else where one comes from. */
export function homeOf(role: PanelRole, season: "none" | "closed" | "open"): string {
  if (role === "secretariat") return season === "none" ? "/season" : "/panel";
  if (season === "none") return "/packets";
  if (role === "chair") return "/board";
  // No dossier opens before pact and sweep, so a judge's work begins there.
  return season === "open" ? "/dossiers" : "/conflicts";
}

/** Whether an address lies at or below a path. */
export function isWithin(location: string, path: string): boolean {
  return location === path || location.startsWith(`${path}/`);
}

/** The parts of an address below a page of the menu, as `["p-17", "novelty"]`; none on the page itself. */
export function partsBelow(location: string): readonly string[] {
  return location.split("/").slice(2).filter(Boolean).map(decodePart);
}

/** A mistyped address is still an address. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
