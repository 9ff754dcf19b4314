import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { FINGERPRINT_WORDS, fingerprintWords } from "#shared/panel/fingerprint-words.ts";
import { digestToFingerprint } from "#shared/panel/identity-card.ts";

/** Letters to change, add or leave out to make one word of another. */
function editDistance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of a.split("").entries()) {
    const now = [row + 1];
    for (const [column, other] of b.split("").entries())
      now.push(
        Math.min(
          (before[column + 1] ?? 0) + 1,
          (now[column] ?? 0) + 1,
          (before[column] ?? 0) + Number(letter !== other),
        ),
      );
    before = now;
  }
  return before.at(-1) ?? 0;
}

describe("the fingerprint words", () => {
  it("are 256 different words of 4 to 8 letters, no two with the same beginning", () => {
    expect(new Set(FINGERPRINT_WORDS).size).toBe(256);
    expect(FINGERPRINT_WORDS.filter((word) => !/^[a-z]{4,8}$/u.test(word))).toEqual([]);
    expect(new Set(FINGERPRINT_WORDS.map((word) => word.slice(0, 3))).size).toBe(256);
  });

  it("are never one mistyped letter apart", () => {
    const close = FINGERPRINT_WORDS.flatMap((word, at) =>
      FINGERPRINT_WORDS.slice(at + 1).filter((other) => editDistance(word, other) < 2),
    );
    expect(close).toEqual([]);
  });

  it("stay the words they were, in their order", () => {
    expect(nodeCrypto.sha256(FINGERPRINT_WORDS.join(" "))).toMatchInlineSnapshot(
      `"a8c3c1b9a9ea17e938d2203306c767e0e39ad07b7c8b29d7a5b71c9e19fe379e"`,
    );
  });
});

const digest = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString("hex"));

describe("fingerprintWords", () => {
  it("gives ten words, the same for a digest and for the fingerprint made of it", () => {
    fc.assert(
      fc.property(digest, (hex) => {
        const words = fingerprintWords(hex);
        expect(words).toHaveLength(10);
        expect(fingerprintWords(digestToFingerprint(hex))).toEqual(words);
      }),
    );
  });

  it("tells digests apart by their first 80 bits", () => {
    fc.assert(
      fc.property(digest, digest, (one, other) => {
        const isSame = one.slice(0, 20) === other.slice(0, 20);
        expect(fingerprintWords(one).join() === fingerprintWords(other).join()).toBe(isSame);
      }),
    );
  });

  it("has no words for no fingerprint", () => {
    expect(fingerprintWords("")).toEqual([]);
  });
});
