/** Marks in columns, row by row, NaN where there is none; near zero in level, as squares are summed. */
export interface Columns {
  readonly values: Float64Array;
  readonly width: number;
  /** Which rows count. */
  readonly rows: Int32Array;
}

/** Sums over the rows that have both columns. */
interface PairSums {
  readonly left: number;
  readonly right: number;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

/** Product-moment correlations of all pairs of columns, each over the rows that have both. */
export interface PairedColumns {
  readonly columns: Columns;
  readonly pairs: readonly PairSums[];
}

export function pairColumns(columns: Columns): PairedColumns {
  const pairs: PairSums[] = [];
  for (let left = 0; left < columns.width - 1; left += 1)
    for (let right = left + 1; right < columns.width; right += 1) pairs.push(sumPair(columns, left, right));
  return { columns, pairs };
}

function sumPair({ values, width, rows }: Columns, left: number, right: number): PairSums {
  let count = 0;
  let [sumX, sumY, xx, yy, xy] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    const x = values[row * width + left] ?? Number.NaN;
    const y = values[row * width + right] ?? Number.NaN;
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    count += 1;
    sumX += x;
    sumY += y;
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  return { left, right, count, x: sumX, y: sumY, xx, yy, xy };
}

/** NaN where one of the two does not vary. */
function correlationOf({ count, x, y, xx, yy, xy }: Omit<PairSums, "left" | "right">): number {
  const spreadX = xx - (x * x) / count;
  const spreadY = yy - (y * y) / count;
  if (count < 2 || !(spreadX > DUST * xx && spreadY > DUST * yy)) return Number.NaN;
  return Math.min(1, Math.max(-1, (xy - (x * y) / count) / Math.sqrt(spreadX * spreadY)));
}

const DUST = 1e-11;

/** Mean over the pairs that have a correlation; `null` where none has. */
export function meanCorrelation({ pairs }: PairedColumns): number | null {
  const known = pairs.map(correlationOf).filter((r) => !Number.isNaN(r));
  return known.length > 0 ? known.reduce((sum, r) => sum + r, 0) / known.length : null;
}

/** The mean correlation without each row in turn, in the order of `rows`; NaN where no pair has one then. */
export function meansWithoutEach({ columns, pairs }: PairedColumns): Float64Array {
  const { values, width, rows } = columns;
  const totals = new Float64Array(rows.length);
  const known = new Float64Array(rows.length);
  for (const pair of pairs) {
    const whole = correlationOf(pair);
    for (let place = 0; place < rows.length; place += 1) {
      const row = rows[place] ?? 0;
      const x = values[row * width + pair.left] ?? Number.NaN;
      const y = values[row * width + pair.right] ?? Number.NaN;
      const r = Number.isNaN(x) || Number.isNaN(y) ? whole : correlationOf(without(pair, x, y));
      if (Number.isNaN(r)) continue;
      totals[place] = (totals[place] ?? 0) + r;
      known[place] = (known[place] ?? 0) + 1;
    }
  }
  return totals.map((total, place) => total / (known[place] ?? 0));
}

function without(pair: PairSums, x: number, y: number) {
  return {
    count: pair.count - 1,
    x: pair.x - x,
    y: pair.y - y,
    xx: pair.xx - x * x,
    yy: pair.yy - y * y,
    xy: pair.xy - x * y,
  };
}

/** The symmetric matrix with 1 on its diagonal; `null` where a pair has no correlation. */
export function correlationMatrix({ columns, pairs }: PairedColumns): (number | null)[][] {
  const matrix = Array.from({ length: columns.width }, (_, place) =>
    Array.from({ length: columns.width }, (_other, column): number | null => (place === column ? 1 : null)),
  );
  for (const pair of pairs) {
    const r = correlationOf(pair);
    const value = Number.isNaN(r) ? null : r;
    matrix[pair.left]?.splice(pair.right, 1, value);
    matrix[pair.right]?.splice(pair.left, 1, value);
  }
  return matrix;
}
