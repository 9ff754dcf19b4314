import type { CriterionId } from "../identifiers.ts";
import { foldText } from "../text/fold-text.ts";

/** One answer of the form, read once for all rules. */
export interface Answer {
  readonly criterionId: CriterionId;
  readonly text: string;
  /** As `countWords` counts. */
  readonly words: number;
  /** The beginning as {@link textKey} has it; the whole of a short answer. */
  readonly key: string;
  /** The same for texts with the same {@link textKey}, and in practice for no other. */
  readonly digest: string;
  /** The sentence that occurs most often; `null` where none is long enough. */
  readonly mostRepeated: { readonly sentence: string; readonly times: number } | null;
}

/** Characters of an answer's beginning that are kept for comparing. */
const KEY_LENGTH = 1500;
/** Shorter sentences agree by chance. */
const SHORTEST_SENTENCE = 4;

export function readAnswer(criterionId: CriterionId, written: string): Answer {
  const text = written.trim();
  const key = textKey(text.slice(0, KEY_LENGTH));
  return { criterionId, text, key, ...scan(text) };
}

/** A text as it is compared: two that differ only in case, accents, punctuation or spacing are the same. */
export function textKey(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

interface Sentence {
  readonly start: number;
  readonly end: number;
  times: number;
}

/** One pass over a text's characters, because 3,500 proposals have 60 million of them. */
// oxlint-disable-next-line eslint/complexity -- calls inside the loop would double its time
function scan(text: string): Pick<Answer, "words" | "digest" | "mostRepeated"> {
  const sentences = new Map<number, Sentence>();
  let most: Sentence | null = null;
  let words = 0;
  let letters = 0;
  let high = SEED;
  let low = SEED;
  let sentence = SEED;
  let sentenceWords = 0;
  let start = 0;
  let isInRun = false;
  let isSeparated = false;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : SPACE_UNIT;
    const kind = kindOf(unit);
    if (kind > MARK) {
      if (!isInRun) {
        isInRun = true;
        words += 1;
        sentenceWords += 1;
      }
      // Where a word begins counts as well, or "ab c" and "a bc" would be one.
      const salt = isSeparated ? WORD_SALT : 0;
      const sentenceSalt = sentence === SEED ? 0 : salt;
      isSeparated = false;
      letters += 1;
      high = Math.imul(high ^ kind ^ salt, HIGH_PRIME);
      low = Math.imul((low ^ kind ^ salt) + (low >>> 15), LOW_PRIME);
      sentence = Math.imul((sentence ^ kind ^ sentenceSalt) + (sentence >>> 15), LOW_PRIME);
      continue;
    }
    isSeparated = letters > 0;
    if (kind === MARK) continue;
    isInRun = false;
    if (at < text.length && unit !== LINE_UNIT && !ENDS.has(text.charCodeAt(at - 1))) continue;
    if (sentenceWords >= SHORTEST_SENTENCE) most = moreOften(most, note(sentences, sentence, start, at));
    sentence = SEED;
    sentenceWords = 0;
    start = at + 1;
  }
  const digest = `${high >>> 0}.${low >>> 0}.${letters}`;
  return {
    words,
    digest,
    mostRepeated: most && { sentence: text.slice(most.start, most.end), times: most.times },
  };
}

function note(sentences: Map<number, Sentence>, digest: number, start: number, end: number): Sentence {
  const known = sentences.get(digest);
  if (known) {
    known.times += 1;
    return known;
  }
  const fresh = { start, end, times: 1 };
  sentences.set(digest, fresh);
  return fresh;
}

function moreOften(most: Sentence | null, sentence: Sentence): Sentence {
  return most && most.times >= sentence.times ? most : sentence;
}

/** Two multiplicative hashes (FNV-like) side by side: for finding equal texts, never for proof. */
const SEED = 0x811c9dc5;
const HIGH_PRIME = 16_777_619;
const LOW_PRIME = 2_654_435_761;
const WORD_SALT = 0x10000;

const UNKNOWN = 0;
const SPACE = 1;
/** Punctuation and the like: parts words where it stands alone and counts for nothing. */
const MARK = 2;
const SPACE_UNIT = 32;
const LINE_UNIT = 10;
const ENDS: ReadonlySet<number> = new Set([46, 33, 63, 59]);

/** By code unit: a space, a mark, or the folded letter or digit itself. */
const kinds = new Uint16Array(65_536);

function kindOf(unit: number): number {
  const known = kinds[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(unit);
  const folded = foldText(character);
  const kind = /\s/u.test(character) ? SPACE : /^[\p{L}\p{N}]$/u.test(folded) ? folded.charCodeAt(0) : MARK;
  kinds[unit] = kind;
  return kind;
}

const QUOTE_LENGTH = 160;

/** The beginning of a text as evidence. */
export function quote(text: string): string {
  const line = text
    .slice(0, QUOTE_LENGTH * 3)
    .replace(/\s+/gu, " ")
    .trim();
  return line.length <= QUOTE_LENGTH ? line : `${line.slice(0, QUOTE_LENGTH - 1).trimEnd()}…`;
}
