import { foldLabel } from "./clean-label.ts";

/** Names of one kind that differ only by case, spaces or invisible characters; nobody can say whether one is meant. */
export interface LookAlikes {
  readonly kind: "dossier" | "judge" | "criterion";
  readonly labels: readonly string[];
}

/** Further ones are left out. */
const MOST_TOLD = 20;

export function findLookAlikes(kind: LookAlikes["kind"], labels: readonly string[]): readonly LookAlikes[] {
  const groups = new Map<string, string[]>();
  for (const label of labels) {
    const folded = foldLabel(label);
    const group = groups.get(folded);
    if (group) group.push(label);
    else groups.set(folded, [label]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .slice(0, MOST_TOLD)
    .map((group) => ({ kind, labels: group }));
}
