import { textKey } from "../answers.ts";
import type { CheckedProposal, Found } from "../check-input.ts";
import { fieldOf, saysYes } from "../intake-values.ts";
import type { RuleOf } from "../rule-set.ts";

const BYTES_PER_MEGABYTE = 1024 * 1024;

export function checkLetter(rule: RuleOf<"required-letter">, proposal: CheckedProposal): readonly Found[] {
  return hasLetter(rule, proposal)
    ? []
    : [{ tag: "letter-missing", values: { letter: { letter: rule.letter } } }];
}

/** A letter is there when the table says so, or when a file's name tells it. */
export function hasLetter(
  { letter, names }: RuleOf<"required-letter">,
  { card, record }: CheckedProposal,
): boolean {
  if (saysYes(fieldOf(record, letter))) return true;
  const files = card.attachments.map(({ name }) => ` ${textKey(name)} `);
  return names.some((name) => {
    const words = textKey(name).split(" ");
    return files.some((file) => words.every((word) => file.includes(word)));
  });
}

export function checkFileTypes(
  { extensions }: RuleOf<"file-type">,
  { card }: CheckedProposal,
): readonly Found[] {
  const allowed = new Set(extensions.map((extension) => extension.toLowerCase()));
  return card.attachments
    .filter(({ name }) => !allowed.has(extensionOf(name)))
    .map(
      ({ name }): Found => ({
        tag: "file-type-wrong",
        values: { name, allowed: extensions.join(", ").toUpperCase() },
        evidence: name,
      }),
    );
}

function extensionOf(name: string): string {
  return /\.([^.]+)$/u.exec(name.trim())?.[1]?.toLowerCase() ?? "";
}

export function checkFileSizes(
  { megabytes }: RuleOf<"file-size">,
  { card }: CheckedProposal,
): readonly Found[] {
  return card.attachments.flatMap(({ name, size }): Found[] => {
    if (size === 0) return [{ tag: "file-empty", values: { name }, evidence: name }];
    if (size <= megabytes * BYTES_PER_MEGABYTE) return [];
    const found = Math.ceil((size * 100) / BYTES_PER_MEGABYTE) / 100;
    return [{ tag: "file-too-large", values: { name, megabytes: found, limit: megabytes }, evidence: name }];
  });
}
