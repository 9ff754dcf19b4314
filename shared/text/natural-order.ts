const NATURAL = new Intl.Collator("id", { numeric: true });

/**
 * Texts as a reader orders them, numbers in them by value. Never 0 for texts that differ (`A-1` and `A-01`), so that a list
 * does not depend on the order in which it came.
 */
export function naturalOrder(left: string, right: string): number {
  return NATURAL.compare(left, right) || codeOrder(left, right);
}

/** Texts by their code units, the same on every computer: for ids. */
export function codeOrder(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
