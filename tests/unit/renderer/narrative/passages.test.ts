import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findAddresses } from "#renderer/narrative/addresses.ts";
import { splitParagraphs } from "#renderer/narrative/paragraphs.ts";
import { anchorPassage, anchorPins, toPassage } from "#renderer/narrative/passage.ts";
import { cutPieces } from "#renderer/narrative/pieces.ts";
import type { EvidencePin } from "#shared/desk/desk-entry.ts";
import { CriterionId, DossierId } from "#shared/identifiers.ts";

const section = CriterionId.parse("kebaruan");
const BODY = "Satu dua tiga.\n\nEmpat lima enam tujuh.\n\n\nDelapan.";

function pinOn(id: string, start: number, end: number, body = BODY): EvidencePin {
  const place = { kind: "passage", sectionId: section, start, end, quote: body.slice(start, end) } as const;
  return { id, dossierId: DossierId.parse("d-1"), criterionId: section, place };
}

test("paragraphs know where they stand in their section", () => {
  const paragraphs = splitParagraphs(BODY);
  expect(paragraphs.map(({ text }) => text)).toEqual([
    "Satu dua tiga.",
    "Empat lima enam tujuh.",
    "Delapan.",
  ]);
  for (const { start, text } of paragraphs) expect(BODY.slice(start, start + text.length)).toBe(text);
});

describe("a passage", () => {
  test("leaves white space at its ends out", () => {
    expect(toPassage(section, BODY, { start: 4, end: 9 })).toMatchObject({ start: 5, end: 8, quote: "dua" });
  });

  test("of white space alone is none", () => {
    expect(toPassage(section, BODY, { start: 14, end: 16 })).toBeNull();
  });

  test("moves with its words, to the nearest of several", () => {
    const place = { sectionId: section, start: 30, end: 33, quote: "dua" };
    expect(anchorPassage("dua dan satu lagi: dua. Selesai", place)).toEqual({ start: 19, end: 22 });
  });

  test("whose words are gone stands nowhere", () => {
    expect(anchorPins(BODY, section, [pinOn("a", 0, 4, "Lain sekali")])).toEqual([]);
  });
});

test("overlapping passages share the piece in which both hold", () => {
  const [first] = splitParagraphs(BODY);
  const pins = anchorPins(BODY, section, [pinOn("a", 0, 8), pinOn("b", 5, 13)]);
  const pieces = first ? cutPieces(first, pins) : [];
  expect(pieces.map(({ text, pins: held }) => [text, held.map(({ id }) => id)])).toEqual([
    ["Satu ", ["a"]],
    ["dua", ["a", "b"]],
    [" tiga", ["b"]],
    [".", []],
  ]);
  expect(pieces.map(({ ending }) => ending.map(({ id }) => id))).toEqual([[], ["a"], ["b"], []]);
});

test("whatever is pinned, the pieces of a section are its text, and each pin ends once", () => {
  const spans = fc.array(fc.tuple(fc.nat(BODY.length - 1), fc.integer({ min: 1, max: BODY.length })), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(spans, (drawn) => {
      const passages = drawn.flatMap(([start, length], index) => {
        const passage = toPassage(section, BODY, { start, end: Math.min(start + length, BODY.length) });
        return passage ? [pinOn(`p${index}`, passage.start, passage.end)] : [];
      });
      const pins = anchorPins(BODY, section, passages);
      const paragraphs = splitParagraphs(BODY);
      const pieces = paragraphs.flatMap((paragraph) => cutPieces(paragraph, pins));
      expect(pieces.map(({ text }) => text).join("")).toBe(paragraphs.map(({ text }) => text).join(""));
      const ended = pieces.flatMap(({ ending }) => ending.map(({ id }) => id)).toSorted();
      expect(ended).toEqual(passages.map(({ id }) => id).toSorted());
    }),
  );
});

test("a web address ends before the mark that closes its sentence", () => {
  const text = "Lihat https://contoh.go.id/video?a=1, lalu (http://contoh.id/x).";
  const found = findAddresses(text).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(["https://contoh.go.id/video?a=1", "http://contoh.id/x"]);
});

test("an address is cut out whole, also where a pin runs through it", () => {
  const body = "Di https://contoh.id/abc ada.";
  const [paragraph] = splitParagraphs(body);
  const pieces = paragraph ? cutPieces(paragraph, anchorPins(body, section, [pinOn("a", 0, 14, body)])) : [];
  expect(
    pieces
      .filter(({ isAddress }) => isAddress)
      .map(({ text }) => text)
      .join(""),
  ).toBe("https://contoh.id/abc");
  expect(pieces.flatMap(({ address }) => address ?? [])).toEqual(["https://contoh.id/abc"]);
});
