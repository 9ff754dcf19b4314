import { rowsByGroup } from "../ratings/group-rows.ts";
import {
  correlationMatrix,
  meanCorrelation,
  meansWithoutEach,
  type PairedColumns,
  pairColumns,
} from "./criterion-correlations.ts";
import { centreByJudge, type FormMarks } from "./form-marks.ts";

/** With fewer forms a correlation says nothing. */
export const MIN_FORMS = 5;

export interface HaloSigns {
  readonly forms: number;
  /** Mean correlation between the criteria, -1 to 1; `null` under {@link MIN_FORMS} forms or where nothing varies. */
  readonly meanCorrelation: number | null;
  /** Mean over forms of the standard deviation of the marks within a form; `null` where no form has two marks. */
  readonly meanWithinSd: number | null;
  /** Forms with two marks or more, all the same. */
  readonly straightLined: number;
}

export interface JudgeHalo extends HaloSigns {
  /** Standard error of the mean correlation by the jackknife over forms (Tukey 1958); `null` where it hangs on one form. */
  readonly se: number | null;
}

/**
 * Signs that a general impression colours every criterion (Thorndike 1920; Saal, Downey & Lahey 1980): by place of the
 * judge, and for all forms together after each judge's level is taken out.
 */
export function haloSigns(forms: FormMarks): {
  readonly perJudge: readonly JudgeHalo[];
  readonly pooled: HaloSigns;
  readonly pooledMatrix: readonly (readonly (number | null)[])[];
} {
  const centred = centreByJudge(forms);
  const spreads = Float64Array.from(forms.judge, (_, form) => spreadOfForm(forms, form));
  const width = forms.criteria;
  const perJudge = rowsByGroup(forms.judge, forms.judges).map((rows) => {
    const paired = pairColumns({ values: centred, width, rows });
    return { ...signsOf(paired, spreads), se: rows.length < MIN_FORMS ? null : jackknifeSe(paired) };
  });
  const all = pairColumns({ values: centred, width, rows: Int32Array.from(forms.judge.keys()) });
  return { perJudge, pooled: signsOf(all, spreads), pooledMatrix: correlationMatrix(all) };
}

function signsOf(paired: PairedColumns, spreads: Float64Array): HaloSigns {
  const { rows } = paired.columns;
  let total = 0;
  let counted = 0;
  let straightLined = 0;
  for (const row of rows) {
    const spread = spreads[row] ?? Number.NaN;
    if (Number.isNaN(spread)) continue;
    total += spread;
    counted += 1;
    if (spread === 0) straightLined += 1;
  }
  return {
    forms: rows.length,
    meanCorrelation: rows.length < MIN_FORMS ? null : meanCorrelation(paired),
    meanWithinSd: counted > 0 ? total / counted : null,
    straightLined,
  };
}

function jackknifeSe(paired: PairedColumns): number | null {
  const means = meansWithoutEach(paired);
  const count = means.length;
  const middle = means.reduce((sum, mean) => sum + mean, 0) / count;
  if (Number.isNaN(middle)) return null;
  return Math.sqrt((means.reduce((sum, mean) => sum + (mean - middle) ** 2, 0) * (count - 1)) / count);
}

/** Standard deviation (n - 1) of the marks on a form, exactly 0 where all are the same; NaN under two marks. */
function spreadOfForm(forms: FormMarks, form: number): number {
  const from = form * forms.criteria;
  const marks = forms.marks.subarray(from, from + forms.criteria).filter((mark) => !Number.isNaN(mark));
  if (marks.length < 2) return Number.NaN;
  const [first = 0] = marks;
  if (marks.every((mark) => mark === first)) return 0;
  const mean = marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
  return Math.sqrt(marks.reduce((sum, mark) => sum + (mark - mean) ** 2, 0) / (marks.length - 1));
}
