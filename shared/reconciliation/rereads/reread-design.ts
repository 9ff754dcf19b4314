import { compareLabels } from "../ratings/compare-labels.ts";
import { indexById } from "../ratings/index-by-id.ts";
import type { Ratings } from "../ratings/ratings.ts";
import type { SeverityFit } from "../severity/fit.ts";
import type { RankKnowledge } from "./rank-knowledge.ts";

export interface DossierJudge {
  readonly dossierId: string;
  readonly judgeId: string;
}

/** Who could read what besides the readings at hand. Judges who have no readings yet count too. */
export interface RereadDesign {
  readonly dossiers: number;
  readonly judgeIds: readonly string[];
  /** Further readings each judge can take. */
  readonly capacity: Int32Array;
  /** Severity effect as known now, 0 for a judge without readings. */
  readonly effect: Float64Array;
  /** Its place in the joint posterior; -1 for a judge without readings. */
  readonly place: Int32Array;
  /** Variance of one reading by this judge, in points squared: noise and what is not known of the severity. */
  readonly readingVariance: Float64Array;
  /** Part of the design the judge belongs to; a judge without readings belongs to none (-1). */
  readonly component: Int32Array;
  readonly componentOfDossier: Int32Array;
  /** Dossier-judge pairs that have read or may not, by {@link pairKey}. */
  readonly read: ReadonlySet<number>;
  readonly barred: ReadonlySet<number>;
  readonly components: number;
}

/** The panel as its marks describe it. */
export interface PanelKnown {
  readonly ratings: Ratings;
  readonly fit: SeverityFit;
  readonly known: RankKnowledge;
}

export interface RereadLimits {
  /** Further readings each judge can take, by label; a judge not named takes none, one without readings may be named. */
  readonly capacity: ReadonlyMap<string, number>;
  /** Pairs that must not meet. Labels that do not occur are of no matter, here and in `dealt`. */
  readonly barred: Iterable<DossierJudge>;
  /** Pairs already dealt whose marks are not in yet: as good as read. */
  readonly dealt?: Iterable<DossierJudge>;
}

export function designRereads(
  { ratings, fit, known }: PanelKnown,
  { capacity, barred, dealt }: RereadLimits,
): RereadDesign {
  const judgeIds = [...new Set([...ratings.judgeIds, ...[...capacity.keys()].toSorted(compareLabels)])];
  const indexes: LabelIndexes = {
    judges: indexById(judgeIds),
    dossiers: indexById(ratings.dossierIds),
  };
  const placeOf = indexById(ratings.judgeIds);
  const place = Int32Array.from(judgeIds, (id) => placeOf.get(id) ?? -1);
  const { residual, judge } = fit.variance;
  const componentOfDossier = new Int32Array(ratings.dossierIds.length);
  for (const [row, dossier] of ratings.dossier.entries())
    componentOfDossier[dossier] = fit.componentOfJudge[ratings.judge[row] ?? 0] ?? 0;
  return {
    dossiers: ratings.dossierIds.length,
    judgeIds,
    capacity: Int32Array.from(judgeIds, (id) => Math.max(0, capacity.get(id) ?? 0)),
    effect: Float64Array.from(place, (at) => fit.judgeEffect[at] ?? 0),
    place,
    readingVariance: Float64Array.from(place, (at) => residual + (known.judge[at] ?? judge)),
    component: Int32Array.from(place, (at) => fit.componentOfJudge[at] ?? -1),
    componentOfDossier,
    read: new Set([...keysOfRows(ratings, indexes), ...keysOf(dealt ?? [], indexes)]),
    barred: new Set(keysOf(barred, indexes)),
    components: fit.components,
  };
}

export function pairKey(
  { judgeIds }: Pick<RereadDesign, "judgeIds">,
  dossier: number,
  judge: number,
): number {
  return dossier * judgeIds.length + judge;
}

interface LabelIndexes {
  readonly dossiers: ReadonlyMap<string, number>;
  readonly judges: ReadonlyMap<string, number>;
}

function* keysOfRows(ratings: Ratings, { judges }: LabelIndexes): Iterable<number> {
  const judgeOfPlace = ratings.judgeIds.map((id) => judges.get(id) ?? 0);
  for (const [row, dossier] of ratings.dossier.entries())
    yield dossier * judges.size + (judgeOfPlace[ratings.judge[row] ?? 0] ?? 0);
}

function* keysOf(pairs: Iterable<DossierJudge>, { dossiers, judges }: LabelIndexes): Iterable<number> {
  for (const { dossierId, judgeId } of pairs) {
    const dossier = dossiers.get(dossierId);
    const judge = judges.get(judgeId);
    if (dossier !== undefined && judge !== undefined) yield dossier * judges.size + judge;
  }
}
