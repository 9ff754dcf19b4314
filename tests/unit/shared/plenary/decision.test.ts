import { describe, expect, it } from "vitest";
import { Decision, Exclusion } from "#shared/plenary/decision.ts";
import { MOMENT } from "#tests/support/builders.ts";

const reading = { dossierId: "d-1", memberId: "judge-1" };
const decisions = [
  { kind: "exclude-readings", readings: [reading], reason: "sakit", by: "chair-1", at: MOMENT },
  { kind: "freeze-ranking", reason: "lengkap", by: "chair-1", at: MOMENT },
  { kind: "reopen-ranking", reason: "keberatan", by: "chair-1", at: MOMENT },
];

describe("the schemas of decisions", () => {
  it.each(decisions)("accept $kind with who, when and why", (decision) => {
    expect(Decision.parse(decision)).toEqual(decision);
  });

  it.each(decisions)("refuse $kind without who, when or why", (decision) => {
    for (const part of Object.keys(decision))
      expect(Decision.safeParse({ ...decision, [part]: undefined }).success, part).toBe(false);
    for (const reason of ["", "   ", "ya", "x".repeat(2001)])
      expect(Decision.safeParse({ ...decision, reason }).success, reason).toBe(false);
  });

  it("refuse an exclusion of nothing, and a decision of unknown kind", () => {
    expect(Decision.safeParse({ ...decisions[0], readings: [] }).success).toBe(false);
    expect(Decision.safeParse({ ...decisions[1], kind: "erase-ranking" }).success).toBe(false);
  });

  it("take an exclusion with its reason only", () => {
    expect(Exclusion.parse({ reading, reason: "sakit" })).toEqual({ reading, reason: "sakit" });
    expect(Exclusion.safeParse({ reading }).success).toBe(false);
  });
});
