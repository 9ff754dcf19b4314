/** As a button's `ref`: the keyboard goes on where the work goes on, once a dialog that was open has let go. */
export function focusOnce(button: HTMLButtonElement | null): void {
  if (button) requestAnimationFrame(() => button.focus());
}
