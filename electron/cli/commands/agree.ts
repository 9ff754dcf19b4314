import { formatNumber } from "#shared/i18n/format.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import type {
  AgreementFigure,
  AgreementOf,
  AgreementReport,
} from "#shared/reconciliation/agreement/agreement-figures.ts";
import { agreementReport } from "#shared/reconciliation/agreement/agreement-report.ts";
import {
  agreementName,
  agreementNote,
  agreementSentence,
  readersSentences,
} from "#shared/reconciliation/agreement/agreement-sentences.ts";
import { totalMarks } from "#shared/reconciliation/totals/total-marks.ts";
import { type CommandContext, done, type Outcome } from "../outcome.ts";
import { shownId } from "../printable.ts";
import { plainReport } from "../ratings/plain-report.ts";
import { type PanelOptions, readPanel, tellProgress } from "../ratings/read-panel.ts";
import { refuseRatings } from "../ratings/read-ratings.ts";
import { tableLines } from "../text-table.ts";

export interface AgreeOptions extends PanelOptions {
  readonly lang: Language;
}

/** How far the judges of a file of marks agree: on the total and on every criterion. */
export async function showAgreement(
  context: CommandContext,
  path: string,
  options: AgreeOptions,
): Promise<Outcome> {
  const panel = await readPanel(context, path, options);
  if (!panel.ok) return refuseRatings(context, panel.error);
  const { basis, file } = panel.value;
  const { table } = basis;
  const { ratings } = totalMarks(table);
  const report = agreementReport({ table, totals: ratings }, tellProgress(context));
  const lines = shownFigures(report).flatMap((of) => figureRows(context, of, options.lang));
  const titles = (["scope", "figure", "value", "likely", "grade"] as const).map((name) =>
    context.translate(`ratingsFile.column.${name}`),
  );
  return done([...tableLines(titles, lines, new Set([2, 3])), "", ...remarks(context, report.total)], {
    ok: true,
    input: file.summary,
    ...report,
    criteria: plainReport(report.criteria),
  });
}

/** The only criterion is the total: it has the same figures and those of its steps beside them. */
function shownFigures({ total, criteria }: AgreementReport): readonly AgreementOf[] {
  const [only, ...others] = criteria;
  if (only && others.length === 0) return [{ ...only, criterion: null }];
  return [total, ...criteria];
}

/** What the figures of the total mean, sentence by sentence. */
function remarks(context: CommandContext, total: AgreementOf): readonly string[] {
  const { readers } = total;
  const note = agreementNote(total);
  const sentences = [
    ...total.figures.filter(({ state }) => state === "known").map(agreementSentence),
    ...("state" in readers ? [] : readersSentences(readers)),
    ...(note ? [note] : []),
  ];
  return sentences.map(context.say);
}

function figureRows(
  context: CommandContext,
  { criterion, figures }: AgreementOf,
  lang: Language,
): readonly (readonly string[])[] {
  const scope = criterion === null ? context.translate("ratingsFile.total") : shownId(criterion);
  return figures.map((figure) => [
    scope,
    context.say(agreementName(figure)),
    ...figureCells(context, figure, lang),
  ]);
}

function figureCells(context: CommandContext, figure: AgreementFigure, lang: Language): readonly string[] {
  if (figure.state === "withheld") return ["-", "", context.translate(`withheld.short.${figure.reason}`)];
  const { value, low, high, verdict } = figure;
  const number = (given: number): string => formatNumber(given, lang, 2);
  const interval = low === undefined || high === undefined ? "" : `${number(low)} … ${number(high)}`;
  const grades = verdict ? [...new Set([verdict.from, verdict.to])] : [];
  const grade = grades.map((name) => context.translate(`agreement.grade.${name}`)).join(" - ");
  return [number(value), interval, grade];
}
