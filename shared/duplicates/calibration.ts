import type { Overlap } from "./align-texts.ts";
import { NEAR_LETTERS, type TitleLikeness } from "./compare-titles.ts";

/**
 * Weights of two logistic regressions that turn likeness into the chance that a person would confirm the pair. Fitted by
 * `CALIBRATE=1` of tests/bench/duplicates.bench.ts on planted cases of seed 11; docs/duplicates.md says how well they hold
 * on other seeds.
 */
export const CALIBRATION = {
  title: { bias: -12.73, words: 5.61, both: 5.85, name: 3.97, sameName: 5.36, letters: 2.74 },
  text: { bias: -9.83, share: 5.57, amount: 3.75, longest: 8.06 },
} as const;

const ENOUGH_EVIDENCE = 1.5;
const MANY_WORDS = 1000;
const LONG_PASSAGE = 100;
/** Titles of the same words are a fact; what is left open is whether they mean one thing. */
const EQUAL_TITLES = 0.98;
const REORDERED_TITLES = 0.95;
/** A title that goes on where the other ends: a later edition, or the same idea with an afterthought. */
const CONTAINED_TITLES = 0.8;
/** A long name that few titles have is worth a look, whatever each says it stands for. */
const SAME_NAME = 0.55;
const SELDOM_NAME = 0.75;
/** Texts as alike as this are one text. */
const WHOLE_TEXT = 0.995;

export type TitleFeatures = Readonly<Record<"words" | "both" | "name" | "sameName" | "letters", number>>;
export type TextFeatures = Readonly<Record<"share" | "amount" | "longest", number>>;

export function titleFeatures({
  words,
  evidence,
  name,
  nameRarity,
  letters,
}: Omit<TitleLikeness, "isEqual" | "isReordered" | "isContained">): TitleFeatures {
  return {
    words,
    both: words * Math.min(1, evidence / ENOUGH_EVIDENCE),
    name: name * nameRarity,
    sameName: name === 1 ? nameRarity : 0,
    letters: Math.max(0, (letters - NEAR_LETTERS) / (1 - NEAR_LETTERS)),
  };
}

export function textFeatures({ share, tellingWords, passages }: Overlap): TextFeatures {
  const longest = Math.max(0, ...passages.map(({ telling }) => telling));
  return {
    share,
    amount: Math.min(1, Math.log1p(tellingWords) / Math.log1p(MANY_WORDS)),
    longest: Math.min(1, longest / LONG_PASSAGE),
  };
}

export function scoreTitle(likeness: TitleLikeness): number {
  const weights = CALIBRATION.title;
  const { words, both, name, sameName, letters } = titleFeatures(likeness);
  const chance = logistic(
    weights.bias +
      weights.words * words +
      weights.both * both +
      weights.name * name +
      weights.sameName * sameName +
      weights.letters * letters,
  );
  if (likeness.isEqual) return Math.max(EQUAL_TITLES, chance);
  if (likeness.isReordered) return Math.max(REORDERED_TITLES, chance);
  if (likeness.isContained) return Math.max(CONTAINED_TITLES, chance);
  return sameName >= SELDOM_NAME ? Math.max(SAME_NAME, chance) : chance;
}

export function scoreText(overlap: Overlap): number {
  if (overlap.passages.length === 0) return 0;
  const { bias, share, amount, longest } = CALIBRATION.text;
  const features = textFeatures(overlap);
  return logistic(bias + share * features.share + amount * features.amount + longest * features.longest);
}

/** Two independent witnesses: the chance that not both are wrong. Equal titles over one text are certain. */
export function scorePair(title: TitleLikeness, text: Overlap): number {
  if (title.isEqual && text.share >= WHOLE_TEXT) return 1;
  return 1 - (1 - scoreTitle(title)) * (1 - scoreText(text));
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
