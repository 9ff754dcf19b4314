import { textKey } from "../answers.ts";
import type { CheckedProposal, CheckSeason, FoundOf } from "../check-input.ts";
import { groupBy } from "../group-by.ts";
import { bindsGroup, type RuleOf } from "../rule-set.ts";
import { submittedOn } from "./registration.ts";

const BY_NUMBER = new Intl.Collator("id", { numeric: true });

/**
 * More proposals of one agency than its limit. Which of them to withdraw is the agency's choice; by the order of submission,
 * else of their numbers, those beyond the limit carry the rule's severity and the others are told.
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
      : entered.toSorted(bySubmission).map((proposal, index) => ({
          proposal,
          tag: index < limit ? "within-agency-limit" : "over-agency-limit",
          ...(index < limit ? { severity: "note" as const } : {}),
          values: { agency: proposal.card.agency.name, count: entered.length, limit, place: index + 1 },
        })),
  );
}

function bySubmission(left: CheckedProposal, right: CheckedProposal): number {
  const days = [submittedOn(left) ?? "9999", submittedOn(right) ?? "9999"] as const;
  if (days[0] !== days[1]) return days[0] < days[1] ? -1 : 1;
  return BY_NUMBER.compare(left.card.number, right.card.number);
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
    ([leftKey, left], [rightKey, right]) => right.length - left.length || (leftKey < rightKey ? -1 : 1),
  );
  const usual = groups[0]?.[1][0];
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
