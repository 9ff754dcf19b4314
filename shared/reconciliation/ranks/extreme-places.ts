/**
 * The `kept` best places (and, counted from the other end, the `kept` worst) each dossier has had, which is all an interval
 * needs of its draws: memory goes with kept x dossiers, not with draws x dossiers.
 */
export interface ExtremePlaces {
  readonly kept: number;
  /** How many are held of each dossier so far. */
  filled: number;
  /** Per dossier `kept` slots: as many smallest values, unordered until full, then a heap with the largest first. */
  readonly slots: Uint32Array;
  /** Per dossier the top of its heap once that is full; kept side by side, for it is asked in every draw. */
  readonly limit: Uint32Array;
}

export function createExtremes(dossiers: number, kept: number): ExtremePlaces {
  return { kept, filled: 0, slots: new Uint32Array(dossiers * kept), limit: new Uint32Array(dossiers) };
}

/** Offers one value for every dossier. */
export function offerPlaces(extremes: ExtremePlaces, values: ArrayLike<number>): void {
  const { kept, filled, slots, limit } = extremes;
  if (filled < kept) {
    for (let dossier = 0; dossier < values.length; dossier += 1)
      slots[dossier * kept + filled] = values[dossier] ?? 0;
    extremes.filled = filled + 1;
    if (filled + 1 === kept) makeHeaps(extremes);
    return;
  }
  for (let dossier = 0; dossier < values.length; dossier += 1) {
    const value = values[dossier] ?? 0;
    if (value >= (limit[dossier] ?? 0)) continue;
    const root = dossier * kept;
    sink(slots, { root, size: kept, from: 0 }, value);
    limit[dossier] = slots[root] ?? 0;
  }
}

/** Adds what another part of the draws has kept. */
export function mergeExtremes(into: ExtremePlaces, part: ExtremePlaces): void {
  const dossiers = part.limit.length;
  const values = new Uint32Array(dossiers);
  for (let held = 0; held < part.filled; held += 1) {
    for (let dossier = 0; dossier < dossiers; dossier += 1)
      values[dossier] = part.slots[dossier * part.kept + held] ?? 0;
    offerPlaces(into, values);
  }
}

function makeHeaps({ kept, slots, limit }: ExtremePlaces): void {
  for (let dossier = 0; dossier < limit.length; dossier += 1) {
    const root = dossier * kept;
    for (let from = (kept >>> 1) - 1; from >= 0; from -= 1)
      sink(slots, { root, size: kept, from }, slots[root + from] ?? 0);
    limit[dossier] = slots[root] ?? 0;
  }
}

interface Heap {
  readonly root: number;
  readonly size: number;
  readonly from: number;
}

/** Puts `value` in at `from` and lets it sink below every larger one. */
function sink(slots: Uint32Array, { root, size, from }: Heap, value: number): void {
  let hole = from;
  for (let child = 2 * hole + 1; child < size; child = 2 * hole + 1) {
    if (child + 1 < size && (slots[root + child + 1] ?? 0) > (slots[root + child] ?? 0)) child += 1;
    const larger = slots[root + child] ?? 0;
    if (larger <= value) break;
    slots[root + hole] = larger;
    hole = child;
  }
  slots[root + hole] = value;
}
