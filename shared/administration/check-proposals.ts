import type { ReportProgress } from "../analysis/report-progress.ts";
import { readAnswer, textKey } from "./answers.ts";
import type {
  CheckedProposal,
  CheckInput,
  CheckSeason,
  FormerWinner,
  Found,
  FoundOf,
  ProposalKind,
  ProposalToCheck,
  SeasonKind,
} from "./check-input.ts";
import { checkAge } from "./checks/age.ts";
import { agencyKeyOf, checkAgencies, checkAgencyLimit } from "./checks/agencies.ts";
import { checkMissingAnswers, checkRequiredFields, checkWordBounds } from "./checks/completeness.ts";
import { checkCopies, checkPlaceholders, checkRepetition } from "./checks/nonsense.ts";
import { checkFileSizes, checkFileTypes, checkLetter } from "./checks/papers.ts";
import { checkPlaces } from "./checks/places.ts";
import {
  checkDraft,
  checkGroup,
  checkLate,
  checkReplicationSource,
  checkTitle,
} from "./checks/registration.ts";
import { checkSameText, checkSameTitle } from "./checks/sameness.ts";
import { checkAwardNeeded, checkFormerWinner } from "./checks/winners.ts";
import type { CheckReport, Finding } from "./finding.ts";
import { groupBy } from "./group-by.ts";
import { type AdministrationRule, activeRules, bindsGroup, type RuleOf } from "./rule-set.ts";
import { skipReason } from "./skipped-rules.ts";

/** The set's own closing date, which only counts for proposals of its year. */
function closingOf({ rules, proposals }: CheckInput): string | null {
  return proposals.every(({ card }) => card.year === rules.year) ? (rules.closesOn ?? null) : null;
}

type ProposalCheck<Kind extends ProposalKind> = (
  rule: RuleOf<Kind>,
  proposal: CheckedProposal,
  season: CheckSeason,
) => readonly Found[];
type SeasonCheck<Kind extends SeasonKind> = (rule: RuleOf<Kind>, season: CheckSeason) => readonly FoundOf[];

const PROPOSAL_CHECKS: { readonly [Kind in ProposalKind]: ProposalCheck<Kind> } = {
  "minimum-age": checkAge,
  "required-field": checkRequiredFields,
  "missing-answer": checkMissingAnswers,
  "word-bounds": checkWordBounds,
  "group-unknown": checkGroup,
  "replication-source": checkReplicationSource,
  "former-winner": checkFormerWinner,
  "award-needed": checkAwardNeeded,
  "required-letter": checkLetter,
  "file-type": checkFileTypes,
  "file-size": checkFileSizes,
  "draft-status": checkDraft,
  "submitted-late": checkLate,
  "copy-of-question": checkCopies,
  "placeholder-answer": checkPlaceholders,
  "repeated-text": checkRepetition,
  "title-length": checkTitle,
  "region-contradiction": checkPlaces,
};

const SEASON_CHECKS: { readonly [Kind in SeasonKind]: SeasonCheck<Kind> } = {
  "agency-limit": checkAgencyLimit,
  "same-title": checkSameTitle,
  "same-text": checkSameText,
  "agency-contradiction": checkAgencies,
};

/** Kinds that still say something: without a closing date a missing start, without one field the others. */
const IN_PART: ReadonlySet<string> = new Set(["minimum-age", "required-field"]);

/** Proposals between two reports of progress. */
const STEP = 50;

/**
 * Every finding of the administrative check, in the order of the proposals and, within one, of the rules. Nothing is decided:
 * a finding only shows where to look.
 */
export function checkProposals(input: CheckInput, progress: ReportProgress): CheckReport {
  const { proposals, rules } = input;
  const total = proposals.length * 2;
  const season: CheckSeason = {
    proposals: proposals.map((proposal, index) => {
      if (index % STEP === 0) progress(index, total);
      return readProposal(proposal, input);
    }),
    rubric: input.rubric,
    closesOn: input.closesOn ?? closingOf(input),
    winnersByTitle: groupBy(input.winners, ({ title }: FormerWinner) => textKey(title)),
  };
  const active = activeRules(rules);
  const skipped = active.flatMap((rule) => {
    const reason = skipReason(rule, season);
    return reason === null ? [] : [{ ruleId: rule.id, ...reason }];
  });
  const silent = new Set(skipped.map(({ ruleId }) => ruleId));
  const applied = active.filter(({ id, kind }) => !silent.has(id) || IN_PART.has(kind));
  const compared = compareProposals(applied, season);
  const findings = season.proposals.flatMap((proposal, index) => {
    if (index % STEP === 0) progress(proposals.length + index, total);
    return applied.flatMap((rule) => [
      ...checkOne(rule, proposal, season),
      ...(compared.get(rule.id)?.get(proposal) ?? []).map((found) => toFinding(rule, proposal, found)),
    ]);
  });
  progress(total, total);
  return {
    format: "pleno-administration-check",
    version: 1,
    rules,
    closesOn: season.closesOn,
    proposals: proposals.length,
    findings,
    skipped,
  };
}

function readProposal({ card, sections, record }: ProposalToCheck, { rubric }: CheckInput): CheckedProposal {
  const known = new Set(rubric.criteria.map(({ id }) => id));
  return {
    card,
    record,
    answers: sections
      .filter(({ criterionId }) => known.has(criterionId))
      .map(({ criterionId, text }) => readAnswer(criterionId, text)),
    titleKey: textKey(card.title),
    agencyKey: agencyKeyOf(card.agency.name),
  };
}

function isSeasonRule(rule: AdministrationRule): rule is RuleOf<SeasonKind> {
  return Object.hasOwn(SEASON_CHECKS, rule.kind);
}

function checkOne(rule: AdministrationRule, proposal: CheckedProposal, season: CheckSeason): Finding[] {
  if (isSeasonRule(rule) || !bindsGroup(rule, proposal.card.group)) return [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table maps every kind to a check of that kind
  const check = PROPOSAL_CHECKS[rule.kind] as ProposalCheck<ProposalKind>;
  return check(rule, proposal, season).map((found) => toFinding(rule, proposal, found));
}

function compareProposals(
  rules: readonly AdministrationRule[],
  season: CheckSeason,
): ReadonlyMap<string, ReadonlyMap<CheckedProposal, readonly FoundOf[]>> {
  return new Map(
    rules.filter(isSeasonRule).map((rule) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table maps every kind to a check of that kind
      const check = SEASON_CHECKS[rule.kind] as SeasonCheck<SeasonKind>;
      const bound = check(rule, season).filter(({ proposal }) => bindsGroup(rule, proposal.card.group));
      return [rule.id, groupBy(bound, ({ proposal }) => proposal)];
    }),
  );
}

function toFinding(rule: AdministrationRule, { card, record }: CheckedProposal, found: Found): Finding {
  return {
    dossierId: card.id,
    number: card.number,
    row: record?.row ?? null,
    ruleId: rule.id,
    kind: rule.kind,
    severity: found.severity ?? rule.severity,
    tag: found.tag,
    values: found.values ?? {},
    evidence: found.evidence ?? "",
  };
}
