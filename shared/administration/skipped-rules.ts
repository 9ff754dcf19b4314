import type { CheckSeason } from "./check-input.ts";
import { unaskedFields } from "./checks/completeness.ts";
import { hasLetter } from "./checks/papers.ts";
import { submittedOn } from "./checks/registration.ts";
import { hasAward } from "./checks/winners.ts";
import type { SkippedRule, SkipReason } from "./finding.ts";
import { hasColumn } from "./intake-values.ts";
import { type AdministrationRule, bindsGroup, type RuleKind, type RuleOf } from "./rule-set.ts";

/**
 * Why a rule can say nothing of a season: what it asks for was never handed in by anybody, so its absence is nobody's fault.
 * `null` where it applies.
 */
export function skipReason(rule: AdministrationRule, season: CheckSeason): Skipped | null {
  if (rule.kind === "required-field") {
    const fields = unaskedFields(rule, season);
    return fields.length === 0 ? null : { reason: "no-field", fields: [...fields] };
  }
  const reason = reasonOf(rule, season);
  return reason && { reason };
}

type Skipped = Omit<SkippedRule, "ruleId">;

function reasonOf(rule: AdministrationRule, season: CheckSeason): SkipReason | null {
  if (rule.kind === "required-letter") return letterReason(rule, season);
  return REASONS[rule.kind]?.(season) ?? null;
}

const REASONS: Partial<Readonly<Record<RuleKind, (season: CheckSeason) => SkipReason | null>>> = {
  "minimum-age": ({ closesOn }) => (closesOn === null ? "no-closing-date" : null),
  "submitted-late": (season) =>
    season.closesOn === null
      ? "no-closing-date"
      : unless(
          season.proposals.some((proposal) => submittedOn(proposal) !== null),
          "no-column",
        ),
  "draft-status": (season) => unless(hasColumn(season, "status"), "no-column"),
  "replication-source": ({ proposals }) =>
    unless(
      proposals.some(({ record }) => record !== null),
      "no-table",
    ),
  "award-needed": (season) =>
    unless(
      season.proposals.some((proposal) => hasAward(proposal, season)),
      "no-column",
    ),
  "file-type": withoutAttachments,
  "file-size": withoutAttachments,
  "missing-answer": withoutAnswers,
  "word-bounds": withoutAnswers,
  "copy-of-question": withoutAnswers,
  "placeholder-answer": withoutAnswers,
  "repeated-text": withoutAnswers,
  "same-text": withoutAnswers,
};

function unless(isThere: boolean, reason: SkipReason): SkipReason | null {
  return isThere ? null : reason;
}

function withoutAttachments({ proposals }: CheckSeason): SkipReason | null {
  return unless(
    proposals.some(({ card }) => card.attachments.length > 0),
    "no-attachments",
  );
}

function withoutAnswers({ proposals }: CheckSeason): SkipReason | null {
  return unless(
    proposals.some(({ answers }) => answers.some(({ text }) => text !== "")),
    "no-answers",
  );
}

/** Letters are only missed where somebody has sent one: attachments may come later than the table. */
function letterReason(rule: RuleOf<"required-letter">, season: CheckSeason): SkipReason | null {
  const isAsked =
    hasColumn(season, rule.letter) ||
    season.proposals.some((proposal) => bindsGroup(rule, proposal.card.group) && hasLetter(rule, proposal));
  return unless(isAsked, "no-attachments");
}
