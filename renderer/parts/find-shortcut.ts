import { type KeyPress, matchesKeys } from "./shortcut-keys.ts";

export interface Shortcut {
  /**
   * One chord: `j`, `?`, `F1`, `ArrowDown`, `Shift+N`, `Mod+K` (`Mod` is Ctrl, or Cmd on a Mac). A letter is meant
   * without Shift; a sign such as `?` counts however the keyboard brings it about. `Digit` is any digit.
   */
  readonly keys: string;
  /** What it does, for the shortcut sheet. */
  readonly label: string;
  /** A translated heading of the sheet; those without one stand under the page in view. */
  readonly group?: string;
  readonly run: () => void;
  /** Also while the caret is in a text field; for keys that do not write. */
  readonly whileTyping?: boolean;
  /** Holding the key down runs it again and again. */
  readonly repeats?: boolean;
  /** The key goes on to whatever has the focus by then. */
  readonly passes?: boolean;
  readonly disabled?: boolean;
}

/** What has the focus when the key is pressed. */
export interface FocusedControl {
  readonly isTyping: boolean;
  /** Whether the control acts on these keys itself. */
  readonly uses: (keys: string) => boolean;
}

/** The shortcut that this press asks for; of two for the same keys the one offered last. */
export function findShortcut(
  shortcuts: readonly Shortcut[],
  press: KeyPress,
  focused: FocusedControl,
): Shortcut | undefined {
  return shortcuts.findLast(
    ({ keys, whileTyping, repeats, disabled }) =>
      disabled !== true &&
      (whileTyping === true || !focused.isTyping) &&
      (repeats === true || !press.repeat) &&
      matchesKeys(keys, press) &&
      !focused.uses(keys),
  );
}
