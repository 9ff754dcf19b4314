import { useShortcuts } from "#renderer/parts/shortcuts.ts";
import { useLastStep, useUndo } from "#renderer/parts/undo.ts";
import { useText } from "#renderer/text/text.ts";
import type { ShellOverlay } from "./shell.tsx";

interface ShellKeysOptions {
  readonly onOverlay: (overlay: ShellOverlay) => void;
  readonly onHelp: () => void;
}

/** The keys that mean the same on every screen. */
export function useShellKeys({ onOverlay, onHelp }: ShellKeysOptions): void {
  const text = useText();
  const { undoLast } = useUndo();
  const lastStep = useLastStep();
  const group = text.t("shell.keys.everywhere");
  useShortcuts([
    {
      keys: "Mod+K",
      label: text.t("shell.search"),
      group,
      whileTyping: true,
      run: () => onOverlay("palette"),
    },
    { keys: "?", label: text.t("shell.keys.title"), group, run: () => onOverlay("shortcuts") },
    { keys: "F1", label: text.t("shell.keys.help"), group, whileTyping: true, run: onHelp },
    {
      keys: "Mod+Z",
      label: lastStep ? text.t("shell.keys.undoStep", { label: lastStep.label }) : text.t("shell.keys.undo"),
      group,
      run: undoLast,
    },
  ]);
}
