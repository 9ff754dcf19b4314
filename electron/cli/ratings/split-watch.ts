import type { RatingsLayout } from "./ratings-layout.ts";

export interface SplitWatch {
  readonly look: (cells: readonly string[]) => void;
  /** Whether marks look like `70,5` split in two. */
  readonly isLikely: () => boolean;
}

/** Fewer rows say nothing. */
const LEAST_ROWS = 2;

/**
 * Watches a table of judges whose columns commas separate, where empty cells at the end can hide a decimal comma: `K-1,70,5,`.
 * Judges share a scale, so a single digit to the right of a larger number, in a row that ends with an empty cell, is most
 * likely its decimal where half of the rows or more are like that. Written with semicolons the same table is taken as it
 * is. `null` for other layouts, whose columns may have scales of their own.
 */
export function createSplitWatch(layout: RatingsLayout, separator: string | null): SplitWatch | null {
  if (layout.kind !== "matrix" || separator !== ",") return null;
  let rows = 0;
  let odd = 0;
  return {
    look: (cells) => {
      const marks = layout.marks.map(({ place }) => (cells[place] ?? "").trim());
      if (marks.filter((mark) => mark !== "").length < 2) return;
      rows += 1;
      if (marks.at(-1) !== "") return;
      const isOdd = marks.some(
        (mark, place) => /^\d{2,}$/u.test(mark) && mark !== "10" && /^\d$/u.test(marks[place + 1] ?? ""),
      );
      if (isOdd) odd += 1;
    },
    isLikely: () => rows >= LEAST_ROWS && odd * 2 >= rows,
  };
}
