/** Rows sorted by group: those of group i are `rows[start[i]]` up to before `rows[start[i + 1]]`. */
interface GroupedRows {
  readonly start: Int32Array;
  readonly rows: Int32Array;
}

/** Groups rows by a column that says the group (from 0) of each; inside a group they keep their order. Linear. */
export function groupRows(groupOfRow: Int32Array, groups: number): GroupedRows {
  const start = new Int32Array(groups + 1);
  for (let row = 0; row < groupOfRow.length; row += 1) {
    const behind = (groupOfRow[row] ?? 0) + 1;
    start[behind] = (start[behind] ?? 0) + 1;
  }
  for (let group = 0; group < groups; group += 1)
    start[group + 1] = (start[group + 1] ?? 0) + (start[group] ?? 0);
  const next = start.slice();
  const rows = new Int32Array(groupOfRow.length);
  for (let row = 0; row < groupOfRow.length; row += 1) {
    const group = groupOfRow[row] ?? 0;
    const at = next[group] ?? 0;
    rows[at] = row;
    next[group] = at + 1;
  }
  return { start, rows };
}

/** The rows of each group, in their order. */
export function rowsByGroup(groupOfRow: Int32Array, groups: number): readonly Int32Array[] {
  const { start, rows } = groupRows(groupOfRow, groups);
  return Array.from({ length: groups }, (_, group) => rows.subarray(start[group], start[group + 1]));
}
