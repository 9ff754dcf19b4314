let known: HTMLElement | null = null;

document.addEventListener("focusin", ({ target }) => {
  if (target instanceof HTMLElement && !target.closest("dialog")) known = target;
});

/** What had the focus last outside dialogs, even if it lost it since, as a button does that is disabled. */
export function lastFocused(): HTMLElement | null {
  return known;
}
