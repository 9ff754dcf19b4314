import type { Shortcut } from "#renderer/parts/find-shortcut.ts";

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/**
 * Shortcuts under their headings: those of the page in view first, those in force everywhere last. Where two offer
 * the same keys only the newer one is listed, because only that one runs.
 */
export function groupShortcuts(
  shortcuts: readonly Shortcut[],
  pageTitle: string,
  everywhere: string,
): readonly ShortcutGroup[] {
  const byKeys = new Map(shortcuts.map((shortcut) => [shortcut.keys.toLowerCase(), shortcut]));
  const groups = new Map<string, Shortcut[]>();
  for (const shortcut of byKeys.values()) {
    const title = shortcut.group ?? pageTitle;
    groups.set(title, [...(groups.get(title) ?? []), shortcut]);
  }
  return [...groups]
    .map(([title, found]) => ({ title, shortcuts: found }))
    .toSorted((a, b) => Number(a.title === everywhere) - Number(b.title === everywhere));
}
