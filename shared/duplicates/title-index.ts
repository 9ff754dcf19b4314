import { compact, foldTitle, splitTitle } from "./title-parts.ts";
import { collectPlaceWords, createTitleReader, type TitleWord } from "./title-words.ts";

export interface IndexedTitle {
  readonly folded: string;
  /** Without spaces: "si kancil" and "SI-KANCIL" are one. */
  readonly compact: string;
  readonly sorted: string;
  readonly name: string;
  readonly compactName: string;
  readonly words: readonly TitleWord[];
}

export interface TitleIndex {
  readonly titles: readonly IndexedTitle[];
  /** 0 (in every title) to 1 (in one), by stem or name. */
  readonly rarity: (feature: string) => number;
  readonly nameRarity: (compactName: string) => number;
  /** Titles behind the first `proposals` or after `a` that share rare words or name parts, best first. */
  readonly candidates: (a: number) => readonly number[];
}

interface Entry {
  readonly title: string;
  readonly agency: string;
}

/** Added to the number of titles, so that in a short list a word seen once is not yet thought rare. */
const PRIOR_TITLES = 50;
/** A word in more titles than this finds nothing by itself. */
const MOST_TITLES = 1500;
const MOST_CANDIDATES = 30;

/** All titles, and which of them may be alike. Proposals come first. */
export function indexTitles(entries: readonly Entry[], regions: readonly string[]): TitleIndex {
  const reader = createTitleReader(
    collectPlaceWords([...new Set([...entries.map(({ agency }) => agency), ...regions])]),
  );
  const titles = entries.map(({ title }): IndexedTitle => {
    const { name } = splitTitle(title);
    const folded = foldTitle(title);
    return {
      folded,
      compact: compact(title),
      sorted: folded.split(" ").toSorted().join(" "),
      name,
      compactName: compact(name),
      words: reader.read(title),
    };
  });
  const postings = new Map<string, number[]>();
  const features = titles.map((title) => featuresOf(title));
  for (const [at, list] of features.entries())
    for (const feature of list) {
      const found = postings.get(feature);
      if (found) found.push(at);
      else postings.set(feature, [at]);
    }
  const total = titles.length + PRIOR_TITLES;
  const most = Math.log(total / 2);
  const rarity = (feature: string): number =>
    Math.max(0, Math.min(1, Math.log(total / ((postings.get(feature)?.length ?? 0) + 1)) / most));
  const scores = new Float64Array(titles.length);
  return {
    titles,
    rarity,
    nameRarity: (name) => rarity(nameFeature(name)),
    candidates: (a) => {
      const touched: number[] = [];
      for (const feature of features[a] ?? []) {
        const list = postings.get(feature) ?? [];
        if (list.length > MOST_TITLES) continue;
        const weight = rarity(feature);
        for (const b of list) {
          if (b <= a) continue;
          if (scores[b] === 0) touched.push(b);
          scores[b] = (scores[b] ?? 0) + weight;
        }
      }
      touched.sort((left, right) => (scores[right] ?? 0) - (scores[left] ?? 0) || left - right);
      for (const b of touched) scores[b] = 0;
      return touched.slice(0, MOST_CANDIDATES);
    },
  };
}

function nameFeature(compactName: string): string {
  return `=${compactName}`;
}

/** Stems, the name whole, the title whole, and the name's threes of letters (for typing errors). */
function featuresOf({ words, compactName, compact: whole }: IndexedTitle): readonly string[] {
  const features = new Set(words.map(({ stem }) => stem));
  if (compactName !== "") features.add(nameFeature(compactName));
  features.add(`==${whole}`);
  for (let at = 0; at + 3 <= compactName.length && at < 24; at += 1)
    features.add(`~${compactName.slice(at, at + 3)}`);
  return [...features];
}
