import { useMemo } from "react";
import { findShortcut, type Shortcut } from "./find-shortcut.ts";
import { createRegistry, useOffer, useOffered } from "./registry.ts";
import { isLeftToPage, isTypingIn, usesKeyItself } from "./shortcut-keys.ts";

const registry = createRegistry<Shortcut>(
  ({ keys, label, group, disabled }) => `${keys} ${label} ${group} ${disabled}`,
);

/**
 * Offers keys while the component is in view. One listener serves all: it stays silent while an overlay is open and
 * where the focused control needs the key for itself; of two offers for the same keys the newest wins.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  useOffer(registry, shortcuts);
}

/** Every shortcut in force, in the order in which it was offered. */
export function useShortcutList(): readonly Shortcut[] {
  const offered = useOffered(registry);
  return useMemo(() => offered.filter(({ disabled }) => disabled !== true), [offered]);
}

const OVERLAYS = "[role=dialog], [role=alertdialog]:not(.toast), [role=menu], dialog[open]";

function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || document.querySelector(OVERLAYS)) return;
  const target = event.target instanceof Element ? event.target : null;
  const isLeft = isLeftToPage(target, event);
  const shortcut = findShortcut(registry.current(), event, {
    isTyping: !isLeft && isTypingIn(target),
    uses: (keys) => !isLeft && usesKeyItself(target, keys),
  });
  if (isLeft || (shortcut && !shortcut.passes)) event.preventDefault();
  if (!shortcut) return;
  shortcut.run();
}

// One listener for the life of the window, whoever offers what.
document.addEventListener("keydown", handleKey);
