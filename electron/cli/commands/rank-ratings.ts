import { formatNumber } from "#shared/i18n/format.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import type { LineRow } from "#shared/reconciliation/ranks/line-report.ts";
import type { PanelReport, RankingRow } from "#shared/reconciliation/report/panel-report.ts";
import { reconcilePanel } from "#shared/reconciliation/report/reconcile-panel.ts";
import type { SeverityReport } from "#shared/reconciliation/severity/severity-report.ts";
import { naturalOrder } from "#shared/text/natural-order.ts";
import { type CommandContext, done, type Outcome, refused } from "../outcome.ts";
import { shownId } from "../printable.ts";
import { plainReport } from "../ratings/plain-report.ts";
import { type PanelOptions, readPanel, tellProgress } from "../ratings/read-panel.ts";
import { type RatingsSummary, refuseRatings } from "../ratings/read-ratings.ts";
import { tableLines } from "../text-table.ts";
import { LEAST_DRAWS } from "../usual-values.ts";

export interface RankRatingsOptions extends PanelOptions {
  readonly lang: Language;
  readonly seed: number;
  readonly draws: number;
  /** Probability mass of the rank intervals. */
  readonly interval: number;
}

const MAX_DRAWS_BYTES = 1.5 * 1024 ** 3;

/** The ranking by raw means of a file of marks, and beside it what severity and chance make of it. */
export async function rankRatings(
  context: CommandContext,
  path: string,
  options: RankRatingsOptions,
): Promise<Outcome> {
  const panel = await readPanel(context, path, options);
  if (!panel.ok) return refuseRatings(context, panel.error);
  const { basis, file } = panel.value;
  const { seed, draws, interval, lang } = options;
  const limit = mostDraws(basis.table.dossierIds.length, interval);
  if (draws > limit) return refused(context, { type: "ratings-draws-too-many", count: draws, limit });
  const report = reconcilePanel({ basis, seed, draws, interval }, tellProgress(context));
  return done([...rankingLines(context, report, lang), "", ...remarks(context, report, lang)], {
    ok: true,
    ...toJson(report, file.summary),
  });
}

/** The ends of the interval are kept for every dossier, four bytes a draw, and once more while they are merged. */
function mostDraws(dossiers: number, interval: number): number {
  return Math.max(LEAST_DRAWS, Math.floor(MAX_DRAWS_BYTES / (8 * dossiers * (1 - interval))));
}

function toJson(report: PanelReport, input: RatingsSummary): object {
  const { k, seed, sample, ranking, severity, line, agreement, diagnostics } = report;
  const { estimator, reason, hausman, isCommonRanking, isSingular, sd } = severity;
  const places = linePlaces(report);
  const { rows: _rows, ...lineFigures } = line.state === "known" ? line : { ...line, rows: [] };
  return {
    input,
    k,
    seed,
    sample,
    ranking: ranking.map((row) => rankingRow(row, places.get(row.dossierId))),
    judges: severity.judges.map(judgeRow),
    estimator: { used: estimator, reason, hausman, isCommonRanking, isSingular },
    variance: sd && {
      dossier: sd.dossier === null ? null : sd.dossier ** 2,
      judge: sd.judge ** 2,
      residual: sd.residual ** 2,
    },
    orderEffect: severity.orderEffect,
    connections: plainReport(severity.connections),
    differences: plainReport(severity.differences),
    line: lineFigures,
    agreement: plainReport(agreement),
    diagnostics: plainReport(diagnostics),
  };
}

function linePlaces({ line }: PanelReport): ReadonlyMap<string, LineRow> {
  return new Map(line.state === "known" ? line.rows.map((row) => [row.dossierId, row]) : []);
}

function rankingRow(
  { dossierId, rank, mean, readings, listed, tied, adjusted }: RankingRow,
  place: LineRow | undefined,
): object {
  return {
    dossier: dossierId,
    rank,
    mean,
    readings,
    listed,
    tied,
    ...adjustedCells(adjusted),
    ...lineCells(place),
  };
}

function adjustedCells(adjusted: RankingRow["adjusted"]): object {
  return adjusted.state === "known"
    ? {
        adjustedMean: adjusted.mean,
        adjustedSe: adjusted.sd,
        comparisonSe: adjusted.comparisonSd,
        adjustedRank: adjusted.rank,
      }
    : {
        adjustedMean: null,
        adjustedSe: null,
        comparisonSe: null,
        adjustedRank: null,
        withheld: adjusted.reason,
      };
}

function lineCells(place: LineRow | undefined): object {
  if (!place) return { expectedRank: null, topProbability: null, rankLow: null, rankHigh: null, band: null };
  const { expectedRank, topProbability, rankLow, rankHigh, band } = place;
  return { expectedRank, topProbability, rankLow, rankHigh, band };
}

