import { rowsByGroup } from "../ratings/group-rows.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { withheld } from "../withheld.ts";
import type { RepeatsFigure } from "./diagnostics-report.ts";

/** The same text marked twice by one judge, who did not know it. */
export interface RepeatPair {
  readonly judge: number;
  readonly first: number;
  readonly second: number;
}

/**
 * Readings of one text by one judge under different numbers, or twice in the data: first and last in reading order where it
 * is known, else by row. `textOf` names the text of a dossier where it is not the dossier's own id.
 */
export function findRepeatPairs(
  ratings: Ratings,
  textOf?: ReadonlyMap<string, string>,
): readonly RepeatPair[] {
  const texts = ratings.dossierIds.map((id) => textOf?.get(id) ?? id);
  const { order } = ratings;
  return rowsByGroup(ratings.judge, ratings.judgeIds.length).flatMap((rows, judge) => {
    const inOrder = order ? rows.toSorted((a, b) => (order[a] ?? 0) - (order[b] ?? 0) || a - b) : rows;
    const byText = new Map<string, { first: number; last: number }>();
    for (const row of inOrder) {
      const text = texts[ratings.dossier[row] ?? 0] ?? "";
      byText.set(text, { first: byText.get(text)?.first ?? row, last: row });
    }
    return [...byText.values()]
      .filter(({ first, last }) => first !== last)
      .map(({ first, last }) => ({
        judge,
        first: ratings.score[first] ?? 0,
        second: ratings.score[last] ?? 0,
      }));
  });
}

/** For a 95 % interval of a standard deviation, by the normal distribution of its logarithm. */
const NORMAL_95 = 1.96;

/**
 * How steady marks are when only chance differs: the SD of a single mark is sqrt(sum d^2 / 2n) (Dahlberg 1940), the
 * intraclass correlation that of the one-way model for pairs (Fisher 1925).
 */
export function diagnoseRepeats(pairs: readonly RepeatPair[], minPairs: number): RepeatsFigure {
  const count = pairs.length;
  const needed = Math.max(2, minPairs);
  if (count < needed) return withheld("too-few-readings", count, needed);
  const differences = pairs.map(({ first, second }) => second - first);
  const squares = differences.reduce((sum, difference) => sum + difference ** 2, 0);
  const markSd = Math.sqrt(squares / (2 * count));
  const factor = Math.exp(NORMAL_95 / Math.sqrt(2 * count));
  return {
    state: "known",
    pairs: count,
    meanDifference: differences.reduce((sum, difference) => sum + difference, 0) / count,
    meanAbsoluteDifference: differences.reduce((sum, difference) => sum + Math.abs(difference), 0) / count,
    markSd,
    low: markSd / factor,
    high: markSd * factor,
    icc: correlationOfPairs(pairs, markSd ** 2),
  };
}

/** (MSB - MSW) / (MSB + MSW); `null` where nothing differs. */
function correlationOfPairs(pairs: readonly RepeatPair[], within: number): number | null {
  const means = pairs.map(({ first, second }) => (first + second) / 2);
  const centre = means.reduce((sum, mean) => sum + mean, 0) / means.length;
  const between = (2 * means.reduce((sum, mean) => sum + (mean - centre) ** 2, 0)) / (means.length - 1);
  return between + within > 0 ? (between - within) / (between + within) : null;
}
