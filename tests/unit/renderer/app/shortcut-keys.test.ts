import { expect, test } from "vitest";
import { groupShortcuts } from "#renderer/app/shortcut-groups.ts";
import { findShortcut } from "#renderer/parts/find-shortcut.ts";
import { matchesKeys, showKeys } from "#renderer/parts/shortcut-keys.ts";

const NOTHING = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false };
const press = (key: string, held: Partial<typeof NOTHING> = {}) => ({ ...NOTHING, key, ...held });
const run = () => undefined;

const NOWHERE = { isTyping: false, uses: () => false };
const IN_TEXT = { isTyping: true, uses: () => false };
const ON_BUTTON = { isTyping: false, uses: (keys: string) => keys === "Enter" };

test("a letter is meant without modifiers, and with caps lock too", () => {
  expect(matchesKeys("j", press("j"))).toBe(true);
  expect(matchesKeys("j", press("J"))).toBe(true);
  expect(matchesKeys("j", press("J", { shiftKey: true }))).toBe(false);
  expect(matchesKeys("j", press("j", { ctrlKey: true }))).toBe(false);
  expect(matchesKeys("j", press("j", { altKey: true }))).toBe(false);
});

test("a sign counts however the keyboard brings it about", () => {
  expect(matchesKeys("?", press("?", { shiftKey: true }))).toBe(true);
  expect(matchesKeys("?", press("?"))).toBe(true);
});

test("one chord stands for every digit", () => {
  expect(matchesKeys("Digit", press("7"))).toBe(true);
  expect(matchesKeys("Digit", press("7", { shiftKey: true }))).toBe(true);
  expect(matchesKeys("Digit", press("7", { altKey: true }))).toBe(false);
  expect(matchesKeys("Digit", press("d"))).toBe(false);
});

test("Mod is Ctrl here and Cmd there", () => {
  expect(matchesKeys("Mod+K", press("k", { ctrlKey: true }))).toBe(true);
  expect(matchesKeys("Mod+K", press("k", { metaKey: true }))).toBe(true);
  expect(matchesKeys("Mod+K", press("k"))).toBe(false);
  expect(matchesKeys("Mod+Z", press("z", { ctrlKey: true, shiftKey: true }))).toBe(false);
  expect(matchesKeys("Alt+1", press("1", { altKey: true }))).toBe(true);
  expect([
    showKeys("Mod+K", false),
    showKeys("Mod+K", true),
    showKeys("j", false),
    showKeys("ArrowDown", false),
  ]).toEqual(["Ctrl+K", "⌘+K", "J", "↓"]);
});

test("a focused control keeps the keys it acts on itself", () => {
  const open = { keys: "Enter", label: "buka", run };
  expect(findShortcut([open], press("Enter"), ON_BUTTON)).toBeUndefined();
  expect(findShortcut([open], press("Enter"), NOWHERE)).toBe(open);
});

test("while typing only what asks for it runs; of equal keys the newest wins; held keys run once unless told", () => {
  const global = { keys: "Mod+K", label: "cari", run, whileTyping: true };
  const page = { keys: "j", label: "berikutnya", run };
  const dialog = { keys: "j", label: "lain", run };
  expect(findShortcut([global, page], press("j"), IN_TEXT)).toBeUndefined();
  expect(findShortcut([global, page], press("k", { ctrlKey: true }), IN_TEXT)).toBe(global);
  expect(findShortcut([page, dialog], press("j"), NOWHERE)).toBe(dialog);
  expect(findShortcut([page, { ...dialog, disabled: true }], press("j"), NOWHERE)).toBe(page);
  expect(findShortcut([page], press("j", { repeat: true }), NOWHERE)).toBeUndefined();
  expect(findShortcut([{ ...page, repeats: true }], press("j", { repeat: true }), NOWHERE)).toBeDefined();
});

test("the sheet lists the page first and what is in force everywhere last, each chord once", () => {
  const shortcuts = [
    { keys: "?", label: "pintas", group: "Di semua layar", run },
    { keys: "j", label: "lama", run },
    { keys: "J", label: "baru", run },
    { keys: "f", label: "tandai", group: "Tanda", run },
  ];
  const groups = groupShortcuts(shortcuts, "Halaman ini", "Di semua layar");
  expect(groups.map(({ title }) => title)).toEqual(["Halaman ini", "Tanda", "Di semua layar"]);
  expect(groups[0]?.shortcuts.map(({ label }) => label)).toEqual(["baru"]);
});
