import { quote } from "../answers.ts";
import type { CheckedProposal, CheckSeason, FoundOf } from "../check-input.ts";
import { groupBy } from "../group-by.ts";
import type { RuleOf } from "../rule-set.ts";

/** Words that equal narratives must have: a few are equal by chance. */
const SHORTEST_NARRATIVE = 40;
const NAMED = 5;

/**
 * The same title on several proposals. A title of a word or two (an acronym, a name of the region) is chosen by several
 * agencies by chance, so between agencies it is a warning at most: somebody must look.
 */
export function checkSameTitle(
  { shortTitle, severity }: RuleOf<"same-title">,
  { proposals }: CheckSeason,
): readonly FoundOf[] {
  const titled = proposals.filter(({ titleKey }) => titleKey !== "");
  return twins(titled, ({ titleKey }) => titleKey).map(({ proposal, others }) => ({
    proposal,
    tag: "same-title",
    ...(severity === "blocking" && isByChance(proposal, others, shortTitle)
      ? { severity: "warning" as const }
      : {}),
    values: { numbers: listNumbers(others), others: others.length },
    evidence: quote(proposal.card.title),
  }));
}

function isByChance(
  { titleKey, card }: CheckedProposal,
  others: readonly CheckedProposal[],
  shortTitle: number,
): boolean {
  const words = titleKey.split(" ").length;
  return words <= shortTitle && others.every((other) => other.card.agency.code !== card.agency.code);
}

/** The same narrative word for word, whatever the titles. */
export function checkSameText(_rule: RuleOf<"same-text">, { proposals }: CheckSeason): readonly FoundOf[] {
  const written = proposals.filter(
    ({ answers }) => answers.reduce((sum, { words }) => sum + words, 0) >= SHORTEST_NARRATIVE,
  );
  return twins(written, narrativeOf).map(({ proposal, others }) => ({
    proposal,
    tag: "same-text",
    values: { numbers: listNumbers(others), others: others.length },
    evidence: quote(proposal.answers.find(({ words }) => words > 0)?.text ?? ""),
  }));
}

function narrativeOf({ answers }: CheckedProposal): string {
  return answers
    .filter(({ words }) => words > 0)
    .map(({ digest }) => digest)
    .join("|");
}

function twins(proposals: readonly CheckedProposal[], keyOf: (proposal: CheckedProposal) => string) {
  return [...groupBy(proposals, keyOf).values()].flatMap((same) =>
    same.length < 2
      ? []
      : same.map((proposal) => ({ proposal, others: same.filter((other) => other !== proposal) })),
  );
}

function listNumbers(proposals: readonly CheckedProposal[]): string {
  const numbers = proposals.map(({ card }) => card.number).toSorted();
  const named = numbers.slice(0, NAMED).join(", ");
  return numbers.length > NAMED ? `${named}, …` : named;
}
