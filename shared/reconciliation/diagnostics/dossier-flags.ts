import type { Ratings } from "../ratings/ratings.ts";
import type { SeverityFit } from "../severity/fit.ts";
import { leverages } from "../severity/leverages.ts";
import type { DiagnosticsReport, DossierFlag, SurprisingMark } from "./diagnostics-report.ts";
import {
  lineOf,
  rangeByDossier,
  rangeTail,
  residualProbabilities,
  residualsOf,
  studentisedResiduals,
  withoutSeverity,
} from "./discrepancy.ts";

interface FlagOptions {
  /** A range above this many points is wide; a studentised residual above this in size is surprising. */
  readonly range: number;
  readonly residual: number;
  readonly rate: number;
  readonly k?: number;
}

export type DossierFlags = Pick<DiagnosticsReport, "dossiers" | "surprises" | "counts">;

/**
 * Dossiers whose readers lie far apart and marks that surprise, beside the spread of the panel and the line of the Top k:
 * a difference is worth settling first where it can change the outcome.
 */
export function flagDossiers(ratings: Ratings, fit: SeverityFit, options: FlagOptions): DossierFlags {
  const sigma = Math.sqrt(fit.variance.residual);
  const residuals = residualsOf(ratings, fit);
  const leverage = leverages(ratings, fit);
  const studentised = studentisedResiduals(residuals, leverage, sigma);
  const surprises = findSurprises(ratings, { ...options, residuals, leverage, studentised });
  const surprising = new Set(surprises.map(({ dossierId }) => dossierId));
  const largest = largestByDossier(ratings, studentised);
  const ranges = rangeByDossier(ratings);
  const adjustedRanges = rangeByDossier(ratings, withoutSeverity(ratings, fit));
  const line = options.k === undefined ? null : lineOf(fit.adjustedMean, options.k);
  const dossiers = ratings.dossierIds.flatMap((dossierId, place): DossierFlag[] => {
    const range = ranges[place] ?? 0;
    const isWide = range > options.range;
    if (!isWide && !surprising.has(dossierId)) return [];
    const readings = fit.readingsOfDossier[place] ?? 0;
    const adjustedRange = adjustedRanges[place] ?? 0;
    const distance = line === null ? null : (fit.adjustedMean[place] ?? 0) - line;
    return [
      {
        dossierId,
        readings,
        range,
        adjustedRange,
        rangeP: sigma > 0 ? rangeTail(adjustedRange / sigma, readings) : 1,
        isWide,
        largestResidual: largestOf(ratings, studentised, largest[place] ?? -1),
        isSurprising: surprising.has(dossierId),
        distanceToLine: distance,
        mattersAtLine: distance === null ? null : Math.abs(distance) <= range / 2,
      },
    ];
  });
  return { dossiers, surprises, counts: countFlags(dossiers, fit, line) };
}

function countFlags(dossiers: readonly DossierFlag[], fit: SeverityFit, line: number | null) {
  return {
    compared: fit.readingsOfDossier.filter((count) => count > 1).length,
    wide: dossiers.filter(({ isWide }) => isWide).length,
    surprising: dossiers.filter(({ isSurprising }) => isSurprising).length,
    atLine: line === null ? null : dossiers.filter(({ mattersAtLine }) => mattersAtLine).length,
  };
}

interface SurpriseOptions extends Pick<FlagOptions, "residual" | "rate"> {
  readonly residuals: Float64Array;
  readonly leverage: Float64Array;
  readonly studentised: Float64Array;
}

/** Marks above the limit, or that hold against the false discovery rate over all, the most surprising first. */
function findSurprises(
  ratings: Ratings,
  { studentised, residuals, leverage, residual, rate }: SurpriseOptions,
): SurprisingMark[] {
  const { p, adjusted } = residualProbabilities(studentised, leverage);
  const rows = [...studentised.keys()].filter(
    (row) => Math.abs(studentised[row] ?? 0) > residual || (adjusted[row] ?? 1) < rate,
  );
  rows.sort((a, b) => Math.abs(studentised[b] ?? 0) - Math.abs(studentised[a] ?? 0) || a - b);
  return rows.map((row) => {
    const dossier = ratings.dossier[row] ?? 0;
    const judge = ratings.judge[row] ?? 0;
    return {
      dossierId: ratings.dossierIds[dossier] ?? "",
      judgeId: ratings.judgeIds[judge] ?? "",
      score: ratings.score[row] ?? 0,
      expected: (ratings.score[row] ?? 0) - (residuals[row] ?? 0),
      value: studentised[row] ?? 0,
      p: p[row] ?? 1,
      adjustedP: adjusted[row] ?? 1,
      isNotable: (adjusted[row] ?? 1) < rate,
    };
  });
}

/** Per dossier the row of its largest residual. */
function largestByDossier(ratings: Ratings, studentised: Float64Array): Int32Array {
  const largest = new Int32Array(ratings.dossierIds.length).fill(-1);
  for (const [row, dossier] of ratings.dossier.entries()) {
    const known = studentised[largest[dossier] ?? -1];
    if (known === undefined || Math.abs(studentised[row] ?? 0) > Math.abs(known)) largest[dossier] = row;
  }
  return largest;
}

function largestOf(ratings: Ratings, studentised: Float64Array, row: number): DossierFlag["largestResidual"] {
  const value = studentised[row];
  const judgeId = ratings.judgeIds[ratings.judge[row] ?? -1];
  return value === undefined || judgeId === undefined ? null : { judgeId, value };
}
