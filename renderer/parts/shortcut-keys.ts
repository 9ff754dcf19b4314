/** What a keyboard event says about the key. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
}

const WRITES = [
  "textarea",
  "select",
  "[contenteditable]:not([contenteditable=false])",
  "[role=textbox]",
  "[role=combobox]",
  "[role=searchbox]",
  "[role=spinbutton]",
  "input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=range], [type=file])",
].join(", ");

const MARK_FIELD = "[data-keys=mark]";
const LISTS = "[role=listbox], [role=menu], [role=tree]";
const CONTROLS = `button, a[href], summary, input, [role=button], [role=tab], [role=option], [role=row], ${LISTS}`;
const CONTROL_KEYS = new Set([
  "enter",
  " ",
  "space",
  "arrowup",
  "arrowdown",
  "arrowleft",
  "arrowright",
  "home",
  "end",
]);

/** Whether what is typed there becomes text. */
export function isTypingIn(target: Element | null): boolean {
  return target?.closest(WRITES) != null;
}

/**
 * Whether the focus is in a field for a mark and the key has no business there: no letter belongs into a mark, and a
 * mark is taken back as a whole.
 */
export function isLeftToPage(target: Element | null, press: KeyPress): boolean {
  if (!target?.matches(MARK_FIELD) || press.altKey) return false;
  return press.ctrlKey || press.metaKey ? press.key.toLowerCase() === "z" : /^[^\d.,]$/u.test(press.key);
}

/** Whether the focused control acts on the key: Enter on a button, an arrow among tabs, a letter in a list. */
export function usesKeyItself(target: Element | null, keys: string): boolean {
  if (CONTROL_KEYS.has(keys.toLowerCase())) return target?.closest(CONTROLS) != null;
  return (keys.length === 1 || keys === "Digit") && target?.closest(LISTS) != null;
}

/** Whether the press is this chord and nothing more. */
export function matchesKeys(keys: string, press: KeyPress): boolean {
  const { key, modifiers } = parseKeys(keys);
  const isMod = press.ctrlKey || press.metaKey;
  if (isMod !== modifiers.has("mod") || press.altKey !== modifiers.has("alt")) return false;
  if (key === DIGIT ? !/^\d$/u.test(press.key) : press.key.toLowerCase() !== key) return false;
  // A sign may need Shift on one keyboard and not on another.
  return isSign(key) || key === DIGIT || press.shiftKey === modifiers.has("shift");
}

function parseKeys(keys: string): { readonly key: string; readonly modifiers: ReadonlySet<string> } {
  const parts = keys.length === 1 ? [keys] : keys.toLowerCase().split("+");
  const key = (parts.at(-1) ?? "").toLowerCase();
  return { key: key === "space" ? " " : key, modifiers: new Set(parts.slice(0, -1)) };
}

const DIGIT = "digit";

function isSign(key: string): boolean {
  return key.length === 1 && key.toLowerCase() === key.toUpperCase() && key !== " ";
}

const SIGNS: Readonly<Record<string, string>> = {
  Digit: "0–9",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

function isMacKeyboard(): boolean {
  return navigator.platform.startsWith("Mac");
}

/** The chord as it is written on this computer's keyboard: `Ctrl+K`, `⌘+K`. */
export function showKeys(keys: string, isMac = isMacKeyboard()): string {
  if (keys.length === 1) return /[a-z]/u.test(keys) ? keys.toUpperCase() : keys;
  return keys
    .split("+")
    .map((part) => (part === "Mod" ? (isMac ? "⌘" : "Ctrl") : (SIGNS[part] ?? part)))
    .join("+");
}
