import type { ReportProgress } from "../analysis/report-progress.ts";
import { compareIds } from "../text/compare-ids.ts";
import { scorePair, scoreTitle } from "./calibration.ts";
import { type ComparedEntry, examinePairs, listEntries } from "./examine-pairs.ts";
import { kindOf, reasonsOf } from "./explain-pair.ts";
import type { FoundPair } from "./found-pair.ts";
import type { PairSearch } from "./pair-search.ts";
import { placePassages } from "./place-passages.ts";

/** More pairs than anybody can go through; the weakest are left out. */
const MOST_PAIRS = 20_000;
const MOST_PASSAGES = 200;
/** Title pairs with less chance than this are not compared by text for their titles' sake. */
const WORTHWHILE = 0.15;
const DIGITS = 1000;

/**
 * Pairs of proposals, and of proposals with entries of a catalogue, that look alike; the likeliest first. Neither the order
 * of the input nor that of a pair changes the answer.
 */
export function findPairs(search: PairSearch, progress: ReportProgress): readonly FoundPair[] {
  const entries = listEntries(search);
  const regions = search.proposals.map(({ region }) => region);
  const pairs: FoundPair[] = [];
  examinePairs(
    {
      entries,
      regions,
      isWorthwhile: (title) => scoreTitle(title) >= Math.min(WORTHWHILE, search.minScore),
      found: (examined, texts) => {
        const a = entries[examined.a];
        const b = entries[examined.b];
        const score = Math.round(scorePair(examined.title, examined.text) * DIGITS) / DIGITS;
        if (!a || !b || score < search.minScore) return;
        const passages = examined.text.passages.slice(0, MOST_PASSAGES);
        pairs.push({
          a: a.id,
          b: b.id,
          kind: kindOf(examined, a, b),
          score,
          reasons: reasonsOf(examined, a, b),
          passages: placePassages(passages, at(a, examined.a), at(b, examined.b)),
        });

        function at(entry: ComparedEntry, place: number) {
          return { entry, start: texts.starts[place] ?? 0 };
        }
      },
    },
    progress,
  );
  return pairs.toSorted(byScore).slice(0, MOST_PAIRS);
}

function byScore(left: FoundPair, right: FoundPair): number {
  return right.score - left.score || compareIds(left.a, right.a) || compareIds(left.b, right.b);
}
