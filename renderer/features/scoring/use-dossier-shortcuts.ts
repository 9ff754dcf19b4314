import { useCommands } from "#renderer/parts/commands.ts";
import { useShortcuts } from "#renderer/parts/shortcuts.ts";
import { useText } from "#renderer/text/text.ts";
import type { DossierOverlay } from "./open-dossier.tsx";
import type { useDeskMarks } from "./use-desk-marks.ts";
import type { Go } from "./use-go.ts";

interface DossierKeys {
  readonly go: Go;
  readonly marks: ReturnType<typeof useDeskMarks>;
  readonly toggle: (overlay: DossierOverlay) => void;
  readonly isClosed: boolean;
}

/** The letters of the dossier page; they also work from a mark field, into which no letter belongs. */
export function useDossierShortcuts({ go, marks, toggle, isClosed }: DossierKeys): void {
  const text = useText();
  const walk = text.t("reading.keysWalk");
  const own = text.t("reading.keysOwn");
  const shortcuts = [
    { keys: "j", label: text.t("sheet.following"), group: walk, run: () => go("following") },
    { keys: "k", label: text.t("sheet.previous"), group: walk, run: () => go("previous") },
    { keys: "n", label: text.t("list.next"), group: walk, run: () => go("unscored") },
    { keys: "s", label: text.t("reading.skip"), group: walk, run: marks.toggleSkip, disabled: isClosed },
    { keys: "f", label: text.t("reading.flag"), group: own, run: marks.toggleFlag, disabled: isClosed },
    {
      keys: "b",
      label: text.t("reading.bookmark"),
      group: own,
      run: marks.toggleBookmark,
      disabled: isClosed,
    },
    { keys: "t", label: text.t("reading.note"), group: own, run: () => toggle("note"), disabled: isClosed },
    {
      keys: "r",
      label: text.t("marking.history"),
      group: own,
      run: () => toggle("history"),
      disabled: isClosed,
    },
  ];
  useShortcuts(shortcuts);
  useCommands([
    ...shortcuts.map(({ keys, label, run, disabled = false }) => ({
      id: `scoring.${keys}`,
      title: label,
      shortcut: keys,
      run,
      disabled,
    })),
    {
      id: "scoring.conflict",
      title: text.t("sheet.conflictButton"),
      run: () => toggle("conflict"),
      disabled: isClosed,
    },
    {
      id: "scoring.abstain",
      title: text.t("reading.abstain"),
      run: () => toggle("abstain"),
      disabled: isClosed,
    },
  ]);
}
