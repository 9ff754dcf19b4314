import { describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { fingerprintOf, IdentityCard, identityCardPayload } from "#shared/panel/identity-card.ts";
import { buildCard } from "#tests/support/builders.ts";

const card = buildCard("Siti Rahmawati");
const other = buildCard("Budi Santoso");

describe("identityCardPayload", () => {
  it("is what the card's own key signed", () => {
    expect(nodeCrypto.verify(card.signingKey, identityCardPayload(card), card.signature)).toBe(true);
  });

  it("covers every part of a card but the signature", () => {
    const parts = { name: "Lain", signingKey: other.signingKey, recipient: other.recipient };
    const rest = { documentRoot: "MAEA", createdAt: "2026-06-19T00:00:00.000Z" };
    for (const [part, value] of Object.entries({ ...parts, ...rest })) {
      const text = identityCardPayload({ ...card, [part]: value });
      expect(nodeCrypto.verify(card.signingKey, text, card.signature), part).toBe(false);
    }
    expect(identityCardPayload({ ...card, signature: other.signature } as IdentityCard)).toBe(
      identityCardPayload(card),
    );
  });

  it("speaks of a document key only where the card names one", () => {
    expect(identityCardPayload(card)).not.toContain("documentKey");
    const named = { ...card, documentKey: "MAEA" };
    expect(identityCardPayload(named)).toContain('"documentKey":"MAEA"');
    expect(nodeCrypto.verify(card.signingKey, identityCardPayload(named), card.signature)).toBe(false);
    expect(IdentityCard.parse(named)).toEqual(named);
  });

  it("ignores anything that is not part of a card", () => {
    expect(identityCardPayload(Object.assign({}, card, { nickname: "Rahma" }))).toBe(
      identityCardPayload(card),
    );
  });
});

describe("fingerprintOf", () => {
  it("has six groups of four hexadecimal digits to be read over the telephone", () => {
    expect(fingerprintOf(card, nodeCrypto.sha256)).toMatch(/^(?:[0-9A-F]{4} ){5}[0-9A-F]{4}$/u);
  });

  it("goes by both keys and by nothing else", () => {
    const fingerprint = fingerprintOf(card, nodeCrypto.sha256);
    expect(fingerprintOf({ ...card, name: "Lain" } as IdentityCard, nodeCrypto.sha256)).toBe(fingerprint);
    for (const altered of [
      { ...card, signingKey: other.signingKey },
      { ...card, recipient: other.recipient },
    ])
      expect(fingerprintOf(altered, nodeCrypto.sha256)).not.toBe(fingerprint);
  });
});

describe("the schema of identity cards", () => {
  it("accepts a card as its file has it", () => {
    expect(IdentityCard.parse(JSON.parse(JSON.stringify(card)))).toEqual(card);
  });

  it.each([
    ["without a name", { name: "   " }],
    ["with an endless name", { name: "x".repeat(121) }],
    ["of a newer version", { version: 2 }],
    ["of another format", { format: "card" }],
    ["with half a key", { signingKey: card.signingKey.slice(0, 22) }],
    ["with a secret key for a recipient", { recipient: `AGE-SECRET-KEY-1${"Q".repeat(58)}` }],
    ["with a recipient in letters age never uses", { recipient: `age1${"b".repeat(58)}` }],
    ["with an endless certificate", { documentRoot: "AAAA".repeat(2049) }],
    ["without a signature", { signature: "" }],
    ["with a signature that is not base64", { signature: "*".repeat(88) }],
  ])("refuses one %s", (_what, altered) => {
    expect(IdentityCard.safeParse({ ...card, ...altered }).success).toBe(false);
  });
});
