/** Names under which the columns of paired comparisons are met, besides those of the case files. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  item1: "i",
  item2: "j",
  item_i: "i",
  item_j: "j",
  first: "i",
  second: "j",
  win_ij: "w_ij",
  win_ji: "w_ji",
  wins_ij: "w_ij",
  wins_ji: "w_ji",
  wins_i: "w_ij",
  wins_j: "w_ji",
  win1: "w_ij",
  win2: "w_ji",
  ties_ij: "t_ij",
  ties: "t_ij",
  tie: "t_ij",
  tied: "t_ij",
};

/** Names of what holds one row, or one column, for every pair or contest. */
const HOLDERS = ["pairs", "games", "contests", "matches", "comparisons", "data"];

/**
 * Puts an input into parallel columns under the usual names: dots in names become underscores, and rows or columns that are
 * held together (`pairs`, `games`) come to the top, where they do not hide anything. Everything else passes as it is.
 */
export function spreadPairs(input: unknown): unknown {
  if (!isRecord(input)) return input;
  const told = Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name.replaceAll(".", "_"), value] as const),
  );
  const held = HOLDERS.map((name) => columnsOf(told[name])).find((columns) => columns !== null);
  return held ? { ...held, ...told } : told;
}

function columnsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  const columns = Array.isArray(value) ? columnsOfRows(value) : value;
  if (!isRecord(columns)) return null;
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => {
      const plain = name.replaceAll(".", "_");
      return [OTHER_NAMES[plain] ?? plain, column] as const;
    }),
  );
}

/** What a row does not tell is `null` there. */
function columnsOfRows(rows: readonly unknown[]): unknown {
  if (rows.length === 0 || !rows.every(isRecord)) return null;
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)] as const));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
