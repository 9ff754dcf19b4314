import type { DiagnosisInput } from "#shared/reconciliation/diagnostics/diagnose.ts";
import type { Regions } from "#shared/reconciliation/diagnostics/home-bias.ts";
import { buildRatings } from "#shared/reconciliation/ratings/build-ratings.ts";
import type { MarkTable } from "#shared/reconciliation/ratings/mark-table.ts";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";
import type { SeverityFit } from "#shared/reconciliation/severity/fit.ts";
import { fitCrossed } from "#shared/reconciliation/severity/fit-crossed.ts";
import { createRandom } from "#shared/rehearsal/random.ts";

/** Effects planted on top of honest marking; judges are named by number from 1. */
export interface Planted {
  /** Points per reading of judge 1. */
  readonly drift?: number;
  /** Judge 1 gives the same mark on every criterion. */
  readonly halo?: boolean;
  /** Points to every judge's own region. */
  readonly home?: number;
  /** What one point between dossiers is to judge 1. */
  readonly slope?: number;
}

export interface PanelSize {
  readonly seed: number;
  readonly dossiers?: number;
  readonly judges?: number;
  readonly readers?: number;
}

export interface Panel {
  readonly table: MarkTable;
  readonly ratings: Ratings;
  readonly fit: SeverityFit;
  readonly regions: Regions;
}

const CRITERIA = 4;
const REGIONS = 4;

/** Sheets of four criteria on 0-100; dossiers and judges come from four regions; judges read in the order of dossiers. */
export function simulatePanel(size: PanelSize, planted: Planted = {}): Panel {
  const { seed, dossiers = 150, judges = 10, readers = 3 } = size;
  const random = createRandom(seed, "diagnosed-panel");
  const severity = Array.from({ length: judges }, () => 5 * random.normal());
  const everybody = severity.map((_, judge) => judge);
  const rows = Array.from({ length: dossiers }, (_, dossier) => {
    const quality = 6 * random.normal();
    return random.sample(everybody, readers).map((judge) => ({ dossier, judge, quality }));
  }).flat();
  const read = new Map<number, number>();
  const sheets = rows.map(({ dossier, judge, quality }) => {
    const order = (read.get(judge) ?? 0) + 1;
    read.set(judge, order);
    const isPlanted = judge === 0;
    const merit = isPlanted ? quality * (planted.slope ?? 1) : quality;
    const drift = isPlanted ? (planted.drift ?? 0) * order : 0;
    const home = judge % REGIONS === dossier % REGIONS ? (planted.home ?? 0) : 0;
    const level = 60 + merit + drift + home + (severity[judge] ?? 0) + 4 * random.normal();
    const spread = isPlanted && planted.halo === true ? 0 : 6;
    const marks = Array.from({ length: CRITERIA }, () => Math.round(level + spread * random.normal()));
    return { dossier, judge, order, marks };
  });
  return toPanel(sheets, { dossiers, judges });
}

interface Sheet {
  readonly dossier: number;
  readonly judge: number;
  readonly order: number;
  readonly marks: readonly number[];
}

function toPanel(
  sheets: readonly Sheet[],
  { dossiers, judges }: { dossiers: number; judges: number },
): Panel {
  const ratings = ratingsOf({
    dossier: sheets.map(({ dossier }) => dossier + 1),
    judge: sheets.map(({ judge }) => judge + 1),
    score: sheets.map(({ marks }) => marks.reduce((sum, mark) => sum + mark, 0) / CRITERIA),
    order: sheets.map(({ order }) => order),
  });
  return {
    ratings,
    fit: fitted(ratings),
    regions: { ofJudge: regionOf(judges), ofDossier: regionOf(dossiers) },
    table: {
      dossierIds: ratings.dossierIds,
      judgeIds: ratings.judgeIds,
      criteria: Array.from({ length: CRITERIA }, (_, place) => ({
        id: `c${place + 1}`,
        weight: 10_000 / CRITERIA,
        min: 0,
        max: 100,
      })),
      marksPerPoint: 1,
      dossier: ratings.dossier,
      judge: ratings.judge,
      marks: Float64Array.from(sheets.flatMap(({ marks }) => marks)),
    },
  };
}

function regionOf(count: number): ReadonlyMap<string, string> {
  return new Map(
    Array.from({ length: count }, (_, place) => [String(place + 1), `region ${place % REGIONS}`]),
  );
}

export function ratingsOf(columns: Parameters<typeof buildRatings>[0]): Ratings {
  const built = buildRatings(columns);
  if (!built.ok) throw new Error(`test ratings are wrong: ${built.error.type}`);
  return built.value;
}

export function fitted(ratings: Ratings): SeverityFit {
  const fit = fitCrossed(ratings);
  if ("status" in fit) throw new Error(`test ratings have no fit: ${fit.reason}`);
  return fit;
}

/** The input of a diagnosis with other scores, fitted anew. */
export function withScores(
  input: DiagnosisInput,
  score: (score: number, row: number) => number,
): DiagnosisInput {
  const ratings = { ...input.ratings, score: input.ratings.score.map(score) };
  return { ...input, ratings, fit: fitted(ratings) };
}
