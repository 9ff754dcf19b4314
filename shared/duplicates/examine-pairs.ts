import type { ReportProgress } from "../analysis/report-progress.ts";
import { byId } from "../text/compare-ids.ts";
import { createAligner, type Overlap } from "./align-texts.ts";
import { compareTitles, type TitleLikeness } from "./compare-titles.ts";
import { DESCRIPTION_SECTION, type PairSearch } from "./pair-search.ts";
import { type ShingledTexts, shingleTexts } from "./shingles.ts";
import { findTextCandidates } from "./text-candidates.ts";
import { indexTitles } from "./title-index.ts";

/** One thing that is compared: a proposal, or behind them an entry of the catalogue. */
export interface ComparedEntry {
  readonly id: string;
  readonly title: string;
  readonly agency: string;
  readonly year: number | null;
  readonly isCatalogue: boolean;
  readonly isDeclaredReplication: boolean;
  readonly sections: readonly { readonly id: string; readonly text: string }[];
}

export interface ExaminedPair {
  /** Places among `entries`. */
  readonly a: number;
  readonly b: number;
  readonly title: TitleLikeness;
  readonly text: Overlap;
}

/** Everything in one order of its own, so that the order of the input changes nothing. */
export function listEntries({ proposals, catalogue }: PairSearch): readonly ComparedEntry[] {
  return [
    ...proposals.toSorted(byId).map((proposal) => ({ ...proposal, isCatalogue: false })),
    ...catalogue.toSorted(byId).map(({ id, title, agency, year, description }) => ({
      id,
      title,
      agency,
      year,
      isCatalogue: true,
      isDeclaredReplication: false,
      sections: description === "" ? [] : [{ id: DESCRIPTION_SECTION, text: description }],
    })),
  ];
}

interface Examination {
  readonly entries: readonly ComparedEntry[];
  readonly regions: readonly string[];
  /** Title pairs for which it says no are passed over unless their texts are alike. */
  readonly isWorthwhile: (title: TitleLikeness) => boolean;
  readonly found: (pair: ExaminedPair, texts: ShingledTexts) => void;
}

/** Parts of the work, by their usual time in hundredths. */
const STEPS = { reading: 40, candidates: 15, comparing: 45 } as const;
const WHOLE = 1000;

/** Compares titles and texts of every pair that may be alike: two proposals, or a proposal and an entry. */
export function examinePairs(examination: Examination, progress: ReportProgress): void {
  const { entries, regions, isWorthwhile, found } = examination;
  const proposals = entries.filter(({ isCatalogue }) => !isCatalogue).length;
  const step = stepwise(progress);
  const texts = shingleTexts(entries, proposals, boilerplateFrom(proposals), step(0, STEPS.reading));
  const byText: number[][] = Array.from({ length: proposals }, () => []);
  findTextCandidates(texts, proposals, (a, b) => byText[a]?.push(b), step(STEPS.reading, STEPS.candidates));
  const index = indexTitles(entries, regions);
  const aligner = createAligner(texts);
  const compared = step(STEPS.reading + STEPS.candidates, STEPS.comparing);
  for (let a = 0; a < proposals; a += 1) {
    const title = index.titles[a];
    if (!title) continue;
    const near = new Map<number, TitleLikeness>();
    for (const b of index.candidates(a)) {
      const likeness = compareTitles(index, title, index.titles[b] ?? title);
      if (isWorthwhile(likeness)) near.set(b, likeness);
    }
    const others = new Set([...near.keys(), ...(byText[a] ?? [])]);
    if (others.size > 0) aligner.take(a);
    for (const b of others) {
      const likeness = near.get(b) ?? compareTitles(index, title, index.titles[b] ?? title);
      found({ a, b, title: likeness, text: aligner.compare(b) }, texts);
    }
    compared(a + 1, proposals);
  }
}

const FEW = { least: 3, share: 0.2 } as const;
const MANY = { least: 10, share: 0.01 } as const;

/**
 * In more proposals than this a run of words is boilerplate: a fifth of a few proposals, a hundredth of many, where a group
 * of ten that copied from each other must still be found.
 */
export function boilerplateFrom(proposals: number): number {
  const ofFew = Math.max(FEW.least, Math.ceil(proposals * FEW.share));
  const ofMany = Math.max(MANY.least, Math.ceil(proposals * MANY.share));
  return Math.min(ofFew, ofMany);
}

function stepwise(progress: ReportProgress) {
  return (from: number, share: number): ReportProgress =>
    (done, total) =>
      progress(Math.round((from + (share * done) / Math.max(1, total)) * (WHOLE / 100)), WHOLE);
}
