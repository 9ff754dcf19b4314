import { describe, expect, it } from "vitest";
import {
  firstChoice,
  isProblem,
  readyReadings,
  roundsOf,
  rowsOfRound,
} from "#renderer/features/assignment/further-choice.ts";
import { FurtherReading } from "#shared/assignment/further-reading.ts";

function rowOf(row: number, round: number | null, problem: FurtherReading["problem"] = null): FurtherReading {
  return FurtherReading.parse({
    row,
    round,
    number: `P-${row}`,
    judge: "Ani",
    dossierId: `d-${row}`,
    memberId: "judge-1",
    problem,
    block: null,
    isOverLimit: false,
  });
}

const ROWS = [
  rowOf(2, 2),
  rowOf(3, 1, "reader-already"),
  rowOf(4, 2, "reader-in-conflict"),
  rowOf(5, null),
  rowOf(6, 3),
];

describe("a choice of rounds", () => {
  it("counts what can be dealt, and begins with the first round that has something", () => {
    const rounds = roundsOf(ROWS);
    expect(rounds).toEqual([
      { round: "1", ready: 0, dealt: 1 },
      { round: "2", ready: 1, dealt: 0 },
      { round: "3", ready: 1, dealt: 0 },
      { round: "none", ready: 1, dealt: 0 },
    ]);
    expect(firstChoice(rounds.slice(1))).toBe("2");
    expect(firstChoice([{ round: "1", ready: 0, dealt: 0 }, ...rounds.slice(1)])).toBe("2");
    expect(firstChoice([{ round: "1", ready: 0, dealt: 2 }])).toBe("1");
    expect(firstChoice([])).toBe("all");
  });

  it("is left to the person once an earlier round was dealt", () => {
    expect(firstChoice(roundsOf(ROWS))).toBeNull();
    expect(firstChoice([{ round: "1", ready: 1, dealt: 3 }])).toBe("1");
  });

  it("deals of a round only what nothing stands in the way of", () => {
    expect(readyReadings(rowsOfRound(ROWS, "2"))).toEqual([{ dossierId: "d-2", memberId: "judge-1" }]);
    expect(readyReadings(rowsOfRound(ROWS, "all"))).toHaveLength(3);
    expect(ROWS.filter(isProblem).map(({ row }) => row)).toEqual([4]);
  });
});
