import { countWords, type DossierCard, type DossierText } from "../dossier/dossier.ts";
import type { CatalogueEntry } from "../duplicates/catalogue-entry.ts";
import { NEAR_NAME } from "../duplicates/compare-titles.ts";
import { editSimilarity } from "../duplicates/edit-similarity.ts";
import { compact, foldTitle, splitTitle } from "../duplicates/title-parts.ts";
import { damageWord, editLightly, rename, reorder, rewordExpansion } from "./alter-text.ts";
import { createRandom, type Random } from "./random.ts";

/** What was planted: which hand a person would recognise. */
export type PlantKind =
  | "title-copied"
  | "expansion-changed"
  | "title-reordered"
  | "title-mistyped"
  | "passages-copied"
  | "narrative-renamed"
  | "replicated";

export interface PlantedPair {
  readonly a: string;
  readonly b: string;
  readonly kind: PlantKind;
  /** Share of the narrative that was copied, 0 to 1. */
  readonly share: number;
}

export interface PlantedSeason {
  readonly dossiers: readonly DossierCard[];
  readonly texts: readonly DossierText[];
  readonly catalogue: readonly CatalogueEntry[];
  readonly planted: readonly PlantedPair[];
}

interface PlantRequest {
  readonly dossiers: readonly DossierCard[];
  readonly texts: readonly DossierText[];
  /** Invented in the same way with another seed; becomes the catalogue that knows nothing of this year. */
  readonly others: { readonly dossiers: readonly DossierCard[]; readonly texts: readonly DossierText[] };
  readonly seed: number;
  /** Planted pairs of each kind. */
  readonly each: number;
}

interface Draft {
  card: DossierCard;
  text: DossierText;
}

const DESCRIPTION_SENTENCES = 6;
const CATALOGUE_YEARS = { from: 3, to: 8 } as const;
const COPIED_PERCENT = { from: 10, to: 60 } as const;

/**
 * Plants pairs of every kind among invented proposals and makes a catalogue with the earlier entries of some. Proposals
 * whose names or subjects chance made alike are left out first, so that every other pair is known to be different; those
 * of one theme, one agency or one pattern of title stay as hard cases.
 */
export function plantDuplicates(request: PlantRequest): PlantedSeason {
  const random = createRandom(request.seed, "plant");
  const textById = new Map(request.texts.map((text) => [text.dossierId, text]));
  const taken = new Map<string, Taken[]>();
  const drafts = withoutCoincidence(request.dossiers, taken).flatMap((card): Draft[] => {
    const text = textById.get(card.id);
    return text ? [{ card, text }] : [];
  });
  const catalogue = knownFromBefore(request.others, taken, random);
  const planted: PlantedPair[] = [];
  let next = 0;
  const draw = (): Draft | null => drafts[next++] ?? null;
  for (let round = 0; round < request.each; round += 1)
    for (const plant of PLANTS) {
      const source = draw();
      const target = draw();
      if (!source || !target) break;
      const share = plant.alter(source, target, random);
      planted.push({ a: source.card.id, b: target.card.id, kind: plant.kind, share });
    }
  for (let round = 0; round < request.each; round += 1) {
    const source = draw();
    const elsewhere = draw();
    if (!source || !elsewhere) break;
    const entry = earlierEntry(source, elsewhere.card, round, random);
    catalogue.push(entry);
    planted.push({ a: source.card.id, b: entry.id, kind: "replicated", share: 0 });
  }
  return {
    dossiers: drafts.map(({ card }) => card),
    texts: drafts.map(({ text }) => text),
    catalogue,
    planted,
  };
}

interface Plant {
  readonly kind: PlantKind;
  /** Changes the target after the source; gives the share of the narrative that was copied. */
  readonly alter: (source: Draft, target: Draft, random: Random) => number;
}

function alterTitle(change: (title: string, random: Random) => string): Plant["alter"] {
  return (source, target, random) => {
    target.card = { ...target.card, title: change(source.card.title, random) };
    return 0;
  };
}

const PLANTS: readonly Plant[] = [
  { kind: "title-copied", alter: alterTitle((title) => title) },
  { kind: "expansion-changed", alter: alterTitle(rewordExpansion) },
  { kind: "title-reordered", alter: alterTitle(reorder) },
  { kind: "title-mistyped", alter: alterTitle(mistype) },
  { kind: "passages-copied", alter: copyPassages },
  { kind: "narrative-renamed", alter: copyNarrative },
];

function mistype(title: string, random: Random): string {
  const words = title.split(" ");
  const long = [...words.keys()].filter((at) => (words[at]?.length ?? 0) >= 5);
  for (const at of random.sample(long, 2)) words[at] = damageWord(words[at] ?? "", random);
  return words.join(" ");
}

