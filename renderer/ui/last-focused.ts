const OVERLAYS = "[role=dialog], [role=alertdialog], [role=listbox], [role=menu]";

let known: HTMLElement | null = null;

document.addEventListener("focusin", ({ target }) => {
  if (target instanceof HTMLElement && !target.closest(OVERLAYS)) known = target;
});

/** What had the focus last outside dialogs, even if it lost it since, as a button does that is disabled. */
export function lastFocused(): HTMLElement | null {
  return known;
}

/** Gives the focus back; to an opener that is still disabled, as soon as it is not, unless the person has moved on. */
export function returnFocus(opener: HTMLElement | null): void {
  if (!opener?.isConnected) return;
  opener.focus({ preventScroll: true });
  if (document.activeElement === opener) return;
  const observer = new MutationObserver(() => {
    observer.disconnect();
    if (document.activeElement === document.body) opener.focus({ preventScroll: true });
  });
  observer.observe(opener, { attributeFilter: ["disabled"] });
}
