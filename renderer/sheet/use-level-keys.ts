import { useShortcuts } from "#renderer/parts/shortcuts.ts";
import { useText } from "#renderer/text/text.ts";
import type { Level } from "#shared/rubric/rubric-pack.ts";

/** Alt and one digit; a tenth level is picked with the mouse. */
export const LEVEL_KEYS = 9;

/** Alt and a digit pick a level, the lowest with 1. */
export function useLevelKeys(levels: readonly Level[], pick: (level: Level) => void, isEnabled = true): void {
  const text = useText();
  const rising = levels.toSorted((a, b) => a.from - b.from).slice(0, LEVEL_KEYS);
  useShortcuts(
    rising.map((level, index) => ({
      keys: `Alt+${index + 1}`,
      label: text.t("marking.levelKey", { level: text.pick(level.label) }),
      group: text.t("marking.keysGroup"),
      whileTyping: true,
      disabled: !isEnabled,
      run: () => pick(level),
    })),
  );
}
