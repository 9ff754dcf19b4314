import { formatNumber } from "#shared/i18n/format.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import { planPanelRereads } from "#shared/reconciliation/report/plan-panel-rereads.ts";
import type { RereadFigures } from "#shared/reconciliation/rereads/reread-plan.ts";
import { type CommandContext, done, type Outcome, refused } from "../outcome.ts";
import { shownId } from "../printable.ts";
import { plainReport } from "../ratings/plain-report.ts";
import { type PanelOptions, readPanel, tellProgress } from "../ratings/read-panel.ts";
import { refuseRatings } from "../ratings/read-ratings.ts";
import { type JudgeRoomOptions, readRereadJudges } from "../ratings/reread-judges.ts";
import { tableLines } from "../text-table.ts";

export interface RereadOptions extends PanelOptions, JudgeRoomOptions {
  readonly lang: Language;
  readonly seed: number;
  readonly rounds: number;
  readonly mostPerDossier: number;
}

/** Dossiers named in a sentence; of further ones only the number is told. */
const MOST_NAMED = 10;

/** Where further readings would change the Top K most. */
export async function planRereads(
  context: CommandContext,
  path: string,
  options: RereadOptions,
): Promise<Outcome> {
  const panel = await readPanel(context, path, options);
  if (!panel.ok) return refuseRatings(context, panel.error);
  const { basis, file } = panel.value;
  const judges = await readRereadJudges(basis.table, options);
  if (!judges.ok) return refused(context, judges.error);
  const { seed, budget, rounds, mostPerDossier, lang } = options;
  const plan = planPanelRereads(
    { basis, judges: judges.value.rooms, seed, budget, rounds, mostPerDossier },
    tellProgress(context),
  );
  const lines =
    plan.state === "known"
      ? planLines(context, plan, lang)
      : [
          context.translate("ratingsFile.noLine", {
            reason: context.translate(`withheld.short.${plan.reason}`),
          }),
        ];
  const { newJudges } = judges.value;
  const newcomers =
    newJudges.length === 0
      ? []
      : [
          context.translate("ratingsFile.newJudges", {
            number: newJudges.length,
            names: shorten(newJudges),
          }),
        ];
  return done([...newcomers, ...lines], {
    ok: true,
    input: file.summary,
    newJudges,
    ...asObject(plainReport(plan.state === "known" ? withoutFalseChances(plan) : plan)),
  });
}

/** Nothing says how parts without a common dossier compare, so chances and ranks of the whole are left out, as in `rank`. */
function withoutFalseChances(plan: RereadFigures): object {
  if (plan.components === 1) return plan;
  const none = { topProbability: null, rankLow: null, rankHigh: null, margin: null, turnProbability: null };
  return {
    ...plan,
    expectedShareNow: null,
    rawShareNow: null,
    rows: plan.rows.map((row) => ({ ...row, ...none })),
    unplaced: plan.unplaced.map((row) => ({ ...row, topProbability: null })),
  };
}

function asObject(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

function planLines(context: CommandContext, plan: RereadFigures, lang: Language): readonly string[] {
  const { k, rows, comparison, planning, components } = plan;
  const number = (value: number): string => formatNumber(value, lang, 2);
  const percent = (value: number): string => `${formatNumber(Math.round(value * 1000) / 10, lang, 1)} %`;
  const points = (value: number): string =>
    context.translate("rereading.points", { gain: formatNumber(Math.round(value * 1000) / 10, lang, 1) });
  const title = (
    name:
      | "round"
      | "dossier"
      | "judge"
      | "ranks"
      | "deviation"
      | "gain"
      | "rule"
      | "readers"
      | "raw"
      | "adjusted",
  ): string => context.translate(`ratingsFile.column.${name}`);
  const chance = context.translate("ratingsFile.column.chance", { k });
  const share = context.translate("ratingsFile.column.share", { k });
  return [
    ...tableLines(
      [title("round"), title("dossier"), title("judge"), chance, title("ranks"), title("deviation")],
      rows.map((row) => [
        String(row.round),
        shownId(row.dossierId),
        shownId(row.judgeId),
        components > 1 ? "-" : number(row.topProbability),
        components > 1 ? "-" : `${row.rankLow}-${row.rankHigh}`,
        `${number(row.scoreSd)} → ${number(row.scoreSdAfter)}`,
      ]),
      new Set([0, 3, 4, 5]),
    ),
    "",
    ...planRemarks(context, plan),
    "",
    ...tableLines(
      [
        title("rule"),
        context.translate("rereading.placed"),
        context.translate("rereading.expectedRaw"),
        title("gain"),
        context.translate("rereading.expected"),
        title("gain"),
      ],
      comparison.map(({ rule, placed, rawShare, rawGain, expectedShare, gain }) => [
        context.translate(`ratingsFile.rule.${rule}`),
        String(placed),
        percent(rawShare),
        points(rawGain),
        percent(expectedShare),
        points(gain),
      ]),
      new Set([1, 2, 3, 4, 5]),
    ),
    "",
    ...tableLines(
      [title("readers"), `${share}: ${title("raw")}`, title("adjusted")],
      planning.map(({ readers, shareRaw, shareAdjusted }) => [
        String(readers),
        percent(shareRaw),
        percent(shareAdjusted),
      ]),
      new Set([0, 1, 2]),
    ),
  ];
}

/** How many readings found a place, why others did not, and what cannot be said of a panel in parts. */
function planRemarks(context: CommandContext, plan: RereadFigures): readonly string[] {
  const { k, rows, unused, unplaced, leftOver, expectedShareNow, components } = plan;
  const counted = { number: rows.length, unused };
  const reasons = [...new Set(unplaced.map(({ reason }) => reason))];
  return [
    components > 1
      ? context.translate("ratingsFile.rereadsInParts", { ...counted, components })
      : context.translate("ratingsFile.rereads", {
          ...counted,
          k,
          share: Math.round(expectedShareNow * 100),
        }),
    ...reasons.map((reason) => {
      const dossiers = unplaced.filter((row) => row.reason === reason).map(({ dossierId }) => dossierId);
      return context.translate(`ratingsFile.unplaced.${reason}`, {
        number: dossiers.length,
        dossiers: shorten(dossiers),
      });
    }),
    ...leftOver
      .filter((reason) => reason !== "no-judge")
      .map((reason) => context.translate(`ratingsFile.leftOver.${reason}`)),
  ];
}

function shorten(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).map(shownId).join(", ");
  return names.length <= MOST_NAMED ? shown : `${shown}, …`;
}
