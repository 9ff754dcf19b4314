import { describe, expect, it } from "vitest";
import { byChange, changesList } from "#renderer/features/reconciliation/what-if-order.ts";
import { NO_QUESTION, toScenario } from "#renderer/features/reconciliation/what-if-question.ts";
import { WhatIfOutcome } from "#shared/reconciliation/what-if/what-if-outcome.ts";

const FILLED = { ...NO_QUESTION, judgeId: "judge-1", criterionId: "dampak", points: -3 } as const;

describe("a question of the chair's own", () => {
  it("is no scenario while something is missing in it", () => {
    for (const kind of ["drop-judge", "drop-criterion", "change-weight"] as const)
      expect(toScenario({ ...NO_QUESTION, kind })).toBeNull();
    for (const points of [0, null])
      expect(toScenario({ ...FILLED, kind: "change-weight", points })).toBeNull();
  });

  it("asks for what its kind needs and nothing else", () => {
    expect(toScenario({ ...FILLED, kind: "drop-judge" })).toEqual({
      type: "drop-judge",
      judgeId: "judge-1",
    });
    expect(toScenario({ ...FILLED, kind: "change-weight" })).toEqual({
      type: "change-weight",
      criterionId: "dampak",
      percentagePoints: -3,
    });
    expect(toScenario({ ...FILLED, kind: "median" })).toEqual({ type: "median" });
  });

  it("names each criterion of a tie order once, in order; none is an order too", () => {
    const kind = "tie-order";
    const ask = (first: string | null, second: string | null) =>
      toScenario({ ...FILLED, kind, first, second });
    expect(ask("b", "a")).toEqual({ type: kind, criterionIds: ["b", "a"] });
    expect(ask("b", "b")).toEqual({ type: kind, criterionIds: ["b"] });
    expect(ask(null, null)).toEqual({ type: kind, criterionIds: [] });
  });
});

function answer(changed: number, moved: number): WhatIfOutcome {
  return WhatIfOutcome.parse({
    state: "computed",
    scenario: { type: "median" },
    listedCount: 9,
    changed,
    entering: [],
    leaving: [],
    unranked: [],
    moved,
    largestMove: null,
    tieBefore: null,
    tieAfter: null,
    harms: [],
  });
}

describe("the order of answers", () => {
  const impossible = WhatIfOutcome.parse({
    state: "impossible",
    scenario: { type: "adjusted" },
    reason: "not-adjusted",
  });

  it("puts the greatest change of the list first and what does not apply last", () => {
    const [none, some, most] = [answer(0, 0), answer(1, 2), answer(1, 8)];
    expect([impossible, none, some, most].toSorted(byChange)).toEqual([most, some, none, impossible]);
    expect([impossible, none, some, most].filter(changesList)).toEqual([some, most]);
  });
});
