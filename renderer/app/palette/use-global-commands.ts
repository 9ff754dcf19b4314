import { useMemo } from "react";
import { useLocation } from "wouter";
import { useHasUnsaved, useMaybeSeason } from "#renderer/db/season-context.ts";
import type { Command } from "#renderer/parts/commands.ts";
import { LANGUAGE_NAMES, LANGUAGES, THEMES } from "#renderer/parts/preference-choices.ts";
import { useSession } from "#renderer/parts/session.ts";
import { useSeasons } from "#renderer/parts/use-seasons.ts";
import { useText } from "#renderer/text/text.ts";
import { useLock } from "../use-lock.ts";
import type { PaletteOptions } from "./use-palette-entries.ts";

/** What can be done on every screen. */
export function useGlobalCommands({ onHelp, onShortcuts }: PaletteOptions): readonly Command[] {
  const text = useText();
  const { settings, changeSettings } = useSession();
  const { rehearse, leaveRehearsal } = useSeasons();
  const isUnsaved = useHasUnsaved();
  const lock = useLock();
  const [, navigate] = useLocation();
  const season = useMaybeSeason();
  const isRehearsal = season?.workspace.season.rehearsal === true;
  return useMemo(() => {
    const rehearsal: Command = isRehearsal
      ? { id: "leave-rehearsal", title: text.t("rehearsal.leave"), icon: "close", run: leaveRehearsal }
      : {
          id: "rehearse",
          title: text.t("rehearsal.startNew"),
          icon: "play",
          run: () => rehearse(text.t("rehearsal.started")),
        };
    const commands: readonly Command[] = [
      { id: "help", title: text.t("shell.keys.help"), shortcut: "F1", icon: "help", run: onHelp },
      {
        id: "shortcuts",
        title: text.t("shell.keys.title"),
        shortcut: "?",
        icon: "keyboard",
        run: onShortcuts,
      },
      ...THEMES.filter(({ value }) => value !== settings.theme).map(({ value, key }): Command => {
        const title = text.t("palette.theme", { theme: text.t(key) });
        return {
          id: `theme-${value}`,
          title,
          icon: "contrast",
          run: () => void changeSettings({ theme: value }),
        };
      }),
      ...LANGUAGES.filter((value) => value !== settings.language).map((value): Command => {
        const title = text.t("palette.language", { language: LANGUAGE_NAMES[value] });
        const run = (): void => void changeSettings({ language: value });
        return { id: `language-${value}`, title, words: LANGUAGE_WORDS, icon: "language", run };
      }),
      { ...rehearsal, disabled: isUnsaved },
      { id: "lock", title: text.t("settings.lock"), icon: "lock", disabled: isUnsaved, run: lock },
      { id: "new-season", title: text.t("shell.season.another"), icon: "add", run: () => navigate("/") },
    ];
    return commands.filter(
      ({ disabled, id }) => disabled !== true && (id !== "new-season" || season === null),
    );
  }, [
    text,
    settings,
    changeSettings,
    rehearse,
    leaveRehearsal,
    isUnsaved,
    isRehearsal,
    season,
    lock,
    navigate,
    onHelp,
    onShortcuts,
  ]);
}

/** Whoever looks for another language may not be able to read the one in use. */
const LANGUAGE_WORDS = "bahasa language";
