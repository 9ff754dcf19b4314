import type { CriterionId, DossierId } from "../identifiers.ts";
import { type CountingRubric, FULL_WEIGHT } from "../rubric/rubric-pack.ts";
import type { Marks } from "../scoring/score-sheet.ts";
import { compareMeans, type ExactMean, sheetTotal } from "../scoring/sheet-total.ts";

/** A complete, released sheet that counts towards the official mean. */
export interface CountedSheet {
  readonly dossierId: DossierId;
  readonly marks: Marks;
}

export interface RankedDossier {
  readonly dossierId: DossierId;
  /** Competition rank (1, 2, 2, 4); equal only when the mean and every tie criterion are exactly equal. */
  readonly rank: number;
  /** Mean of the sheet totals in millionths of a point, exact. */
  readonly mean: ExactMean;
  readonly sheets: number;
  /** Whether the rank lies within the list's size. */
  readonly listed: boolean;
  /** Whether the rank is shared with another dossier. */
  readonly tied: boolean;
}

interface Standing {
  readonly dossierId: DossierId;
  readonly mean: ExactMean;
  readonly tieBreakers: readonly ExactMean[];
}

/**
 * Ranks dossiers by the rule book's figure: the mean of the weighted totals of the submitted sheets
 * (a missing sheet is missing, never zero). Ties are broken by the mean of the criteria in the rubric's
 * tie order. The order of the input never matters; equal dossiers are listed by id but share their rank.
 * Sheets that lack a mark are a fault of the caller and throw.
 */
export function rankDossiers(
  sheets: readonly CountedSheet[],
  rubric: CountingRubric,
  listSize: number,
): readonly RankedDossier[] {
  const standings = standingsOf(sheets, rubric).toSorted(
    (a, b) => compareStandings(a, b) || (a.dossierId < b.dossierId ? -1 : 1),
  );
  const ranks: number[] = [];
  standings.forEach((standing, index) => {
    const previous = standings[index - 1];
    const sharesRank = previous !== undefined && compareStandings(previous, standing) === 0;
    ranks.push(sharesRank ? (ranks[index - 1] ?? index + 1) : index + 1);
  });
  return standings.map(({ dossierId, mean }, index) => {
    const rank = ranks[index] ?? index + 1;
    const tied = ranks[index - 1] === rank || ranks[index + 1] === rank;
    return { dossierId, rank, mean, sheets: mean.count, listed: rank <= listSize, tied };
  });
}

/** The tied dossiers that straddle the line of the list; empty when the list has exactly its size. */
export function findLineTie(ranking: readonly RankedDossier[], listSize: number): readonly DossierId[] {
  const listed = ranking.filter((row) => row.listed);
  if (listed.length <= listSize) return [];
  const lastRank = listed.at(-1)?.rank;
  return listed.filter((row) => row.rank === lastRank).map((row) => row.dossierId);
}

function standingsOf(sheets: readonly CountedSheet[], rubric: CountingRubric): Standing[] {
  const byDossier = new Map<DossierId, CountedSheet[]>();
  for (const sheet of sheets) {
    const group = byDossier.get(sheet.dossierId);
    if (group) group.push(sheet);
    else byDossier.set(sheet.dossierId, [sheet]);
  }
  return [...byDossier].map(([dossierId, group]) => ({
    dossierId,
    mean: { sum: group.reduce((sum, { marks }) => sum + totalOf(marks, rubric), 0), count: group.length },
    tieBreakers: rubric.tieOrder.map((criterionId) => criterionMean(group, criterionId)),
  }));
}

function totalOf(marks: Marks, rubric: CountingRubric): number {
  const total = sheetTotal(marks, rubric);
  if (total === null) throw new Error("a counted sheet lacks a mark");
  return total;
}

function criterionMean(sheets: readonly CountedSheet[], criterionId: CriterionId): ExactMean {
  const sum = sheets.reduce((total, { marks }) => total + (marks[criterionId] ?? 0), 0);
  return { sum: sum * FULL_WEIGHT, count: sheets.length };
}

function compareStandings(a: Standing, b: Standing): number {
  const byMean = compareMeans(b.mean, a.mean);
  if (byMean !== 0) return byMean;
  for (const [index, mean] of a.tieBreakers.entries()) {
    const other = b.tieBreakers[index];
    const order = other ? compareMeans(other, mean) : 0;
    if (order !== 0) return order;
  }
  return 0;
}
