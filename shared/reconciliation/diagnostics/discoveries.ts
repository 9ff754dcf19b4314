import { falseDiscoveryAdjusted } from "../numeric/false-discovery.ts";
import type { Withheld } from "../withheld.ts";

interface Tested {
  readonly state: "known";
  readonly p: number;
}

/**
 * Adds to each tested figure its p adjusted over all figures tested (withheld ones are no tests), and whether it is
 * notable: below `rate`, and `isOfConcern` where only one direction is.
 */
export function withDiscoveries<Figure extends Tested>(
  figures: readonly (Figure | Withheld)[],
  rate: number,
  isOfConcern: (figure: Figure) => boolean = () => true,
): readonly ((Figure & { readonly adjustedP: number; readonly isNotable: boolean }) | Withheld)[] {
  const tested = figures.filter((figure) => figure.state === "known");
  const adjusted = falseDiscoveryAdjusted(tested.map(({ p }) => p));
  const adjustedOf = new Map<unknown, number>(tested.map((figure, place) => [figure, adjusted[place] ?? 1]));
  return figures.map((figure) => {
    if (figure.state === "withheld") return figure;
    const adjustedP = adjustedOf.get(figure) ?? 1;
    return { ...figure, adjustedP, isNotable: adjustedP < rate && isOfConcern(figure) };
  });
}
