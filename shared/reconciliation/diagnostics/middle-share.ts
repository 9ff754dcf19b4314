import type { MarkTable } from "../ratings/mark-table.ts";

/** Shares of marks in the middle category, 0 to 1, by judge and over all. */
export interface MiddleShares {
  readonly ofJudge: ReadonlyMap<string, number>;
  readonly pooled: number;
}

/** Scales with more steps have no category to shelter in. */
const MOST_STEPS = 10;

/**
 * How often the middle category is given, where every criterion is a short scale of whole points with a middle (1-5, 0-10);
 * `null` elsewhere. A high share may be a judge playing safe, or proposals of middling quality.
 */
export function middleShares(table: MarkTable): MiddleShares | null {
  const middles = table.criteria.map(({ min, max }) => middleOf(min, max));
  if (middles.length === 0 || middles.includes(null)) return null;
  const middle = new Float64Array(table.judgeIds.length);
  const given = new Float64Array(table.judgeIds.length);
  for (const [place, mark] of table.marks.entries()) {
    if (Number.isNaN(mark)) continue;
    const judge = table.judge[Math.trunc(place / middles.length)] ?? 0;
    given[judge] = (given[judge] ?? 0) + 1;
    if (mark === (middles[place % middles.length] ?? 0) * table.marksPerPoint)
      middle[judge] = (middle[judge] ?? 0) + 1;
  }
  const all = given.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  const shares = table.judgeIds.map((id, judge) => [id, (middle[judge] ?? 0) / (given[judge] ?? 0)] as const);
  return {
    ofJudge: new Map(shares.filter(([, share]) => !Number.isNaN(share))),
    pooled: middle.reduce((sum, count) => sum + count, 0) / all,
  };
}

function middleOf(min: number | undefined, max: number | undefined): number | null {
  if (min === undefined || max === undefined) return null;
  const isShort = Number.isInteger(min) && Number.isInteger(max) && max - min <= MOST_STEPS;
  return isShort && (max - min) % 2 === 0 && max > min ? (min + max) / 2 : null;
}