/** `effect` is what the judge adds to marks, with its error and interval; `severity` the same with the sign turned. */
function judgeRow({ judgeId, readings, dossiers, part, severity }: SeverityReport["judges"][number]): object {
  const common = { judge: judgeId, readings, dossiers, part };
  if (severity.state === "withheld") {
    const { state: _state, ...why } = severity;
    return { ...common, effect: null, severity: null, se: null, low: null, high: null, withheld: why };
  }
  const { effect, sd, low, high, flagged } = severity;
  return { ...common, effect, severity: 0 - effect, se: sd, low, high, flagged };
}

function rankingLines(context: CommandContext, report: PanelReport, lang: Language): readonly string[] {
  const places = linePlaces(report);
  const title = (name: "rank" | "dossier" | "mean" | "readings" | "adjusted" | "ranks"): string =>
    context.translate(`ratingsFile.column.${name}`);
  const rows = report.ranking.map(({ dossierId, rank, tied, mean, readings, listed, adjusted }) => {
    const place = places.get(dossierId);
    return [
      `${listed ? "●" : " "} ${rank}${tied ? "*" : ""}`,
      shownId(dossierId),
      points(mean, lang),
      String(readings),
      adjusted.state === "known"
        ? `${points(adjusted.mean, lang)} ± ${points(adjusted.comparisonSd, lang)}`
        : "-",
      place ? `${place.rankLow}-${place.rankHigh}` : "-",
      place ? points(place.topProbability, lang) : "-",
    ];
  });
  const chance = context.translate("ratingsFile.column.chance", { k: report.k });
  const titles = (["rank", "dossier", "mean", "readings", "adjusted", "ranks"] as const).map(title);
  return tableLines([...titles, chance], rows, new Set([0, 2, 3, 4, 5, 6]));
}

function remarks(context: CommandContext, report: PanelReport, lang: Language): readonly string[] {
  const { severity, line, k } = report;
  const { differences } = severity;
  const others = differences.state === "known" ? differences.onlyOther.map(({ dossierId }) => dossierId) : [];
  return [
    ...judgeLines(context, severity, lang),
    "",
    ...sampleLines(context, report),
    context.translate(`ratingsFile.estimator.${severity.reason}`),
    ...(severity.sd?.dossier === 0 ? [context.translate("ratingsFile.alike")] : []),
    line.state === "known"
      ? context.translate("ratingsFile.line", {
          in: line.counts.in,
          line: line.counts.line,
          k,
          share: Math.round(line.expectedShare * 100),
        })
      : context.translate("ratingsFile.noLine", {
          reason: context.translate(`withheld.short.${line.reason}`),
        }),
    ...(others.length === 0
      ? []
      : [
          context.translate("ratingsFile.differences", {
            number: others.length,
            dossiers: others.map(shownId).join(", "),
          }),
        ]),
  ];
}

/** What was counted, what could not be, and what was assumed of the scale. */
function sampleLines(context: CommandContext, { sample, diagnostics }: PanelReport): readonly string[] {
  const { dossiers, judges, readings, incompleteSheets, unrankedDossiers } = sample;
  const { thresholds } = "thresholds" in diagnostics ? diagnostics : { thresholds: null };
  return [
    context.translate("ratingsFile.sample", { dossiers, judges, readings, incomplete: incompleteSheets }),
    ...(unrankedDossiers > 0
      ? [context.translate("ratingsFile.unranked", { number: unrankedDossiers })]
      : []),
    ...(thresholds?.isScaleAssumed
      ? [
          context.translate("ratingsFile.scaleAssumed", {
            min: thresholds.scaleMin,
            max: thresholds.scaleMax,
          }),
        ]
      : []),
  ];
}

function judgeLines(context: CommandContext, { judges }: SeverityReport, lang: Language): readonly string[] {
  const sorted = judges.toSorted((left, right) => naturalOrder(left.judgeId, right.judgeId));
  const rows = sorted.map(({ judgeId, readings, severity }) =>
    severity.state === "known"
      ? [
          shownId(judgeId),
          String(readings),
          `${points(severity.effect, lang)} ± ${points(severity.sd, lang)}`,
          `${points(severity.low, lang)} … ${points(severity.high, lang)}`,
          severity.flagged ? context.translate("ratingsFile.notable") : "",
        ]
      : [shownId(judgeId), String(readings), "-", "", context.translate(`withheld.short.${severity.reason}`)],
  );
  const titles = (["judge", "readings", "severity", "likely"] as const).map((name) =>
    context.translate(`ratingsFile.column.${name}`),
  );
  return tableLines([...titles, ""], rows, new Set([1, 2, 3]));
}

function points(value: number, lang: Language): string {
  return formatNumber(value, lang, 2);
}
