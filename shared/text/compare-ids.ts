/** By code units, so that the order is the same on every computer. */
export function compareIds(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

/** As {@link compareIds}, for whatever has an id. */
export function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return compareIds(left.id, right.id);
}
