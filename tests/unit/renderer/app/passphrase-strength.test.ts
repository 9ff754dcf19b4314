import { expect, test } from "vitest";
import { passphraseStrength } from "#renderer/parts/passphrase-strength.ts";

test.each([
  ["", "short"],
  ["rahasia", "short"],
  ["rahasia1", "fair"],
  ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "fair"],
  ["kata sandi latihan", "good"],
  ["perahu biru menunggu hujan sore", "strong"],
])("%j is %s", (passphrase, strength) => {
  expect(passphraseStrength(passphrase)).toBe(strength);
});
