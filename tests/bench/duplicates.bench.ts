import { expect, test } from "vitest";
import { textFeatures, titleFeatures } from "#shared/duplicates/calibration.ts";
import type { CatalogueEntry } from "#shared/duplicates/catalogue-entry.ts";
import { examinePairs, listEntries } from "#shared/duplicates/examine-pairs.ts";
import { findPairs } from "#shared/duplicates/find-pairs.ts";
import type { FoundPair } from "#shared/duplicates/found-pair.ts";
import type { PairSearch } from "#shared/duplicates/pair-search.ts";
import { pairKey } from "#shared/duplicates/verdict.ts";
import type { PlantedSeason } from "#shared/rehearsal/plant-duplicates.ts";
import { createRandom } from "#shared/rehearsal/random.ts";
import { fitLogistic, type Observation } from "../support/fit-logistic.ts";
import { generatedSearch, plantSeason, searchOf } from "../support/planted-season.ts";
import { measure } from "./measure.ts";

const FITTING_SEED = 11;
const MEASURING_SEEDS = [31, 32, 33, 34];
const DOSSIERS = 3500;
const EACH = 30;
const THRESHOLD = 0.5;
const say = (line: string): void => void process.stderr.write(`${line}\n`);

test.runIf(process.env["CALIBRATE"])("calibration on planted cases", () => {
  const planted = plantSeason(FITTING_SEED, DOSSIERS, EACH);
  const search = searchOf(planted, 0);
  const entries = listEntries(search);
  const known = new Map(planted.planted.map((pair) => [pairKey(pair.a, pair.b), pair]));
  const titles: Observation[] = [];
  const texts: Observation[] = [];
  examinePairs(
    {
      entries,
      regions: search.proposals.map(({ region }) => region),
      isWorthwhile: ({ words, name }) => words > 0.15 || name > 0.7,
      found: ({ a, b, title, text }) => {
        const plant = known.get(keyOf(entries, a, b));
        const isText = plant?.kind === "passages-copied" || plant?.kind === "narrative-renamed";
        const { words, both, name, sameName, letters } = titleFeatures(title);
        titles.push({
          features: [words, both, name, sameName, letters],
          isTrue: plant !== undefined && !isText,
        });
        const { share, amount, longest } = textFeatures(text);
        const isCopied = isText || (plant?.kind === "replicated" && text.passages.length > 0);
        if (text.passages.length > 0) texts.push({ features: [share, amount, longest], isTrue: isCopied });
      },
    },
    () => undefined,
  );
  say(
    `title: bias, words, both, name, sameName, letters = ${rounded(fitLogistic(titles))} (${titles.length} pairs)`,
  );
  say(`text: bias, share, amount, longest = ${rounded(fitLogistic(texts))} (${texts.length} pairs)`);
});

function rounded(weights: readonly number[]): string {
  return weights.map((weight) => weight.toFixed(2)).join(", ");
}

function keyOf(entries: readonly { readonly id: string }[], a: number, b: number): string {
  return pairKey(entries[a]?.id ?? "", entries[b]?.id ?? "");
}

