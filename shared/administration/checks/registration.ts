import { parseDay } from "../../intake/cell-days.ts";
import { textKey } from "../answers.ts";
import type { CheckedProposal, CheckSeason, Found } from "../check-input.ts";
import { fieldOf } from "../intake-values.ts";
import { groupKey, type RuleOf } from "../rule-set.ts";

export function checkGroup({ known }: RuleOf<"group-unknown">, { card }: CheckedProposal): readonly Found[] {
  if (card.group.trim() === "") return [{ tag: "group-missing", values: { known: known.join(", ") } }];
  return known.some((group) => groupKey(group) === groupKey(card.group))
    ? []
    : [
        {
          tag: "group-unknown",
          values: { group: card.group, known: known.join(", ") },
          evidence: card.group,
        },
      ];
}

export function checkDraft(
  { drafts }: RuleOf<"draft-status">,
  { record }: CheckedProposal,
): readonly Found[] {
  const status = fieldOf(record, "status");
  const key = ` ${textKey(status)} `;
  return status !== "" && drafts.some((draft) => key.includes(` ${textKey(draft)} `))
    ? [{ tag: "never-submitted", values: { status }, evidence: status }]
    : [];
}

export function checkLate(
  _rule: RuleOf<"submitted-late">,
  proposal: CheckedProposal,
  { closesOn }: CheckSeason,
): readonly Found[] {
  const day = submittedOn(proposal);
  return closesOn !== null && day !== null && day > closesOn
    ? [
        {
          tag: "submitted-late",
          values: { submitted: { day }, closes: { day: closesOn } },
          evidence: fieldOf(proposal.record, "submittedOn").slice(0, 160),
        },
      ]
    : [];
}

/** The day of submission where the table tells one. */
export function submittedOn({ record }: CheckedProposal): string | null {
  return parseDay(fieldOf(record, "submittedOn"));
}

/** A replication names the innovation it follows (KIPP 2021). */
export function checkReplicationSource(
  _rule: RuleOf<"replication-source">,
  { record }: CheckedProposal,
): readonly Found[] {
  return saysSomething(fieldOf(record, "replicatedFrom")) ? [] : [{ tag: "replication-source-missing" }];
}

function saysSomething(value: string): boolean {
  return /[\p{L}\p{N}]{2}/u.test(value);
}

export function checkTitle(
  { min, max }: RuleOf<"title-length">,
  { card }: CheckedProposal,
): readonly Found[] {
  const { length } = card.title.trim();
  const values = { characters: length, limit: length < min ? min : max };
  if (length < min) return [{ tag: "title-short", values, evidence: card.title }];
  return length > max ? [{ tag: "title-long", values, evidence: card.title.slice(0, 160) }] : [];
}
