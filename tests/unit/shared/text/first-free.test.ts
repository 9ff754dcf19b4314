import { describe, expect, it } from "vitest";
import { firstFree } from "#shared/text/first-free.ts";

const nameOf = (number: number): string => (number === 1 ? "Sari" : `Sari ${number}`);

describe("the first free name", () => {
  it("is the wanted one, else the first that nobody has", () => {
    expect(firstFree(nameOf, () => false)).toBe("Sari");
    const taken = new Set(["Sari", "Sari 2", "Sari 4"]);
    expect(firstFree(nameOf, (name) => taken.has(name))).toBe("Sari 3");
  });
});
