import type { ResultRecord, ResultRow } from "./result-record.ts";

/** The Evaluation Team nominates twice as many proposals as the list has places (KIPP guidelines). */
const NOMINATIONS_PER_PLACE = 2;

export interface Nomination {
  /** How many were to be nominated. */
  readonly quota: number;
  readonly isNominated: (row: ResultRow) => boolean;
  /** How many were nominated beyond the quota because they are exactly equal to the last within it. */
  readonly beyond: number;
}

/** Who is nominated: the ranks within twice the list's size, so that equals on the line all come in. */
export function nominationOf({ ranking, season }: Pick<ResultRecord, "ranking" | "season">): Nomination {
  const quota = season.list.size * NOMINATIONS_PER_PLACE;
  const isNominated = ({ rank }: ResultRow): boolean => rank <= quota;
  return { quota, isNominated, beyond: Math.max(0, ranking.filter(isNominated).length - quota) };
}
