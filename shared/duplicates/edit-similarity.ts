/**
 * 1 for equal words, falling with every letter added, dropped, changed, or swapped with its neighbour (optimal string
 * alignment), by the longer word's length.
 */
export function editSimilarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0 || a === b) return 1;
  return 1 - editDistance(a, b) / longer;
}

/** Kept between calls: a search makes a hundred thousand of them. */
let rows = new Uint16Array(4096);

function editDistance(a: string, b: string): number {
  const width = b.length + 1;
  const cells = (a.length + 1) * width;
  if (rows.length < cells) rows = new Uint16Array(cells);
  for (let column = 0; column < width; column += 1) rows[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    rows[row * width] = row;
    for (let column = 1; column < width; column += 1) {
      const here = row * width + column;
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      const changed = (rows[here - width - 1] ?? 0) + (same ? 0 : 1);
      const added = Math.min(rows[here - 1] ?? 0, rows[here - width] ?? 0) + 1;
      const swapped = isSwap(a, b, row, column) ? (rows[here - 2 * width - 2] ?? 0) + 1 : added;
      rows[here] = Math.min(changed, added, swapped);
    }
  }
  return rows[cells - 1] ?? 0;
}

/** Whether the last two letters stand in the other order. */
function isSwap(a: string, b: string, row: number, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
    a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
  );
}
