/**
 * Who gave which dossier how many points: one row per reading, in columns. Ids are labels; rows name them by their place in
 * `dossierIds` and `judgeIds`, which are in label order ({@link compareLabels}) whatever the order of the input.
 */
export interface Ratings {
  readonly dossierIds: readonly string[];
  readonly judgeIds: readonly string[];
  /** Place in `dossierIds`, one per row. */
  readonly dossier: Int32Array;
  /** Place in `judgeIds`, one per row. */
  readonly judge: Int32Array;
  /** Points, always finite: what is missing has no row. */
  readonly score: Float64Array;
  /** The how-manieth reading of its judge a row was, from 1, where it is known for every row. */
  readonly order?: Float64Array;
}

export type RatingsProblem =
  | { readonly type: "ratings-empty" }
  | {
      readonly type: "ratings-uneven";
      readonly column: string;
      readonly length: number;
      readonly expected: number;
    }
  | { readonly type: "ratings-not-a-number"; readonly row: number; readonly text: string };
