import { countWords, type DossierText } from "../dossier/dossier.ts";
import type { DossierId } from "../identifiers.ts";
import type { Criterion, RubricPack } from "../rubric/rubric-pack.ts";
import type { Random } from "./random.ts";
import { COMMON_DETAILS, type Purpose, purposesOf, SENTENCES } from "./sentences.ts";
import { freshSlot, type Story } from "./story.ts";

/** `full`: nearly as many words as the form allows (about 20 KB); `short`: about a third of that. */
export type NarrativeLength = "full" | "short";

/** Stands before the first section of every invented text. */
export const REHEARSAL_MARK = "[Naskah latihan – bukan usulan asli]";

const SHARES: Readonly<Record<NarrativeLength, readonly [number, number]>> = {
  full: [86, 98],
  short: [28, 42],
};

/** Words a heading is given when its form states no bounds. */
const USUAL_WORDS = 300;
const SENTENCES_PER_PARAGRAPH = 5;

interface NarrativeRequest {
  readonly dossierId: DossierId;
  readonly story: Story;
  readonly rubric: Pick<RubricPack, "criteria">;
  readonly length: NarrativeLength;
  readonly random: Random;
}

interface Narrative {
  readonly text: DossierText;
  readonly wordCount: number;
}

/** An invented proposal text: one section per heading, within the heading's bounds of words. */
export function composeNarrative({ dossierId, story, rubric, length, random }: NarrativeRequest): Narrative {
  let wordCount = 0;
  const sections = rubric.criteria.map((criterion, index) => {
    const mark = index === 0 ? REHEARSAL_MARK : "";
    const section = composeSection({ criterion, mark, story, length, random });
    wordCount += section.wordCount;
    return { criterionId: criterion.id, text: section.text };
  });
  return { text: { dossierId, sections }, wordCount };
}

interface SectionRequest extends Pick<NarrativeRequest, "story" | "length" | "random"> {
  readonly criterion: Criterion;
  readonly mark: string;
}

function composeSection(request: SectionRequest): { text: string; wordCount: number } {
  const { criterion, mark, story, length, random } = request;
  const [from, to] = SHARES[length];
  const most = criterion.words.max ?? Math.max(USUAL_WORDS, criterion.words.min ?? 0);
  const wanted = Math.max(Math.floor((most * random.between(from, to)) / 100), criterion.words.min ?? 0);
  const sentences: string[] = mark === "" ? [] : [mark];
  let wordCount = countWords(mark);
  for (const pattern of patterns(purposesOf(criterion.id), wanted, random)) {
    const sentence = fillIn(pattern, story, random);
    const words = countWords(sentence);
    if (wordCount + words > most) break;
    sentences.push(sentence);
    wordCount += words;
    if (wordCount >= wanted) break;
  }
  return { text: toParagraphs(sentences), wordCount };
}

/** Sentence patterns without end; a heading with several purposes gives each its share of the words. */
function* patterns(purposes: readonly Purpose[], wanted: number, random: Random): Generator<string> {
  const share = wanted / purposes.length;
  let words = 0;
  for (const [index, purpose] of purposes.entries()) {
    const quota = index === purposes.length - 1 ? Infinity : share * (index + 1);
    for (const pattern of patternsOf(purpose, random)) {
      words += countWords(pattern);
      yield pattern;
      if (words >= quota) break;
    }
  }
}

/** Openings, then bodies with a detail after every second, then details in ever new order. */
function* patternsOf(purpose: Purpose, random: Random): Generator<string> {
  const { opening, body, detail } = SENTENCES[purpose];
  yield* opening;
  for (const [place, sentence] of random.sample(body, body.length).entries()) {
    yield sentence;
    if (place % 2 === 1) yield random.pick(detail);
  }
  const details = [...detail, ...COMMON_DETAILS];
  for (;;) yield* random.sample(details, details.length);
}

function fillIn(pattern: string, story: Story, random: Random): string {
  const measure = random.pick(story.measures);
  const drawn: Readonly<Record<string, string>> = {
    ind: measure.name,
    seb: measure.before,
    ses: measure.after,
  };
  const filled = pattern
    .replaceAll(/\[([^\]]+)\]/gu, (_, wordings: string) => random.pick(wordings.split("|")))
    .replaceAll(
      /\{(\w+)\}/gu,
      (_, slot: string) => story.facts[slot] ?? drawn[slot] ?? freshSlot(slot, story, random),
    );
  if (pattern.startsWith("{judul}")) return filled;
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

function toParagraphs(sentences: readonly string[]): string {
  const paragraphs: string[] = [];
  for (let start = 0; start < sentences.length; start += SENTENCES_PER_PARAGRAPH)
    paragraphs.push(sentences.slice(start, start + SENTENCES_PER_PARAGRAPH).join(" "));
  return paragraphs.join("\n\n");
}
