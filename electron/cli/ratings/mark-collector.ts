/** A column that grows by doubling, so that ten million rows cost no more than a few copies. */
interface GrowingColumn<Column> {
  readonly add: (value: number) => void;
  readonly values: () => Column;
}

const FIRST_CAPACITY = 1024;

/** Marks as they were met, one per row of the columns; labels by place. */
export interface CollectedMarks {
  readonly dossiers: readonly string[];
  readonly judges: readonly string[];
  readonly criteria: readonly string[];
  readonly dossier: Int32Array;
  readonly judge: Int32Array;
  readonly criterion: Int32Array;
  /** In millionths of a point, whole. */
  readonly mark: Float64Array;
  /** Row of the file, as a spreadsheet counts. */
  readonly row: Int32Array;
  /** Only where the file has such a column; NaN where it is empty. */
  readonly order: Float64Array | null;
}

export interface MarkCollector {
  readonly dossiers: LabelIndex;
  readonly judges: LabelIndex;
  readonly criteria: LabelIndex;
  readonly add: (mark: CollectedMark) => void;
  readonly count: () => number;
  readonly collected: () => CollectedMarks;
}

interface CollectedMark {
  readonly dossier: number;
  readonly judge: number;
  readonly criterion: number;
  readonly mark: number;
  readonly row: number;
  readonly order: number;
}

export function createMarkCollector(hasOrder: boolean): MarkCollector {
  const [dossiers, judges, criteria] = [createLabelIndex(), createLabelIndex(), createLabelIndex()];
  const [dossier, judge, criterion, row] = [wholes(), wholes(), wholes(), wholes()];
  const mark = decimals();
  const order = hasOrder ? decimals() : null;
  let count = 0;
  return {
    dossiers,
    judges,
    criteria,
    count: () => count,
    add: (given) => {
      dossier.add(given.dossier);
      judge.add(given.judge);
      criterion.add(given.criterion);
      mark.add(given.mark);
      row.add(given.row);
      order?.add(given.order);
      count += 1;
    },
    collected: () => ({
      dossiers: dossiers.labels,
      judges: judges.labels,
      criteria: criteria.labels,
      dossier: dossier.values(),
      judge: judge.values(),
      criterion: criterion.values(),
      mark: mark.values(),
      row: row.values(),
      order: order?.values() ?? null,
    }),
  };
}

/** Labels in the order they were met. */
export interface LabelIndex {
  readonly labels: readonly string[];
  readonly place: (label: string) => number;
}

function createLabelIndex(): LabelIndex {
  const labels: string[] = [];
  const places = new Map<string, number>();
  return {
    labels,
    place: (label) => {
      const known = places.get(label);
      if (known !== undefined) return known;
      // A slice would keep the whole block of the file it was cut from.
      const own = Buffer.from(label, "utf8").toString("utf8");
      places.set(own, labels.length);
      return labels.push(own) - 1;
    },
  };
}

function wholes(): GrowingColumn<Int32Array> {
  let column = new Int32Array(FIRST_CAPACITY);
  let length = 0;
  return {
    add: (value) => {
      if (length === column.length) {
        const larger = new Int32Array(length * 2);
        larger.set(column);
        column = larger;
      }
      column[length] = value;
      length += 1;
    },
    values: () => column.subarray(0, length),
  };
}

function decimals(): GrowingColumn<Float64Array> {
  let column = new Float64Array(FIRST_CAPACITY);
  let length = 0;
  return {
    add: (value) => {
      if (length === column.length) {
        const larger = new Float64Array(length * 2);
        larger.set(column);
        column = larger;
      }
      column[length] = value;
      length += 1;
    },
    values: () => column.subarray(0, length),
  };
}
