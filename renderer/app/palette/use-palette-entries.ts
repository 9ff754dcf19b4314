import { useMemo } from "react";
import { useLocation } from "wouter";
import { useMaybeSeason } from "#renderer/db/season-context.ts";
import { type Command, runCommand, useCommandList } from "#renderer/parts/commands.ts";
import { useSession } from "#renderer/parts/session.ts";
import { showKeys } from "#renderer/parts/shortcut-keys.ts";
import { useText } from "#renderer/text/text.ts";
import { navigationOf } from "../navigation.ts";
import type { PaletteEntry } from "./palette-entry.ts";
import { useDossierEntries } from "./use-dossier-entries.ts";
import { useGlobalCommands } from "./use-global-commands.ts";
import { useMemberEntries } from "./use-member-entries.ts";

export interface PaletteOptions {
  readonly onHelp: () => void;
  readonly onShortcuts: () => void;
  readonly onDossierCard: (dossierId: string) => void;
}

/** All there is to choose from; what the page in view offers stands first. */
export function usePaletteEntries(options: PaletteOptions): readonly PaletteEntry[] {
  const pageCommands = useCommandList();
  const globalCommands = useGlobalCommands(options);
  const screens = useScreenEntries();
  const dossiers = useDossierEntries(options.onDossierCard);
  const members = useMemberEntries();
  return useMemo(() => {
    const fromPage = new Set(pageCommands.map(({ id }) => id));
    const others = globalCommands.filter(({ id }) => !fromPage.has(id));
    return [
      ...pageCommands.map((command) => toEntry({ ...command, run: () => runCommand(command.id) })),
      ...others.map(toEntry),
      ...screens,
      ...dossiers,
      ...members,
    ];
  }, [pageCommands, globalCommands, screens, dossiers, members]);
}

function toEntry({ id, title, icon = "play", shortcut, words, run }: Command): PaletteEntry {
  return {
    id: `do:${id}`,
    kind: "action",
    title,
    icon,
    run,
    ...(shortcut === undefined ? {} : { shortcut: showKeys(shortcut) }),
    ...(words === undefined ? {} : { words }),
  };
}

/** Screens about a season exist only while one is open. */
const WITHOUT_SEASON = ["/packets", "/season", "/sign", "/verify", "/certificates", "/settings"];

function useScreenEntries(): readonly PaletteEntry[] {
  const text = useText();
  const { role } = useSession();
  const hasSeason = useMaybeSeason() !== null;
  const [, navigate] = useLocation();
  return useMemo(
    () =>
      navigationOf(role)
        .filter(({ path }) => hasSeason || WITHOUT_SEASON.includes(path))
        .map(({ path, key, icon }) => ({
          id: `go:${path}`,
          kind: "screen",
          title: text.t(key),
          icon,
          run: () => navigate(path),
        })),
    [role, hasSeason, text, navigate],
  );
}
