import type { CheckInput, ProposalToCheck } from "#shared/administration/check-input.ts";
import { checkProposals } from "#shared/administration/check-proposals.ts";
import type { Finding } from "#shared/administration/finding.ts";
import { RuleSet } from "#shared/administration/rule-set.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { CriterionId } from "#shared/identifiers.ts";
import { buildDossier, buildRubric, WEIGHTS } from "#tests/support/builders.ts";

export const CLOSING = "2026-05-06";

export interface CaseDetails {
  readonly card?: Partial<DossierCard>;
  readonly answers?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, string>>;
}

/** An answer of so many different words, never the same for another name. */
export function wordsOf(name: string, count = 30): string {
  return Array.from({ length: count }, (_, index) => `${name}${index}a`).join(" ");
}

/** A proposal no rule has anything to say about, unless told otherwise. */
export function buildProposal(
  index: number,
  { card = {}, answers = {}, fields = {} }: CaseDetails = {},
): ProposalToCheck {
  const whole = Object.fromEntries(Object.keys(WEIGHTS).map((id) => [id, wordsOf(`${id}p${index}x`)]));
  return {
    card: buildDossier(index, { title: `Layanan warga terpadu kampung nomor ${index}`, ...card }),
    sections: Object.entries({ ...whole, ...answers }).map(([id, text]) => ({
      criterionId: CriterionId.parse(id),
      text,
    })),
    record: { row: index + 3, fields: { status: "Terkirim", ...fields } },
  };
}

export type RuleDraft = Readonly<Record<string, unknown>> & { readonly kind: string };

export function buildRules(...rules: readonly RuleDraft[]): RuleSet {
  return RuleSet.parse({
    format: "pleno-administration-rules",
    version: 1,
    id: "uji",
    year: 2026,
    name: { id: "Aturan uji", en: "Test rules" },
    provenance: { status: "assumed", sources: ["uji"], note: { id: "", en: "" } },
    rules: rules.map((rule, index) => ({
      id: `rule-${index}`,
      severity: "blocking",
      status: "assumed",
      basis: { id: "", en: "" },
      ...rule,
    })),
  });
}

export function check(
  proposals: readonly ProposalToCheck[],
  rules: RuleSet,
  options: Partial<CheckInput> = {},
): readonly Finding[] {
  return report(proposals, rules, options).findings;
}

export function report(
  proposals: readonly ProposalToCheck[],
  rules: RuleSet,
  options: Partial<CheckInput> = {},
) {
  const input = { proposals, rules, rubric: buildRubric(), closesOn: CLOSING, winners: [], ...options };
  return checkProposals(input, () => undefined);
}

/** Tags by number of the proposal, in their order. */
export function tagsOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(
    ({ number, tag, severity }) => `${number} ${tag}${severity === "blocking" ? "" : ` ${severity}`}`,
  );
}

/** What one rule finds of several proposals: number, tag and severity. */
export function tags(rule: RuleDraft, ...cases: readonly CaseDetails[]): readonly string[] {
  return check(
    cases.map((details, index) => buildProposal(index + 1, details)),
    buildRules(rule),
  ).map(({ number, tag, severity }) => `${Number(number.slice(-4))} ${tag} ${severity}`);
}
