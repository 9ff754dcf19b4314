import { MINIMUM_PASSPHRASE_LENGTH } from "#shared/panel/passphrase.ts";

export const STRENGTHS = ["short", "fair", "good", "strong"] as const;
export type PassphraseStrength = (typeof STRENGTHS)[number];

/**
 * A rough word for the length of a passphrase, which is what counts against guessing; characters and different words
 * are weighed, kinds of characters are not. It advises only: the one rule is the minimum length.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  if (passphrase.length < MINIMUM_PASSPHRASE_LENGTH) return "short";
  const words = new Set(
    passphrase
      .toLowerCase()
      .split(/[\s\-_.,]+/u)
      .filter(({ length }) => length > 2),
  );
  // A character said over and over adds nothing worth counting.
  const length = Math.min(passphrase.length, new Set(passphrase).size * 3);
  if (length >= 24 || (words.size >= 5 && length >= 20)) return "strong";
  if (length >= 16 || (words.size >= 3 && length >= 14)) return "good";
  return "fair";
}
