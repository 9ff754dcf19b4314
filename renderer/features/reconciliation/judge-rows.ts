import { type FixedFigure, fixed, type Message, type MessageKey, message } from "#shared/i18n/catalog.ts";
import type { DossierFlag, JudgeDiagnosis } from "#shared/reconciliation/diagnostics/diagnostics-report.ts";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import { withheldSentence } from "#shared/reconciliation/withheld-sentence.ts";

export type JudgeFigures = PanelReport["severity"]["judges"][number];
type Facets = Extract<PanelReport["facets"], { readonly state: "known" }>;

/** Everything a report says of one judge. */
export interface JudgeRow {
  readonly judgeId: string;
  readonly name: string;
  readonly figures: JudgeFigures;
  /** `null` where the signs are withheld for the whole panel. */
  readonly diagnosis: JudgeDiagnosis | null;
  /** `null` where the scale has too many steps for it. */
  readonly facets: Facets["judges"][number] | null;
  /** Whether the panel falls into parts, so that the severity holds inside a part only. */
  readonly isInPart: boolean;
}

/** One row per judge: the strictest first, those withheld last. */
export function judgeRows(report: PanelReport, nameOf: (judgeId: string) => string): readonly JudgeRow[] {
  const { severity, diagnostics, facets } = report;
  const diagnoses = new Map(
    "judges" in diagnostics ? diagnostics.judges.map((judge) => [judge.judgeId, judge]) : [],
  );
  const measures = new Map(
    facets.state === "known" ? facets.judges.map((judge) => [judge.judgeId, judge]) : [],
  );
  return severity.judges
    .map((figures) => ({
      judgeId: figures.judgeId,
      name: nameOf(figures.judgeId),
      figures,
      diagnosis: diagnoses.get(figures.judgeId) ?? null,
      facets: measures.get(figures.judgeId) ?? null,
      isInPart: severity.connections.parts.length > 0,
    }))
    .toSorted((a, b) => effectOf(a) - effectOf(b));
}

function effectOf({ figures: { severity } }: JudgeRow): number {
  return severity.state === "known" ? severity.effect : Number.MAX_VALUE;
}

/** The ends that all severity bars share: symmetric, so that zero is in the middle. */
export function severityReach(rows: readonly JudgeRow[]): number {
  return rows.reduce((reach, { figures: { severity } }) => {
    if (severity.state === "withheld") return reach;
    return Math.max(reach, Math.abs(severity.low), Math.abs(severity.high));
  }, 1);
}

/** How a judge's marks differ from colleagues' on the same dossiers, without blame; why there is no figure, where so. */
export function severitySentence({ name, figures }: Pick<JudgeRow, "name" | "figures">): Message {
  const { severity } = figures;
  if (severity.state === "withheld")
    return message("diagnosing.severity.withheld", { name, why: withheldSentence(severity) });
  const { effect, low, high } = severity;
  if (low <= 0 && high >= 0)
    return message("diagnosing.severity.same", {
      name,
      points: tenth(effect),
      low: tenth(low),
      high: tenth(high),
    });
  return effect < 0
    ? message("diagnosing.severity.stricter", {
        name,
        points: tenth(-effect),
        low: tenth(-high),
        high: tenth(-low),
      })
    : message("diagnosing.severity.milder", {
        name,
        points: tenth(effect),
        low: tenth(low),
        high: tenth(high),
      });
}

function tenth(value: number): FixedFigure {
  return fixed(value, 1);
}

/** What stands out of a judge's marks, in two words each. */
export function remarksOf({ figures: { severity }, diagnosis }: JudgeRow): readonly MessageKey[] {
  const isFlagged = severity.state === "known" && severity.flagged;
  return [
    ...(isFlagged ? (["reconciling.judge.remark.severity"] as const) : []),
    ...(diagnosis ? diagnosisRemarks(diagnosis) : []),
  ];
}

function diagnosisRemarks({ drift, halo, rangeUse, homeBias }: JudgeDiagnosis): readonly MessageKey[] {
  const slope = rangeUse.state === "known" ? rangeUse.slope : rangeUse;
  const isNarrow = slope.state === "known" && slope.value < 1;
  const found: readonly (readonly [{ readonly state: string; readonly isNotable?: boolean }, MessageKey])[] =
    [
      [drift, "reconciling.judge.remark.drift"],
      [halo, "reconciling.judge.remark.halo"],
      [slope, isNarrow ? "reconciling.judge.remark.narrow" : "reconciling.judge.remark.wide"],
      [homeBias, "reconciling.judge.remark.home"],
    ];
  return found.flatMap(([figure, remark]) => (figure.isNotable === true ? [remark] : []));
}

/** The dossiers whose readers differ widely: those that matter at the line first, then the widest. */
export function wideDossiers(flags: readonly DossierFlag[]): readonly DossierFlag[] {
  return flags.toSorted(
    (a, b) =>
      Number(b.mattersAtLine === true) - Number(a.mattersAtLine === true) ||
      b.adjustedRange - a.adjustedRange,
  );
}
