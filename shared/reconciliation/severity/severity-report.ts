import * as z from "zod";
import type { Ratings } from "../ratings/ratings.ts";
import { Withheld, withheld } from "../withheld.ts";
import { type ChosenEstimator, EstimatorReason } from "./choose-estimator.ts";
import { compareAtLine, LineDifferences } from "./compare-at-line.ts";
import { findWeakestContrast } from "./connection-strength.ts";
import type { SeverityFit } from "./fit.ts";
import { HausmanFigures } from "./hausman.ts";
import { judgeContrastSd } from "./judge-contrasts.ts";
import { gatherCells, type ReadingCells } from "./reading-cells.ts";

/** Fewer dossiers read, and a judge's severity is not shown. */
export const MIN_DOSSIERS_OF_JUDGE = 10;
/** Judges who share so many dossiers are linked well. */
const MANY_SHARED = 10;
const NORMAL_95 = 1.96;

const JudgeSeverity = z.object({
  state: z.literal("known"),
  /** Points; above zero is lenient, zero is the mean of the judges compared (of the same part where there are parts). */
  effect: z.number(),
  /** Of the effect less that mean: what all judges have in common is no difference between them. */
  sd: z.number().nonnegative(),
  /** 95 % interval. */
  low: z.number(),
  high: z.number(),
  /**
   * Further from zero than one standard deviation of the dossiers, and the interval leaves zero out. Nobody is where that
   * standard deviation is zero: everything is above nothing.
   */
  flagged: z.boolean(),
});

const JudgeRow = z.object({
  judgeId: z.string(),
  readings: z.int(),
  /** Different dossiers. */
  dossiers: z.int(),
  /** Which part of the panel, from 1; 1 for all where everything is connected. */
  part: z.int().positive(),
  severity: z.discriminatedUnion("state", [JudgeSeverity, Withheld]),
});

const ConnectionSummary = z.object({
  components: z.int().positive(),
  /** Who is in which part and what it read; empty where everything is connected. */
  parts: z
    .array(z.object({ judgeIds: z.array(z.string()).readonly(), dossierIds: z.array(z.string()).readonly() }))
    .readonly(),
  /** Dossiers that hold a part together alone: without one of them two judges could no longer be compared. */
  bridges: z.int().nonnegative(),
  bridgeIds: z.array(z.string()).readonly(),
  /** Dossiers with one reading: they compare nobody. */
  readOnce: z.int().nonnegative(),
  /** The two judges who can be compared worst, inside a part. */
  weakest: z
    .object({
      judgeIds: z.tuple([z.string(), z.string()]),
      sharedDossiers: z.int().nonnegative(),
      /** Standard error of the difference of their severities, in points. */
      standardError: z.number().nonnegative(),
    })
    .nullable(),
  /**
   * Formally connected, practically not: that standard error is above the standard deviation of the judges. Not where those
   * two share all dossiers, or many: judges are then alike, not badly linked.
   */
  isWeak: z.boolean(),
});

/** What is known of the judges' severity, by which estimator and why. Points of the rubric. */
export const SeverityReport = z.object({
  estimator: z.enum(["crossed", "intra-block", "raw-mean"]),
  reason: EstimatorReason,
  /** Whether dossiers may be ranked in one list; if not, inside each of `connections.parts`. */
  isCommonRanking: z.boolean(),
  hausman: z.discriminatedUnion("state", [HausmanFigures, Withheld]),
  /** Standard deviations; `null` without a fit. Of dossiers: from the crossed fit, whichever is used. */
  sd: z
    .object({
      dossier: z.number().nonnegative().nullable(),
      judge: z.number().nonnegative(),
      residual: z.number().nonnegative(),
    })
    .nullable(),
  /** No differences between judges (or dossiers) were found: a variance came out as zero. */
  isSingular: z.boolean(),
  /** Points per place in a judge's order of reading, where it was asked for. */
  orderEffect: z.object({ slope: z.number(), standardError: z.number().nonnegative() }).nullable(),
  judges: z.array(JudgeRow).readonly(),
  connections: ConnectionSummary,
  /** Dossiers that only one of the two estimators puts above the line. */
  differences: z.discriminatedUnion("state", [LineDifferences, Withheld]),
});
export type SeverityReport = z.output<typeof SeverityReport>;

