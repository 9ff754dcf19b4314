import { formatNumber } from "#shared/i18n/format.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import type {
  AgreementFigure,
  AgreementFigureId,
  AgreementOf,
} from "#shared/reconciliation/agreement/agreement-figures.ts";
import { agreementReport } from "#shared/reconciliation/agreement/agreement-report.ts";
import { chooseEstimator } from "#shared/reconciliation/severity/choose-estimator.ts";
import { totalMarks } from "#shared/reconciliation/totals/total-marks.ts";
import { type CommandContext, done, type Outcome } from "../outcome.ts";
import { plainReport } from "../ratings/plain-report.ts";
import { type PanelOptions, readPanel, tellProgress } from "../ratings/read-panel.ts";
import { refuseRatings } from "../ratings/read-ratings.ts";
import { tableLines } from "../text-table.ts";

export interface AgreeOptions extends PanelOptions {
  readonly lang: Language;
}

/** As the literature writes them, in every language. */
const SYMBOLS: Readonly<Record<AgreementFigureId, string>> = {
  "agreement-single": "ICC(A,1)",
  "consistency-single": "ICC(C,1)",
  "consistency-mean": "ICC(C,k)",
  "agreement-mean": "ICC(A,k)",
  "raw-mean": "ICC(Q,k)",
  "adjusted-mean": "ICC(Q,k), q = 0",
  alpha: "Krippendorff α",
  concordance: "Kendall W",
  "same-category": "p₀",
  kappa: "Fleiss κ",
  "weighted-kappa": "κ, w²",
  gwet: "Gwet AC2",
};

/** How far the judges of a file of marks agree: on the total and on every criterion. */
export async function showAgreement(
  context: CommandContext,
  path: string,
  options: AgreeOptions,
): Promise<Outcome> {
  const panel = await readPanel(context, path, options);
  if (!panel.ok) return refuseRatings(context, panel.error);
  const { basis, file } = panel.value;
  const { table, isDealtAtRandom } = basis;
  const { ratings } = totalMarks(table);
  const chosen = chooseEstimator({ ratings, isDealtAtRandom }, tellProgress(context));
  const report = agreementReport({ table, totals: ratings, fit: chosen.used });
  const lines = [report.total, ...report.criteria].flatMap((of) => figureRows(context, of, options.lang));
  const titles = (["scope", "figure", "value", "likely", "grade"] as const).map((name) =>
    context.translate(`ratingsFile.column.${name}`),
  );
  const { readers } = report.total;
  return done(
    [
      ...tableLines(titles, lines, new Set([2, 3])),
      ...("state" in readers
        ? []
        : [
            context.translate("ratingsFile.readersNeeded", {
              target: readers.target,
              adjusted: readersText(readers.adjusted),
              raw: readersText(readers.raw),
            }),
          ]),
    ],
    { ok: true, input: file.summary, ...report, criteria: plainReport(report.criteria) },
  );
}

type ReadersNumber = { readonly state: "known"; readonly number: number } | { readonly state: "withheld" };

function readersText(readers: ReadersNumber): string {
  return readers.state === "known" ? String(readers.number) : "-";
}

function figureRows(
  context: CommandContext,
  { criterion, figures }: AgreementOf,
  lang: Language,
): readonly (readonly string[])[] {
  const scope = criterion ?? context.translate("ratingsFile.total");
  return figures.map((figure) => [scope, SYMBOLS[figure.id], ...figureCells(context, figure, lang)]);
}

function figureCells(context: CommandContext, figure: AgreementFigure, lang: Language): readonly string[] {
  if (figure.state === "withheld")
    return ["-", "", context.translate(`ratingsFile.withheld.${figure.reason}`)];
  const { value, low, high, verdict } = figure;
  const number = (given: number): string => formatNumber(given, lang, 2);
  const interval = low === undefined || high === undefined ? "" : `${number(low)} … ${number(high)}`;
  const grade = verdict ? (verdict.from === verdict.to ? verdict.from : `${verdict.from}-${verdict.to}`) : "";
  return [number(value), interval, grade];
}