function copyPassages(source: Draft, target: Draft, random: Random): number {
  const share = random.between(COPIED_PERCENT.from, COPIED_PERCENT.to) / 100;
  const sections = target.text.sections.map((section, at) => {
    const given = sentencesOf(source.text.sections[at]?.text ?? "");
    const own = sentencesOf(section.text);
    const count = Math.round(Math.min(given.length, own.length) * share);
    const from = random.between(0, Math.max(0, given.length - count));
    const into = random.between(0, Math.max(0, own.length - count));
    const copied = given.slice(from, from + count).map((sentence) => editLightly(sentence, random));
    return { ...section, text: [...own.slice(0, into), ...copied, ...own.slice(into + count)].join(" ") };
  });
  replaceText(target, { ...target.text, sections });
  return share;
}

function copyNarrative(source: Draft, target: Draft, random: Random): number {
  const from = splitTitle(source.card.title).name;
  const to = splitTitle(target.card.title).name;
  const sections = source.text.sections.map((section) => ({
    ...section,
    text: rename(section.text, [
      [source.card.title, target.card.title],
      [source.card.agency.name, target.card.agency.name],
      [source.card.unit, target.card.unit],
      ...(from === "" || to === "" ? [] : [[from, to] as const]),
    ]),
  }));
  const edited = sections.map((section) => ({
    ...section,
    text: sentencesOf(section.text)
      .map((sentence) => (random.chance(0.3) ? editLightly(sentence, random) : sentence))
      .join(" "),
  }));
  replaceText(target, { ...target.text, sections: edited });
  return 1;
}

function replaceText(target: Draft, text: DossierText): void {
  target.text = text;
  const wordCount = text.sections.reduce((sum, section) => sum + countWords(section.text), 0);
  target.card = { ...target.card, wordCount };
}

function earlierEntry(source: Draft, elsewhere: DossierCard, round: number, random: Random): CatalogueEntry {
  const change = random.pick([(title: string) => title, rewordExpansion, mistype]);
  const description = sentencesOf(source.text.sections[0]?.text ?? "")
    .slice(0, DESCRIPTION_SENTENCES)
    .map((sentence) => editLightly(sentence, random))
    .join(" ");
  return {
    id: `katalog:asal:${round + 1}`,
    code: `ASAL-${round + 1}`,
    title: change(source.card.title, random),
    agency: elsewhere.agency.name,
    year: source.card.year - random.between(CATALOGUE_YEARS.from, CATALOGUE_YEARS.to),
    description: random.chance(0.5)
      ? rename(description, [[source.card.agency.name, elsewhere.agency.name]])
      : "",
    award: "Top 99",
  };
}

function knownFromBefore(
  { dossiers, texts }: PlantRequest["others"],
  taken: Map<string, Taken[]>,
  random: Random,
): CatalogueEntry[] {
  const textById = new Map(texts.map((text) => [text.dossierId, text]));
  return withoutCoincidence(dossiers, taken).map((card, at) => ({
    id: `katalog:lain:${at + 1}`,
    code: `LAIN-${at + 1}`,
    title: card.title,
    agency: card.agency.name,
    year: card.year - random.between(1, CATALOGUE_YEARS.to),
    description: sentencesOf(textById.get(card.id)?.sections[0]?.text ?? "")
      .slice(0, DESCRIPTION_SENTENCES)
      .join(" "),
    award: "",
  }));
}

/** Titles that share more of their words than this would be taken for one innovation by a person too. */
const SAME_SUBJECT = 0.55;
/** So would a lesser share, where the names differ by a letter or two as well. */
const NEAR_SUBJECT = 0.25;
/** A little below what the search takes for nearly one name. */
const DOUBTFUL_NAME = NEAR_NAME - 0.02;

interface Taken {
  readonly words: ReadonlySet<string>;
  readonly name: string;
}

function withoutCoincidence(
  cards: readonly DossierCard[],
  taken: Map<string, Taken[]>,
): readonly DossierCard[] {
  return cards.filter(({ title, category }) => {
    const { name, expansion } = splitTitle(title);
    const own: Taken = {
      words: new Set(foldTitle(expansion === "" ? name : expansion).split(" ")),
      name: compact(name),
    };
    const nameKey = `=${own.name}`;
    const alike = taken.get(category) ?? [];
    if ((name !== "" && taken.has(nameKey)) || alike.some((other) => isCoincidence(own, other))) return false;
    taken.set(category, [...alike, own]);
    if (name !== "") taken.set(nameKey, []);
    return true;
  });
}

function isCoincidence(a: Taken, b: Taken): boolean {
  const share = shareOf(a.words, b.words);
  return share > SAME_SUBJECT || (share > NEAR_SUBJECT && editSimilarity(a.name, b.name, DOUBTFUL_NAME) > 0);
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both);
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/u).filter((sentence) => sentence !== "");
}
