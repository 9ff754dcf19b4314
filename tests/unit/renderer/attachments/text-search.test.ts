import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findMatches, joinPieces, piecesOf } from "#renderer/narrative/attachments/text-search.ts";

const page = joinPieces([
  { str: "Warga desa mene", hasEOL: false },
  { str: "rima layanan", hasEOL: true },
  { str: "cepat, tanpa biaya.", hasEOL: false },
]);

test("finds words across the pieces they are drawn of, over line breaks and in any case", () => {
  const [match] = findMatches(page.text, "MENERIMA  layanan cepat", 10);
  expect(match).toEqual({ start: 11, end: 33 });
  expect(match && piecesOf(page, match)).toEqual([
    { piece: 0, start: 11, end: 15 },
    { piece: 1, start: 0, end: 13 },
    { piece: 2, start: 0, end: 5 },
  ]);
});

test("accents and printed quotes do not matter", () => {
  expect(findMatches("Café pada Jum’at", "cafe", 10)).toEqual([{ start: 0, end: 4 }]);
  expect(findMatches("Café pada Jum’at", "jum'at", 10)).toEqual([{ start: 10, end: 16 }]);
});

test("signs are looked for as they are written", () => {
  expect(findMatches("a.b (c) a+b", "(c)", 10)).toEqual([{ start: 4, end: 7 }]);
  expect(findMatches("axb", "a.b", 10)).toEqual([]);
});

test("an empty query finds nothing, and no search finds more than it may", () => {
  expect(findMatches("aaa", "  ", 10)).toEqual([]);
  expect(findMatches("aaaaaa", "a", 4)).toHaveLength(4);
});

test("the parts of a match are the match", () => {
  const pieces = fc.array(fc.record({ str: fc.string({ maxLength: 8 }), hasEOL: fc.boolean() }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(pieces, fc.nat(60), fc.nat(20), (parts, start, length) => {
      const text = joinPieces(parts);
      const match = {
        start: Math.min(start, text.text.length),
        end: Math.min(start + length, text.text.length),
      };
      const covered = piecesOf(text, match).map(({ piece, ...range }) =>
        text.text.slice((text.starts[piece] ?? 0) + range.start, (text.starts[piece] ?? 0) + range.end),
      );
      expect(covered.join("")).toBe(text.text.slice(match.start, match.end));
    }),
  );
});