test("precision and recall on planted cases of other seeds", () => {
  const byKind = new Map<string, { found: number; planted: number; kinds: Map<string, number> }>();
  const bins = Array.from({ length: 10 }, () => ({ pairs: 0, sum: 0, right: 0 }));
  let reported = 0;
  let right = 0;
  for (const seed of MEASURING_SEEDS) {
    const planted = plantSeason(seed, DOSSIERS, EACH);
    const pairs = findPairs(searchOf(planted, 0.05), () => undefined);
    const kept = new Map(
      pairs.filter(({ score }) => score >= THRESHOLD).map((pair) => [pairKey(pair.a, pair.b), pair]),
    );
    const truth = new Set(planted.planted.map(({ a, b }) => pairKey(a, b)));
    for (const { a, b, kind } of planted.planted) {
      const row = byKind.get(kind) ?? { found: 0, planted: 0, kinds: new Map<string, number>() };
      const hit = kept.get(pairKey(a, b));
      row.planted += 1;
      if (hit) {
        row.found += 1;
        row.kinds.set(hit.kind, (row.kinds.get(hit.kind) ?? 0) + 1);
      }
      byKind.set(kind, row);
    }
    reported += kept.size;
    right += [...kept.keys()].filter((key) => truth.has(key)).length;
    countBins(bins, pairs, truth);
    if (process.env["SHOW_WRONG"]) showWrong(planted, [...kept.values()], truth);
  }
  for (const [kind, { found, planted, kinds }] of byKind)
    say(
      `${kind}: ${found} of ${planted} found; as ${[...kinds].map(([name, n]) => `${name} ${n}`).join(", ")}`,
    );
  say(`reported ${reported}, right ${right}, precision ${((100 * right) / reported).toFixed(1)}%`);
  for (const { pairs, sum, right: hits } of bins)
    if (pairs > 0)
      say(`score ${(sum / pairs).toFixed(2)}: ${pairs} pairs, ${((100 * hits) / pairs).toFixed(0)}% right`);
  expect(right / reported).toBeGreaterThan(0.95);
});

function countBins(
  bins: { pairs: number; sum: number; right: number }[],
  pairs: readonly FoundPair[],
  truth: ReadonlySet<string>,
): void {
  for (const { a, b, score } of pairs) {
    const bin = bins[Math.min(9, Math.floor(score * 10))];
    if (!bin) continue;
    bin.pairs += 1;
    bin.sum += score;
    if (truth.has(pairKey(a, b))) bin.right += 1;
  }
}

function showWrong(planted: PlantedSeason, kept: readonly FoundPair[], truth: ReadonlySet<string>): void {
  const titles = new Map<string, string>(
    [...planted.dossiers, ...planted.catalogue].map(({ id, title }) => [id, title]),
  );
  for (const { a, b, kind, score } of kept)
    if (!truth.has(pairKey(a, b))) say(`wrong ${score} ${kind}: ${titles.get(a)} | ${titles.get(b)}`);
  const found = new Set(kept.map(({ a, b }) => pairKey(a, b)));
  for (const { a, b, kind, share } of planted.planted)
    if (!found.has(pairKey(a, b))) say(`missed ${kind} ${share}: ${titles.get(a)} | ${titles.get(b)}`);
}

const CHARACTERS = 20_000;
const DESCRIPTION = 700;

/** Catalogue entries from invented proposals; every title of the same few patterns, which is the slow case. */
function catalogueOf(search: PairSearch, size: number): CatalogueEntry[] {
  const random = createRandom(5, "catalogue");
  return Array.from({ length: size }, (_, at) => {
    const source = search.proposals[at % search.proposals.length];
    const shift = random.between(0, 4000);
    return {
      id: `katalog:${String(at).padStart(5, "0")}`,
      code: `K-${at}`,
      title: `${source?.title ?? ""} ${at}`,
      agency: source?.agency ?? "",
      year: 2019,
      description: (source?.sections[0]?.text ?? "").slice(shift, shift + DESCRIPTION),
      award: "",
    };
  });
}

test.each([14_000, 40_000])("3,500 narratives of 20 KB against a catalogue of %i", async (size) => {
  const search = generatedSearch(DOSSIERS, 31, CHARACTERS);
  const other = generatedSearch(DOSSIERS, 32, CHARACTERS);
  const whole = { ...search, catalogue: catalogueOf(other, size), minScore: THRESHOLD };
  let pairs = 0;
  const { median } = await measure(`find pairs: ${DOSSIERS} × 20 KB against ${size} entries`, 3, () => {
    pairs = findPairs(whole, () => undefined).length;
    return undefined;
  });
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  say(`${size}: ${Math.round(median)} ms, ${pairs} pairs, ${memory} MiB with the input`);
  expect(pairs).toBeGreaterThan(0);
});
