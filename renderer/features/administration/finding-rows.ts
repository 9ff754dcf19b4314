import type { Admission, AdmissionDecision } from "#shared/administration/admission.ts";
import { type Finding, worstSeverity } from "#shared/administration/finding.ts";
import type { Severity } from "#shared/administration/rule-set.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { foldText } from "#shared/text/fold-text.ts";

/** A proposal with what was found of it and what was decided. */
export interface FindingRow {
  readonly dossier: DossierCard;
  readonly findings: readonly Finding[];
  readonly worst: Severity | null;
  readonly decision: AdmissionDecision | null;
  readonly search: string;
}

export interface RowFilter {
  readonly query: string;
  /** `""` for all, in each of them. */
  readonly kind: string;
  readonly worst: Severity | "none" | "";
  readonly outcome: Admission | "undecided" | "";
  readonly group: string;
}

export const NO_ROW_FILTER: RowFilter = { query: "", kind: "", worst: "", outcome: "", group: "" };

/** One row for a proposal, in the order of the proposals given. */
export function joinFindings(
  dossiers: readonly DossierCard[],
  findings: readonly Finding[],
  admissions: Readonly<Record<string, AdmissionDecision>>,
): readonly FindingRow[] {
  const byDossier = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byDossier.get(finding.dossierId);
    if (known) known.push(finding);
    else byDossier.set(finding.dossierId, [finding]);
  }
  return dossiers.map((dossier) => {
    const own = byDossier.get(dossier.id) ?? [];
    return {
      dossier,
      findings: own,
      worst: worstSeverity(own),
      decision: admissions[dossier.id] ?? null,
      search: foldText(`${dossier.number} ${dossier.title} ${dossier.agency.name} ${dossier.unit}`),
    };
  });
}

export function filterRows(rows: readonly FindingRow[], filter: RowFilter): readonly FindingRow[] {
  const words = foldText(filter.query)
    .split(" ")
    .filter((word) => word !== "");
  return rows.filter(
    (row) =>
      words.every((word) => row.search.includes(word)) &&
      (filter.kind === "" || row.findings.some(({ kind }) => kind === filter.kind)) &&
      (filter.worst === "" || (row.worst ?? "none") === filter.worst) &&
      (filter.outcome === "" || (row.decision?.admission ?? "undecided") === filter.outcome) &&
      (filter.group === "" || row.dossier.group === filter.group),
  );
}

/** Whether the check found nothing that speaks against a proposal. */
export function isClean({ worst }: FindingRow): boolean {
  return worst === null || worst === "note";
}

export interface RuleCount {
  readonly kind: string;
  readonly proposals: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

/** How many proposals each kind of rule concerns, the most first. */
export function countByRule(findings: readonly Finding[]): readonly RuleCount[] {
  const counts = new Map<string, { ids: Set<string>; bySeverity: Record<Severity, number> }>();
  for (const { kind, dossierId, severity } of findings) {
    const known = counts.get(kind) ?? { ids: new Set(), bySeverity: { blocking: 0, warning: 0, note: 0 } };
    known.ids.add(dossierId);
    known.bySeverity[severity] += 1;
    counts.set(kind, known);
  }
  return [...counts]
    .map(([kind, { ids, bySeverity }]) => ({ kind, proposals: ids.size, bySeverity }))
    .toSorted((left, right) => right.proposals - left.proposals);
}
