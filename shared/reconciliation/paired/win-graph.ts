/** "winner beat loser at least once", by places of items. */
export type Win = readonly [winner: number, loser: number];

/**
 * Strongly connected parts of the graph of wins, each in item order, by their first item. The likelihood of Bradley-Terry
 * and Plackett-Luce has a finite maximum exactly where there is one part: in every split of the items into two sets
 * somebody of each has beaten somebody of the other (Ford 1957; Hunter 2004, assumption 1). Found as by Kosaraju.
 */
export function findStrongParts(items: number, wins: readonly Win[]): readonly (readonly number[])[] {
  const ahead = neighbours(items, wins);
  const back = neighbours(
    items,
    wins.map(([winner, loser]) => [loser, winner]),
  );
  const seen = new Uint8Array(items);
  const finished: number[] = [];
  for (let item = 0; item < items; item += 1) if (!seen[item]) walk(item, ahead, seen, finished);
  seen.fill(0);
  const parts: number[][] = [];
  for (const item of finished.toReversed()) {
    if (seen[item]) continue;
    const part: number[] = [];
    walk(item, back, seen, part);
    parts.push(part.toSorted((a, b) => a - b));
  }
  return parts.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** The items that stand outside the largest part (the first of equals), in item order. */
export function findOffending(parts: readonly (readonly number[])[]): readonly number[] {
  const largest = parts.reduce<readonly number[]>(
    (best, part) => (part.length > best.length ? part : best),
    [],
  );
  return parts
    .filter((part) => part !== largest)
    .flat()
    .toSorted((a, b) => a - b);
}

function neighbours(items: number, wins: readonly Win[]): readonly (readonly number[])[] {
  const lists = Array.from({ length: items }, () => new Set<number>());
  for (const [from, to] of wins) lists[from]?.add(to);
  return lists.map((list) => [...list]);
}

/** Depth first without recursion; items are pushed to `finished` when everything behind them is done. */
function walk(
  start: number,
  next: readonly (readonly number[])[],
  seen: Uint8Array,
  finished: number[],
): void {
  const path = [{ item: start, tried: 0 }];
  seen[start] = 1;
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const neighbour = next[top.item]?.[top.tried];
    top.tried += 1;
    if (neighbour === undefined) {
      finished.push(top.item);
      path.pop();
    } else if (!seen[neighbour]) {
      seen[neighbour] = 1;
      path.push({ item: neighbour, tried: 0 });
    }
  }
}
