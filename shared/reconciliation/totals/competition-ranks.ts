export interface PlainRanks {
  /** 1, 2, 2, 4; `null` where there is nothing to rank by. */
  readonly competition: readonly (number | null)[];
  /** 1, 2, 2, 3. */
  readonly dense: readonly (number | null)[];
  /** Places of those that share a rank, by the first of each group. */
  readonly tieGroups: readonly (readonly number[])[];
  /** The two places of every two that share a rank. */
  readonly tiedPairs: readonly (readonly [number, number])[];
}

/** Ranks by an exact comparison, below zero where the first is better; equal only where it says 0. */
export function plainRanks<Figure>(
  figures: readonly (Figure | null)[],
  compare: (a: Figure, b: Figure) => number,
): PlainRanks {
  const present = figures.flatMap((figure, place) => (figure === null ? [] : [{ figure, place }]));
  const groups: { readonly figure: Figure; readonly places: number[] }[] = [];
  for (const { figure, place } of present.toSorted(
    (a, b) => compare(a.figure, b.figure) || a.place - b.place,
  )) {
    const last = groups.at(-1);
    if (last && compare(last.figure, figure) === 0) last.places.push(place);
    else groups.push({ figure, places: [place] });
  }
  const competition = figures.map((): number | null => null);
  const dense = figures.map((): number | null => null);
  let above = 0;
  for (const [index, { places }] of groups.entries()) {
    for (const place of places) {
      competition[place] = above + 1;
      dense[place] = index + 1;
    }
    above += places.length;
  }
  const tieGroups = groups
    .flatMap(({ places }) => (places.length > 1 ? [places] : []))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const tiedPairs = tieGroups
    .flatMap((places) =>
      places.flatMap((first, index) => places.slice(index + 1).map((second) => [first, second] as const)),
    )
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { competition, dense, tieGroups, tiedPairs };
}
