import { expect, test } from "vitest";
import { readCard } from "#renderer/features/panel/read-card.ts";

function read(text: string) {
  return readCard({ name: "kartu.json", bytes: new TextEncoder().encode(text) });
}

test("finds no card in a file that holds none", () => {
  expect(read("{")).toBeNull();
  expect(read("{}")).toBeNull();
});
