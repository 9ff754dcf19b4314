/**
 * 1 for equal words, falling with every letter added, dropped, changed, or swapped with its neighbour (optimal string
 * alignment), by the longer word's length. Words that are less alike than `least` give 0, mostly without being compared.
 */
export function editSimilarity(a: string, b: string, least: number): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0 || a === b) return 1;
  const most = Math.floor(longer * (1 - least) + ROUNDING);
  if (leastEdits(a, b) > most) return 0;
  const distance = editDistance(a, b, most);
  return distance > most ? 0 : 1 - distance / longer;
}

const ROUNDING = 1e-9;
const UNITS = 64;
/** Kept between calls, as are the rows: a search makes a hundred thousand of them. */
const balance = new Int16Array(UNITS);

/** Letters that one word has more often than the other must each be added, dropped or changed. */
function leastEdits(a: string, b: string): number {
  balance.fill(0);
  for (let at = 0; at < a.length; at += 1) tally(a.charCodeAt(at), 1);
  for (let at = 0; at < b.length; at += 1) tally(b.charCodeAt(at), -1);
  let more = 0;
  let fewer = 0;
  for (const count of balance)
    if (count > 0) more += count;
    else fewer -= count;
  return Math.max(more, fewer);
}

function tally(unit: number, by: number): void {
  const at = unit % UNITS;
  balance[at] = (balance[at] ?? 0) + by;
}

let rows = new Uint16Array(4096);

/** At most `most`, or something above it. */
function editDistance(a: string, b: string, most: number): number {
  const width = b.length + 1;
  const cells = (a.length + 1) * width;
  if (rows.length < cells) rows = new Uint16Array(cells);
  for (let column = 0; column < width; column += 1) rows[column] = column;
  let nearestBefore = 0;
  for (let row = 1; row <= a.length; row += 1) {
    const nearest = fillRow(a, b, row);
    // A swap reaches back two rows.
    if (nearest > most && nearestBefore >= most) return nearest;
    nearestBefore = nearest;
  }
  return rows[cells - 1] ?? 0;
}

/** Gives the least of the row. */
function fillRow(a: string, b: string, row: number): number {
  const width = b.length + 1;
  rows[row * width] = row;
  let nearest = row;
  for (let column = 1; column < width; column += 1) {
    const here = row * width + column;
    const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
    const changed = (rows[here - width - 1] ?? 0) + (same ? 0 : 1);
    const added = Math.min(rows[here - 1] ?? 0, rows[here - width] ?? 0) + 1;
    const swapped = isSwap(a, b, row, column) ? (rows[here - 2 * width - 2] ?? 0) + 1 : added;
    const distance = Math.min(changed, added, swapped);
    rows[here] = distance;
    nearest = Math.min(nearest, distance);
  }
  return nearest;
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
