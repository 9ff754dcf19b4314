import { describe, expect, it } from "vitest";
import { Sha256Hex } from "#shared/identifiers.ts";
import type { SeasonEvent } from "#shared/journal/audit-event.ts";
import { findDutyObstacle, isLastChair } from "#shared/panel/duty-change.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { buildMember, buildReturn, buildSeason, foldEvents } from "#tests/support/builders.ts";

const judge = buildMember("judge-1");
const chair = buildMember("chair-1", { role: "chair" });

function sealed(kind: "season" | "judge-packet", to: string): SeasonEvent {
  return { type: "packet-sealed", kind, to, packetHash: Sha256Hex.parse("a".repeat(64)), sequence: 1 };
}

function stateOf(members: PanelMember[], events: readonly SeasonEvent[], isDealt = false) {
  const season = buildSeason();
  return foldEvents({ ...season, members, assignments: isDealt ? season.assignments : [] }, events);
}

describe("another duty", () => {
  it("is free while nothing was dealt, sealed or taken in", () => {
    const state = stateOf([judge, chair], []);
    expect(findDutyObstacle(state, judge, "te-chair")).toBeNull();
    expect(findDutyObstacle(state, chair, "shadow")).toBeNull();
  });

  it("keeps the role once a packet was sealed, but lets a judge become a shadow until something came back", () => {
    const state = stateOf([judge, chair], [sealed("judge-packet", "judge-1")]);
    expect(findDutyObstacle(state, judge, "te-chair")).toMatchObject({
      type: "duty-fixed",
      problem: "sealed",
    });
    expect(findDutyObstacle(state, judge, "shadow")).toBeNull();
  });

  it("keeps who counts from the first return on, also one without sheets", () => {
    const state = stateOf([judge, chair], [buildReturn("judge-1", [])]);
    for (const duty of ["shadow", "te-chair"] as const)
      expect(findDutyObstacle(state, judge, duty)).toMatchObject({ problem: "taken-in" });
    const shadow = { ...judge, duty: "shadow" as const };
    expect(findDutyObstacle(state, shadow, "te-member")).toMatchObject({ problem: "taken-in" });
    expect(findDutyObstacle(state, judge, "small-team-lead")).toBeNull();
  });

  it("keeps the role of who has been dealt dossiers", () => {
    const state = stateOf([judge, chair], [], true);
    expect(findDutyObstacle(state, judge, "te-chair")).toMatchObject({ type: "member-dealt" });
  });
});

it("the last chair with a season packet is known, one of two and one without a packet are not", () => {
  const second = buildMember("chair-2", { role: "chair" });
  const events = [sealed("season", "chair-1")];
  expect(isLastChair(stateOf([judge, chair], events), chair)).toBe(true);
  expect(isLastChair(stateOf([judge, chair], []), chair)).toBe(false);
  expect(isLastChair(stateOf([judge, chair, second], events), chair)).toBe(false);
  const left = { ...second, withdrawn: { at: "2026-01-01T00:00:00.000Z", reason: "pindah" } };
  expect(isLastChair(stateOf([judge, chair, left], events), chair)).toBe(true);
});
