import { expect, it } from "vitest";
import { isSamePerson, namesSomebody } from "#shared/panel/person-name.ts";

it("knows one person's name in any writing", () => {
  expect(isSamePerson(" ratna  PENILAI", "Ratna Penilai")).toBe(true);
  expect(isSamePerson("Prof. Ratna Penilai (latihan)", "Ratna Penilai")).toBe(true);
  expect(isSamePerson("Rat\u200bna Penilai", "Ratna Penilai (latihan)")).toBe(true);
  expect(isSamePerson("Budi Penilai", "Ratna Penilai")).toBe(false);
  expect(isSamePerson("", "Ratna Penilai")).toBe(false);
});

it("takes neither a sign nor an initial for a name", () => {
  expect(["", ".", "R.", "\u200b\u200b\u200b", "123"].filter(namesSomebody)).toEqual([]);
  expect(namesSomebody("Ani")).toBe(true);
});
