import { describe, expect, it } from "vitest";
import { DossierId, MemberId } from "#shared/identifiers.ts";
import type { AuditEvent, SeasonEvent } from "#shared/journal/audit-event.ts";
import { Decision, decisionOf } from "#shared/plenary/decision.ts";
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
});

function audit(event: SeasonEvent): AuditEvent {
  return { seq: 1, at: MOMENT, by: "Ketua", event, prev: "0".repeat(64), hash: "1".repeat(64) };
}

describe("decisionOf", () => {
  it("finds who, when and why of an exclusion, a freezing and a reopening", () => {
    const left = { dossierId: DossierId.parse("d-1"), memberId: MemberId.parse("judge-1") };
    const found = [
      audit({ type: "readings-excluded", readings: [left], reason: "sakit" }),
      audit({ type: "ranking-frozen", resultHash: "2".repeat(64), reason: "lengkap" }),
      audit({ type: "ranking-reopened", reason: "keberatan" }),
    ].map(decisionOf);
    expect(found).toEqual([
      { kind: "exclude-readings", readings: [left], reason: "sakit", by: "Ketua", at: MOMENT },
      { kind: "freeze-ranking", reason: "lengkap", by: "Ketua", at: MOMENT },
      { kind: "reopen-ranking", reason: "keberatan", by: "Ketua", at: MOMENT },
    ]);
  });

  it("finds none in other events", () => {
    expect(decisionOf(audit({ type: "document-made", kind: "recap", sha256: "3".repeat(64) }))).toBeNull();
  });
});
