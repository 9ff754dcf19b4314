import type { MarkTable } from "../ratings/mark-table.ts";

/** Forms filled in by judges: a row of marks each, in points, NaN where there is none. */
export interface FormMarks {
  readonly judges: number;
  readonly criteria: number;
  /** Place of the judge of each form. */
  readonly judge: Int32Array;
  /** Form by form, `criteria` marks each. */
  readonly marks: Float64Array;
}

export function formMarksOf(table: MarkTable): FormMarks {
  return {
    judges: table.judgeIds.length,
    criteria: table.criteria.length,
    judge: table.judge,
    marks: table.marks.map((mark) => mark / table.marksPerPoint),
  };
}

/** Marks less the mean of the same judge on the same criterion, so that severity makes no correlation. */
export function centreByJudge(forms: FormMarks): Float64Array {
  const { judges, criteria, judge, marks } = forms;
  const sums = new Float64Array(judges * criteria);
  const counts = new Float64Array(judges * criteria);
  const cellOf = (place: number): number =>
    (judge[Math.trunc(place / criteria)] ?? 0) * criteria + (place % criteria);
  for (let place = 0; place < marks.length; place += 1) {
    const mark = marks[place] ?? Number.NaN;
    if (Number.isNaN(mark)) continue;
    const cell = cellOf(place);
    sums[cell] = (sums[cell] ?? 0) + mark;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return marks.map((mark, place) => {
    const cell = cellOf(place);
    return mark - (sums[cell] ?? 0) / (counts[cell] ?? 1);
  });
}