/** What to say of the choice made for these ratings; `k` is the line at which both estimators are held side by side. */
export function describeSeverity(ratings: Ratings, choice: ChosenEstimator, k: number): SeverityReport {
  const cells = gatherCells(ratings);
  const { used, other, hausman } = choice;
  const crossed = [used, other].find((fit) => fit?.model === "crossed");
  const dossierSd = crossed ? Math.sqrt(crossed.variance.dossier ?? 0) : null;
  const contrastSd = used && judgeContrastSd(used);
  return {
    estimator: choice.estimator,
    reason: choice.reason,
    isCommonRanking: choice.isCommonRanking,
    hausman,
    sd: used && {
      dossier: dossierSd,
      judge: Math.sqrt(used.variance.judge),
      residual: Math.sqrt(used.variance.residual),
    },
    isSingular: used?.isSingular ?? false,
    orderEffect: describeOrder(used),
    judges: ratings.judgeIds.map((judgeId, judge) => ({
      judgeId,
      readings: cells.readingsOfJudge[judge] ?? 0,
      dossiers: cells.dossiersOfJudge[judge] ?? 0,
      part: choice.connections.componentOfJudge[judge] ?? 1,
      severity: describeJudge(judge, { used, contrastSd, cells, dossierSd }),
    })),
    connections: describeConnections(ratings, choice, cells),
    differences: describeDifferences(ratings, choice, k),
  };
}

/** The order's slope is the last fixed effect; beside it there is the level, which only the crossed model has. */
function describeOrder(used: SeverityFit | null): SeverityReport["orderEffect"] {
  if (!used || used.fixed.length === Number(used.model === "crossed")) return null;
  return { slope: used.fixed.at(-1) ?? 0, standardError: used.fixedSe.at(-1) ?? 0 };
}

interface JudgeContext {
  readonly used: SeverityFit | null;
  readonly contrastSd: Float64Array | null;
  readonly cells: ReadingCells;
  readonly dossierSd: number | null;
}

function describeJudge(
  judge: number,
  { used, contrastSd, cells, dossierSd }: JudgeContext,
): SeverityReport["judges"][number]["severity"] {
  if (!used) return withheld("not-estimable");
  if (used.variance.judge === 0) return withheld("judges-alike");
  const dossiers = cells.dossiersOfJudge[judge] ?? 0;
  if (dossiers < MIN_DOSSIERS_OF_JUDGE) return withheld("too-few-dossiers", dossiers, MIN_DOSSIERS_OF_JUDGE);
  const effect = used.judgeEffect[judge] ?? 0;
  const sd = contrastSd?.[judge] ?? 0;
  const [low, high] = [effect - NORMAL_95 * sd, effect + NORMAL_95 * sd];
  const flagged =
    dossierSd !== null && dossierSd > 0 && Math.abs(effect) > dossierSd && (low > 0 || high < 0);
  return { state: "known", effect, sd, low, high, flagged };
}

function describeConnections(
  ratings: Ratings,
  { connections, used }: ChosenEstimator,
  cells: ReadingCells,
): SeverityReport["connections"] {
  const { components, parts, bridgeIds, readOnce } = connections;
  const contrast = used && findWeakestContrast(cells, connections);
  const standardError = contrast ? Math.sqrt(contrast.variance * used.variance.residual) : 0;
  return {
    components,
    parts: components > 1 ? parts : [],
    bridges: bridgeIds.length,
    bridgeIds,
    readOnce,
    weakest: contrast && {
      judgeIds: [ratings.judgeIds[contrast.judges[0]] ?? "", ratings.judgeIds[contrast.judges[1]] ?? ""],
      sharedDossiers: contrast.sharedDossiers,
      standardError,
    },
    isWeak:
      used !== null &&
      used.variance.judge > 0 &&
      standardError > Math.sqrt(used.variance.judge) &&
      contrast !== null &&
      contrast.sharedDossiers < Math.min(ratings.dossierIds.length, MANY_SHARED),
  };
}

function describeDifferences(
  { dossierIds }: Ratings,
  { used, other, isCommonRanking }: ChosenEstimator,
  k: number,
): SeverityReport["differences"] {
  if (!isCommonRanking) return withheld("disconnected");
  return used && other ? compareAtLine(dossierIds, { used, other }, k) : withheld("not-estimable");
}
