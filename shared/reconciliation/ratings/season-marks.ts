import type { MemberId } from "../../identifiers.ts";
import type { CountedSheet } from "../../ranking/rank.ts";
import { FULL_WEIGHT, scoredCriteria } from "../../rubric/rubric-pack.ts";
import { type Reading, resolveSheets } from "../../scoring/reading.ts";
import { MILLIONTHS_PER_POINT } from "../../scoring/sheet-total.ts";
import type { Season } from "../../season/season.ts";
import { countedSheets } from "../../season/standing.ts";
import { compareIds } from "../../text/compare-ids.ts";
import { indexLabels } from "./build-ratings.ts";
import { type MarkTable, MISSING_MARK } from "./mark-table.ts";

/** Marks of a season are in hundredths of a point. */
const MARKS_PER_POINT = MILLIONTHS_PER_POINT / FULL_WEIGHT;

/**
 * The sheets that the official mean is taken over, in columns: released, current, not excluded, free of conflict, not a
 * shadow's. A judge's reading order is the order of release; sheets released at one moment share the middle of their
 * places. The order of the readings given never matters.
 */
export function marksOfSeason(
  { rubric, members }: Pick<Season, "rubric" | "members">,
  readings: Iterable<Reading>,
): MarkTable {
  const criteria = scoredCriteria(rubric);
  const sheets = [...readings]
    .flatMap((reading) => countedRow(reading, members))
    .toSorted((a, b) => compareIds(a.dossierId, b.dossierId) || compareIds(a.memberId, b.memberId));
  const dossiers = indexLabels(sheets.map(({ dossierId }) => dossierId));
  const judges = indexLabels(sheets.map(({ memberId }) => memberId));
  return {
    dossierIds: dossiers.labels,
    judgeIds: judges.labels,
    criteria: criteria.map(({ id, weight }) => ({
      id,
      weight,
      min: rubric.scale.min / MARKS_PER_POINT,
      max: rubric.scale.max / MARKS_PER_POINT,
    })),
    marksPerPoint: MARKS_PER_POINT,
    dossier: dossiers.places,
    judge: judges.places,
    marks: Float64Array.from(
      sheets.flatMap(({ marks }) => criteria.map(({ id }) => marks[id] ?? MISSING_MARK)),
    ),
    order: releaseOrder(sheets),
  };
}

interface CountedRow extends CountedSheet {
  readonly memberId: MemberId;
  readonly releasedAt: string;
}

/** One row for a reading that counts, by the very rule of the official mean; none for any other. */
function countedRow(reading: Reading, members: Season["members"]): readonly CountedRow[] {
  const resolved = resolveSheets(reading.sheets);
  if (resolved.state !== "released") return [];
  const { releasedAt } = resolved.current.sheet;
  const { dossierId, memberId } = reading;
  return countedSheets([reading], members).map(({ marks }) => ({ dossierId, memberId, marks, releasedAt }));
}

/** The how-manieth release of its judge each row was, from 1. */
function releaseOrder(rows: readonly Pick<CountedRow, "memberId" | "releasedAt">[]): Float64Array {
  const order = new Float64Array(rows.length);
  const sorted = [...rows.entries()]
    .map(([row, { memberId, releasedAt }]) => ({ row, memberId, releasedAt }))
    .toSorted((a, b) => compareIds(a.memberId, b.memberId) || compareIds(a.releasedAt, b.releasedAt));
  let [ofJudge, together] = [0, 0];
  for (const [index, { memberId, releasedAt }] of sorted.entries()) {
    const previous = sorted[index - 1];
    if (previous?.memberId !== memberId) ofJudge = index;
    if (ofJudge === index || previous?.releasedAt !== releasedAt) together = index;
    const next = sorted[index + 1];
    if (next?.memberId === memberId && next.releasedAt === releasedAt) continue;
    for (const { row } of sorted.slice(together, index + 1))
      order[row] = (together + index) / 2 - ofJudge + 1;
  }
  return order;
}
