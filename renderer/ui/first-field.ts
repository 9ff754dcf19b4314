const FIELDS = "input:not([type=hidden], [type=checkbox], [type=file]), textarea, .field > .select";

/** Puts the focus into the first field with a problem, if one has. */
export function focusFirstProblem(container: HTMLElement | null): void {
  container?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
}

/** Puts the focus into the first field of a dialog or panel; `false` when it has none. */
export function focusFirstField(container: HTMLElement): boolean {
  if (container.contains(document.activeElement) && document.activeElement !== container) return true;
  const fields = [...container.querySelectorAll<HTMLElement>(FIELDS)];
  const first = fields.find(
    (field) => field.tabIndex >= 0 && !field.matches(":disabled") && !field.closest("[aria-hidden=true]"),
  );
  first?.focus();
  return first !== undefined;
}
