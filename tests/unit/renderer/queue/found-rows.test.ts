import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addressOfFound, findInCards, foundAmong, joinHits } from "#renderer/features/queue/found-rows.ts";
import { findWords, matchesSearch } from "#renderer/parts/dossier-search.ts";
import type { SearchHit } from "#shared/dossier/search-result.ts";
import { CriterionId } from "#shared/identifiers.ts";
import { buildDossier } from "#tests/support/builders.ts";
import { buildRow } from "./queue-rows.ts";

const rows = [1, 2, 3].map((index) => buildRow(index, { card: { title: `Ibu Séhat ${index}` } }));

function hit(index: number): SearchHit {
  return {
    dossierId: buildDossier(index).id,
    title: [{ start: 0, end: 3 }],
    passages: [],
    occurrences: 1,
  };
}

function answer(...hits: readonly SearchHit[]) {
  return { hits: [...hits], indexed: 3, searchable: 3 };
}

function idsOf(found: ReturnType<typeof joinHits>): readonly string[] {
  return found.map(({ row }) => row.dossier.id);
}

test("the best hits stay first", () => {
  expect(idsOf(joinHits(rows, "ibu", answer(hit(3), hit(1))))).toEqual(["d-3", "d-1"]);
});

test("a hit leads to the section of its first passage, and without one to the dossier", () => {
  const criterionId = CriterionId.parse("inovasi");
  const inText = { ...hit(3), passages: [{ criterionId, text: "ibu", matches: [] }] };
  expect(joinHits(rows, "ibu", answer(inText, hit(1))).map(addressOfFound)).toEqual([
    "/dossiers/d-3/inovasi",
    "/dossiers/d-1",
  ]);
});

test("a filter takes hits away and keeps their order", () => {
  const found = joinHits(rows, "ibu", answer(hit(3), hit(1), hit(2)));
  expect(idsOf(foundAmong(found, rows.slice(1)))).toEqual(["d-3", "d-2"]);
});

test("a number that was typed comes before what the text says", () => {
  expect(idsOf(joinHits(rows, "0002", answer(hit(3))))).toEqual(["d-2", "d-3"]);
});

test("an agency that was typed comes after what the text says", () => {
  expect(idsOf(joinHits(rows, "kabupaten", answer(hit(3))))).toEqual(["d-3", "d-1", "d-2"]);
});

test("titles are found before their narratives have been read", () => {
  const early = { hits: [hit(3)], indexed: 1, searchable: 3 };
  expect(idsOf(joinHits(rows, "ibu", early))).toEqual(["d-3", "d-1", "d-2"]);
  expect(idsOf(joinHits(rows, "ibu", { ...early, indexed: 3 }))).toEqual(["d-3"]);
});

test("a hit that the filters hide is left out, and nothing is found twice", () => {
  expect(idsOf(joinHits(rows.slice(0, 1), "ibu", answer(hit(3), hit(1))))).toEqual(["d-1"]);
  expect(idsOf(joinHits(rows, "0001", answer(hit(1))))).toEqual(["d-1"]);
});

test("cards are found without regard to case and accents", () => {
  const [found] = findInCards(rows, "SEHAT 0002");
  expect(found?.row.dossier.id).toBe("d-2");
  expect(found?.title).toEqual([{ start: 4, end: 9 }]);
});

test("every word must occur, in any order", () => {
  const dossier = buildDossier(7, { title: "Posyandu Keliling" });
  expect(matchesSearch(dossier, "keliling pos")).toBe(true);
  expect(matchesSearch(dossier, "keliling pasar")).toBe(false);
  expect(matchesSearch(dossier, "  ")).toBe(true);
});

test("marked places are in order, do not overlap and hold what was looked for", () => {
  const word = fc.constantFrom("a", "ab", "ba", "é", "E", "lan", "ﬁ", "x");
  fc.assert(
    fc.property(fc.array(word), fc.array(word, { maxLength: 3 }), (text, query) => {
      const whole = text.join("");
      const ranges = findWords(whole, query.join(" "));
      for (const [index, { start, end }] of ranges.entries()) {
        expect(start).toBeGreaterThanOrEqual(index === 0 ? 0 : (ranges[index - 1]?.end ?? 0));
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(whole.length);
      }
    }),
  );
});
