/** Finds the rows of each place of a column, in row order: `rowsOf(place)` of 0 to `places` - 1. */
export function groupPlaces(column: Int32Array, places: number): (place: number) => number[] {
  const start = new Int32Array(places + 1);
  for (const place of column) start[place + 1] = (start[place + 1] ?? 0) + 1;
  for (let place = 0; place < places; place += 1)
    start[place + 1] = (start[place + 1] ?? 0) + (start[place] ?? 0);
  const next = start.slice();
  const rows = new Int32Array(column.length);
  for (let row = 0; row < column.length; row += 1) {
    const place = column[row] ?? 0;
    const at = next[place] ?? 0;
    rows[at] = row;
    next[place] = at + 1;
  }
  return (place) => [...rows.subarray(start[place], start[place + 1])];
}
