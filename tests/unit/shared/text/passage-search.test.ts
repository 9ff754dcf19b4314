import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SearchHit } from "#shared/dossier/search-result.ts";
import { CriterionId, DossierId } from "#shared/identifiers.ts";
import { foldText } from "#shared/text/fold-text.ts";
import {
  foldForSearch,
  matchText,
  rankMatches,
  type SearchableText,
  showMatch,
} from "#shared/text/passage-search.ts";
import { parseQuery } from "#shared/text/search-query.ts";

function search(texts: readonly SearchableText[], query: string): readonly SearchHit[] {
  const words = parseQuery(query);
  const matches = rankMatches(texts.flatMap((text) => matchText(foldForSearch(text), words) ?? []));
  return matches.flatMap((match) => {
    const text = texts.find(({ dossierId }) => dossierId === match.dossierId);
    return text ? [SearchHit.parse(showMatch(match, text, words))] : [];
  });
}

function buildText(number: number, title: string, ...sections: readonly string[]): SearchableText {
  return {
    dossierId: DossierId.parse(`d-${number}`),
    title,
    sections: sections.map((text, index) => ({ criterionId: CriterionId.parse(`bagian_${index}`), text })),
  };
}

function found(texts: readonly SearchableText[], query: string): readonly string[] {
  return search(texts, query).map(({ dossierId }) => dossierId);
}

const fragment = fc.oneof(
  fc.constantFrom(
    "pelayanan",
    "Melayani",
    "désa",
    "DESA",
    "é",
    " ",
    "\n",
    "“",
    "’",
    "ﬁ",
    "İ",
    "Σς",
    "💥",
    "ß",
    "\u0301",
  ),
  fc.string({ unit: "binary", maxLength: 4 }),
  fc.string({ maxLength: 6 }),
);
const prose = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(" "));
const texts = fc
  .array(fc.tuple(prose, fc.array(prose, { maxLength: 3 })), { maxLength: 6 })
  .map((all) => all.map(([title, sections], index) => buildText(index, title, ...sections)));
const queries = fc.oneof(prose, fragment).map((query) => query.slice(0, 200));

describe("foldText", () => {
  it("keeps every character in its place, and is at rest", () => {
    fc.assert(
      fc.property(prose, prose, (text, more) => {
        expect(foldText(text)).toHaveLength(text.length);
        expect(foldText(foldText(text))).toBe(foldText(text));
        expect(foldText(text + more)).toBe(foldText(text) + foldText(more));
      }),
    );
  });

  it.each([
    ["Pelayanan PUBLIK", "pelayanan publik"],
    ["désa Ñusa İstana", "desa nusa istana"],
    ["“dua”\u00a0–\t‘satu’", "\"dua\" - 'satu'"],
    ["straße ﬁ 💥", "straße ﬁ 💥"],
  ])("folds %j to %j", (text, folded) => expect(foldText(text)).toBe(folded));
});

describe("parseQuery", () => {
  it.each([
    ["  Desa   desa DÉSA ", ["desa"]],
    ['"pelayanan  publik" desa', ["pelayanan publik", "desa"]],
    ['“pelayanan publik” "desa', ["pelayanan publik", "desa"]],
    ['" "" a', []],
    [".* [a-z]+ (", [".*", "[a-z]+"]],
  ])("reads %j as %j", (query, words) => expect(parseQuery(query)).toEqual(words));

  it("never asks for more than a handful of words", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (q) => parseQuery(q).length <= 12));
  });
});

describe("searching", () => {
  it("finds a word within a word, without case and accents, in title and narrative", () => {
    const all = [
      buildText(1, "Desa Melayani", "Kepuasan masyarakat naik."),
      buildText(2, "Antrean daring", "Petugas MELAYÁNI warga désa."),
      buildText(3, "Lain", "Tidak ada."),
    ];
    expect(found(all, "layani desa")).toEqual(["d-1", "d-2"]);
    expect(found(all, "masyarakat daring")).toEqual([]);
    expect(found(all, '"melayani warga"')).toEqual(["d-2"]);
  });

  it("puts words in the title before words in the narrative, then what occurs more often", () => {
    const all = [
      buildText(1, "Lain", "desa"),
      buildText(2, "Lain", "desa desa desa"),
      buildText(3, "Untuk desa"),
    ];
    expect(found(all, "desa")).toEqual(["d-3", "d-2", "d-1"]);
  });

  it("finds no phrase across two sections", () => {
    expect(found([buildText(1, "satu dua", "tiga empat", "lima")], '"empat lima"')).toEqual([]);
  });

  it("cuts at most three passages at the borders of words", () => {
    const filler = "kata lain yang panjangnya cukup ".repeat(20);
    const text = `${filler}sasaran ${filler}sasaran dan tujuan ${filler}sasaran ${filler}sasaran ${filler}`;
    const [hit] = search([buildText(1, "Judul", text)], "sasaran tujuan");
    expect(hit?.passages).toHaveLength(3);
    expect(hit?.occurrences).toBe(5);
    expect(hit?.passages.some((passage) => passage.text.includes("sasaran dan tujuan"))).toBe(true);
    for (const passage of hit?.passages ?? []) {
      expect(passage.text.length).toBeLessThan(230);
      expect(` ${text} `).toContain(` ${passage.text} `);
    }
  });

  it("gives ranges that are the words of the query, in order and apart", () => {
    fc.assert(
      fc.property(texts, queries, (all, query) => {
        const words = parseQuery(query);
        for (const hit of search(all, query)) {
          const title = all.find(({ dossierId }) => dossierId === hit.dossierId)?.title ?? "";
          for (const { text, matches } of [{ text: title, matches: hit.title }, ...hit.passages]) {
            let end = 0;
            for (const range of matches) {
              expect(words).toContain(foldText(text).slice(range.start, range.end));
              expect(range.start).toBeGreaterThanOrEqual(end);
              ({ end } = range);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("finds every dossier it found before when others are added", () => {
    fc.assert(
      fc.property(texts, texts, queries, (all, others, query) => {
        const more = others.map((text, index) => ({ ...text, dossierId: DossierId.parse(`e-${index}`) }));
        expect(found([...all, ...more], query)).toEqual(expect.arrayContaining([...found(all, query)]));
      }),
    );
  });

  it("finds what somebody copies out of a text", () => {
    fc.assert(
      fc.property(prose, fc.nat(), fc.integer({ min: 2, max: 60 }), (text, from, length) => {
        const start = from % (text.length + 1);
        const words = parseQuery(text.slice(start, start + length).replaceAll(/["“”„«»]/gu, " "));
        const match = matchText(foldForSearch(buildText(1, "", text)), words);
        expect(match !== null).toBe(words.length > 0);
      }),
    );
  });
});
