import { parseMinutes } from "../../intake/cell-days.ts";
import { codeOrder, naturalOrder } from "../../text/natural-order.ts";
import { textKey } from "../answers.ts";
import type { CheckedProposal, CheckSeason, FoundOf } from "../check-input.ts";
import { groupBy } from "../group-by.ts";
import { fieldOf } from "../intake-values.ts";
import { bindsGroup, type RuleOf } from "../rule-set.ts";
import { submittedOn } from "./registration.ts";

/**
 * More proposals of one agency than its limit. Which of them to withdraw is the agency's choice; those beyond the limit by
 * the order of submission, else of their numbers, are told, and which place they have among how many.
 */
export function checkAgencyLimit(
  rule: RuleOf<"agency-limit">,
  { proposals }: CheckSeason,
): readonly FoundOf[] {
  const { limit, agencyTypes } = rule;
  const bound = proposals.filter(
    ({ card }) =>
      bindsGroup(rule, card.group) && (agencyTypes === undefined || agencyTypes.includes(card.agency.type)),
  );
  return [...groupBy(bound, ({ card }) => card.agency.code).values()].flatMap((entered): FoundOf[] =>
    entered.length <= limit
      ? []
      : entered
          .toSorted(bySubmission)
          .map((proposal, index) => ({
            proposal,
            tag: "over-agency-limit" as const,
            values: { agency: proposal.card.agency.name, count: entered.length, limit, place: index + 1 },
          }))
          .slice(limit),
  );
}

/** By day and time of submission; those whose submission the table does not tell come last. */
function bySubmission(left: CheckedProposal, right: CheckedProposal): number {
  return codeOrder(submissionOf(left), submissionOf(right)) || byNumber(left, right);
}

function submissionOf(proposal: CheckedProposal): string {
  const minutes = parseMinutes(fieldOf(proposal.record, "submittedOn"));
  return `${submittedOn(proposal) ?? "9999"} ${String(minutes).padStart(4, "0")}`;
}

function byNumber({ card: left }: CheckedProposal, { card: right }: CheckedProposal): number {
  return naturalOrder(left.number, right.number) || codeOrder(left.id, right.id);
}

/** One code under several names or types, or one name under several codes. */
export function checkAgencies(
  _rule: RuleOf<"agency-contradiction">,
  { proposals }: CheckSeason,
): readonly FoundOf[] {
  const byCode = groupBy(proposals, ({ card }) => card.agency.code);
  const byName = groupBy(proposals, ({ agencyKey, card }) =>
    [agencyKey, card.region?.provinceCode, card.region?.regencyCode].join("|"),
  );
  return [
    ...[...byCode.values()].flatMap((same) =>
      minority(same, ({ agencyKey }) => agencyKey).map(
        ({ proposal, usual }): FoundOf => ({
          proposal,
          tag: "agency-names-differ",
          values: {
            code: proposal.card.agency.code,
            name: proposal.card.agency.name,
            other: usual.card.agency.name,
          },
          evidence: proposal.card.agency.name,
        }),
      ),
    ),
    ...[...byCode.values()].flatMap((same) =>
      minority(same, ({ card }) => card.agency.type).map(
        ({ proposal }): FoundOf => ({
          proposal,
          tag: "agency-types-differ",
          values: { name: proposal.card.agency.name, code: proposal.card.agency.code },
        }),
      ),
    ),
    ...[...byName.values()].flatMap((same) =>
      minority(same, ({ card }) => card.agency.code).map(
        ({ proposal, usual }): FoundOf => ({
          proposal,
          tag: "agency-codes-differ",
          values: {
            name: proposal.card.agency.name,
            code: proposal.card.agency.code,
            other: usual.card.agency.code,
          },
          evidence: proposal.card.agency.code,
        }),
      ),
    ),
  ];
}

/** Those that differ from what most say; all but the first in the alphabet where as many say one as the other. */
function minority(
  proposals: readonly CheckedProposal[],
  keyOf: (proposal: CheckedProposal) => string,
): readonly { readonly proposal: CheckedProposal; readonly usual: CheckedProposal }[] {
  const groups = [...groupBy(proposals, keyOf)].toSorted(
    ([leftKey, left], [rightKey, right]) => right.length - left.length || codeOrder(leftKey, rightKey),
  );
  const [usual] = groups[0]?.[1].toSorted(byNumber) ?? [];
  if (!usual) return [];
  return groups.slice(1).flatMap(([, others]) => others.map((proposal) => ({ proposal, usual })));
}

/** A name as it is compared: office words may be written short. */
export function agencyKeyOf(name: string): string {
  return textKey(name)
    .replace(/\bpemerintah (?:daerah )?/gu, "pem ")
    .replace(/\bpemprov\b/gu, "pem provinsi")
    .replace(/\bpemkab\b/gu, "pem kabupaten")
    .replace(/\bpemkot\b/gu, "pem kota")
    .replace(/\bkab\b/gu, "kabupaten")
    .replace(/\bprov\b/gu, "provinsi")
    .replace(/\s+/gu, " ")
    .trim();
}
