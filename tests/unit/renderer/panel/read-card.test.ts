import { expect, test } from "vitest";
import { isSameName, readCard } from "#renderer/features/panel/read-card.ts";

test("takes names as the same apart from capitals and spaces", () => {
  expect(isSameName(" Siti  Aminah", "siti aminah")).toBe(true);
  expect(isSameName("Siti Aminah", "Siti Aminah, M.Si.")).toBe(false);
});

function read(text: string) {
  return readCard({ name: "kartu.json", bytes: new TextEncoder().encode(text) });
}

test("finds no card in a file that holds none", () => {
  expect(read("{")).toBeNull();
  expect(read("{}")).toBeNull();
});
