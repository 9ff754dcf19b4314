import type { Language } from "#shared/i18n/localised-text.ts";
import { answerWhatIf } from "#shared/reconciliation/report/answer-what-if.ts";
import type { PanelBasis } from "#shared/reconciliation/report/panel-basis.ts";
import { Normalisation } from "#shared/reconciliation/totals/normalisation.ts";
import type { WhatIfOutcome, WhatIfScenario } from "#shared/reconciliation/what-if/what-if-outcome.ts";
import {
  type WhatIfNames,
  whatIfDetails,
  whatIfSentence,
} from "#shared/reconciliation/what-if/what-if-sentences.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { type CommandContext, done, type Outcome, refused } from "../outcome.ts";
import { shownId } from "../printable.ts";
import { cleanLabel } from "../ratings/clean-label.ts";
import { plainReport } from "../ratings/plain-report.ts";
import { type PanelOptions, readPanel, splitNames, tellProgress } from "../ratings/read-panel.ts";
import { type RatingsRefusal, refuseRatings } from "../ratings/read-ratings.ts";

/** Each given option asks for one scenario of its own; `--tie-order` names another order than the rubric's. */
export interface WhatIfOptions extends PanelOptions {
  readonly lang: Language;
  readonly dropJudge?: readonly string[];
  readonly dropCriterion?: readonly string[];
  /** As `dampak=+5`. */
  readonly weight?: readonly string[];
  readonly trimmed?: boolean;
  readonly median?: boolean;
  readonly adjusted?: boolean;
  readonly normalised?: readonly string[];
  readonly all?: boolean;
}

const IDS: WhatIfNames = { dossier: shownId, judge: shownId, criterion: shownId };

/** What other decisions would change in the Top K; every usual one where none is named. */
export async function askWhatIf(
  context: CommandContext,
  path: string,
  options: WhatIfOptions,
): Promise<Outcome> {
  const { tieOrder: _asked, ...base } = options;
  const panel = await readPanel(context, path, base);
  if (!panel.ok) return refuseRatings(context, panel.error);
  const { basis, file } = panel.value;
  const scenarios = readScenarios(basis, options);
  if (!scenarios.ok) return refused(context, scenarios.error);
  const named = scenarios.value;
  const usual = options.all || named.length === 0 ? ask(context, basis, null) : [];
  const outcomes = [...(named.length > 0 ? ask(context, basis, named) : []), ...usual];
  return done(
    outcomes.flatMap((outcome) => [
      context.say(whatIfSentence(outcome, IDS)),
      ...(outcome.state === "computed" && outcome.changed > 0
        ? whatIfDetails(outcome, IDS).map((detail) => `  ${context.say(detail)}`)
        : []),
    ]),
    { ok: true, input: file.summary, k: basis.k, outcomes: plainReport(outcomes) },
  );
}

function ask(
  context: CommandContext,
  basis: PanelBasis,
  scenarios: readonly WhatIfScenario[] | null,
): readonly WhatIfOutcome[] {
  return answerWhatIf({ basis, scenarios }, tellProgress(context));
}

/** What the options say before it is known whether their names occur. */
interface Wishes {
  readonly judges: readonly string[];
  readonly criteria: readonly string[];
  readonly shifts: readonly { readonly criterionId: string; readonly percentagePoints: number }[];
  readonly order: readonly string[] | null;
  readonly normalisations: readonly Normalisation[];
}

function readScenarios(
  basis: PanelBasis,
  options: WhatIfOptions,
): Result<readonly WhatIfScenario[], RatingsRefusal["error"]> {
  const wishes = readWishes(options);
  if (!wishes.ok) return wishes;
  const { judges, criteria, shifts, order, normalisations } = wishes.value;
  const unknown = findUnknown(basis, wishes.value);
  if (unknown) return err({ type: "ratings-name-unknown", ...unknown });
  return ok([
    ...judges.map((judgeId) => ({ type: "drop-judge" as const, judgeId })),
    ...criteria.map((criterionId) => ({ type: "drop-criterion" as const, criterionId })),
    ...shifts.map((shift) => ({ type: "change-weight" as const, ...shift })),
    ...(order ? [{ type: "tie-order" as const, criterionIds: [...order] }] : []),
    ...(options.trimmed ? [{ type: "trimmed-mean" as const }] : []),
    ...(options.median ? [{ type: "median" as const }] : []),
    ...(options.adjusted ? [{ type: "adjusted" as const }] : []),
    ...normalisations.map((normalisation) => ({ type: "normalised" as const, normalisation })),
  ]);
}

function readWishes(options: WhatIfOptions): Result<Wishes, RatingsRefusal["error"]> {
  const { dropJudge = [], dropCriterion = [], weight = [], normalised = [], tieOrder } = options;
  const shifts: Wishes["shifts"][number][] = [];
  for (const text of weight) {
    const shift = parseWeight(text);
    if (!shift) return invalid("--weight", text);
    shifts.push(shift);
  }
  const normalisations: Normalisation[] = [];
  for (const text of normalised) {
    const known = Normalisation.safeParse(text);
    if (!known.success) return invalid("--normalised", text);
    normalisations.push(known.data);
  }
  const order = tieOrder === undefined ? null : splitNames(tieOrder);
  return ok({
    judges: dropJudge.map(cleanLabel),
    criteria: dropCriterion.map(cleanLabel),
    shifts,
    order,
    normalisations,
  });
}

function findUnknown(
  { table }: PanelBasis,
  { judges, criteria, shifts, order }: Wishes,
): { readonly option: string; readonly value: string } | undefined {
  const knownJudges = new Set(table.judgeIds);
  const knownCriteria = new Set(table.criteria.map(({ id }) => id));
  return [
    ...judges.map((value) => ({ option: "--drop-judge", value, known: knownJudges })),
    ...criteria.map((value) => ({ option: "--drop-criterion", value, known: knownCriteria })),
    ...shifts.map(({ criterionId }) => ({ option: "--weight", value: criterionId, known: knownCriteria })),
    ...(order ?? []).map((value) => ({ option: "--tie-order", value, known: knownCriteria })),
  ]
    .map(({ option, value, known }) => (known.has(value) ? undefined : { option, value }))
    .find((unknown) => unknown !== undefined);
}

/** `dampak=+5` or `dampak=-5`, in percentage points; a criterion's name may hold a sign of equality. */
function parseWeight(text: string): { criterionId: string; percentagePoints: number } | null {
  const match = /^(.+)=([+-]?\d{1,3})$/u.exec(text);
  const percentagePoints = Number(match?.[2]);
  return match?.[1] === undefined || Math.abs(percentagePoints) > 100
    ? null
    : { criterionId: cleanLabel(match[1]), percentagePoints };
}

function invalid(option: string, value: string): Result<never, RatingsRefusal["error"]> {
  return err({ type: "ratings-option-invalid", option, value });
}
