import { roundTo } from "#shared/i18n/format.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { marksOfSeason } from "#shared/reconciliation/ratings/season-marks.ts";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import { totalMarks } from "#shared/reconciliation/totals/total-marks.ts";
import type { Withheld } from "#shared/reconciliation/withheld.ts";
import type { RubricPack } from "#shared/rubric/rubric-pack.ts";
import type { Reading } from "#shared/scoring/reading.ts";

type JudgeRow = PanelReport["severity"]["judges"][number];

/** What one judge gave, and how much of it is the judge. Points. */
export interface ReaderLine {
  readonly judgeId: string;
  readonly mark: number;
  readonly severity: { readonly state: "known"; readonly effect: number } | Withheld;
}

export interface ReaderLines {
  readonly lines: readonly ReaderLine[];
  readonly mean: number;
  /** Mean effect of the readers; `null` where one of them is withheld. */
  readonly meanEffect: number | null;
  readonly incomplete: number;
}

interface ReaderBasis {
  readonly readings: readonly Reading[];
  readonly members: readonly PanelMember[];
  readonly rubric: RubricPack;
  readonly judges: readonly JudgeRow[];
}

/** Who read a dossier, line by line, with the totals that the official mean and the adjusted mean are taken over. */
export function readersOf(
  dossierId: string,
  { readings, members, rubric, judges }: ReaderBasis,
): ReaderLines {
  const own = readings.filter((reading) => reading.dossierId === dossierId);
  const { ratings, incompleteSheets } = totalMarks(marksOfSeason({ rubric, members: [...members] }, own));
  const rowOf = new Map(judges.map((judge) => [judge.judgeId, judge]));
  const lines = [...ratings.score].map((mark, place): ReaderLine => {
    const judgeId = ratings.judgeIds[ratings.judge[place] ?? 0] ?? "";
    return { judgeId, mark, severity: severityOf(rowOf.get(judgeId)) };
  });
  const effects = lines.flatMap(({ severity }) => (severity.state === "known" ? [severity.effect] : []));
  return {
    lines,
    mean: meanOf(lines.map(({ mark }) => mark)),
    meanEffect: effects.length === lines.length && effects.length > 0 ? meanOf(effects) : null,
    incomplete: incompleteSheets,
  };
}

function severityOf(judge: JudgeRow | undefined): ReaderLine["severity"] {
  if (!judge) return { state: "withheld", reason: "not-known" };
  if (judge.severity.state === "withheld") return judge.severity;
  const { effect } = judge.severity;
  return { state: "known", effect };
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export interface Standing {
  readonly mean: number;
  readonly adjusted: number;
  readonly sd: number;
}

/** How the difference of two official means comes about. Points. */
export interface MeanDifference {
  readonly official: number;
  /** From their readers' different severity. */
  readonly judges: number;
  /** What is left when severity is taken out. */
  readonly rest: number;
  readonly sd: number;
  readonly isClear: boolean;
  readonly isReversed: boolean;
}

/** A difference of twice its standard deviation is taken as clear. */
const CLEAR_FROM = 2;

/** As means are shown: differences of shown figures add up to what is shown. */
const DECIMALS = 2;

/** `higher` minus `lower`, of the means as they are shown; the deviation is that of two dossiers uncertain on their own, which is a little too much. */
export function compareStandings(higher: Standing, lower: Standing): MeanDifference {
  const official = roundTo(higher.mean, DECIMALS) - roundTo(lower.mean, DECIMALS);
  const rest = roundTo(higher.adjusted, DECIMALS) - roundTo(lower.adjusted, DECIMALS);
  const sd = Math.hypot(higher.sd, lower.sd);
  return {
    official,
    judges: official - rest,
    rest,
    sd,
    isClear: Math.abs(rest) >= CLEAR_FROM * sd,
    isReversed: rest < 0 && official > 0,
  };
}
