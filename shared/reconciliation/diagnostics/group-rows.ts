/** The rows of each group, in their order: `places` says the group (from 0) of every row. */
export function groupRows(places: Int32Array, groups: number): readonly Int32Array[] {
  const sizes = new Int32Array(groups);
  for (const place of places) sizes[place] = (sizes[place] ?? 0) + 1;
  const rowsOfGroup = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(groups);
  for (let row = 0; row < places.length; row += 1) {
    const place = places[row] ?? 0;
    const rows = rowsOfGroup[place];
    const next = filled[place] ?? 0;
    if (rows) rows[next] = row;
    filled[place] = next + 1;
  }
  return rowsOfGroup;
}

/** The values of some rows. */
export function pick(values: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row] ?? 0);
}
