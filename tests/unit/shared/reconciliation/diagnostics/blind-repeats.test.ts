import { describe, expect, it } from "vitest";
import { diagnoseRepeats, findRepeatPairs } from "#shared/reconciliation/diagnostics/blind-repeats.ts";
import { ratingsOf } from "./simulate-panel.ts";

const FIRST = [60, 70, 80, 55, 65];
const SECOND = [64, 70, 74, 59, 63];
const pairs = FIRST.map((first, place) => ({ judge: 0, first, second: SECOND[place] ?? 0 }));

describe("diagnoseRepeats", () => {
  it("gives the spread of a single mark", () => {
    // Differences 4, 0, -6, 4, -2: squares 72 over 2 x 5.
    expect(diagnoseRepeats(pairs, 5)).toMatchObject({
      state: "known",
      pairs: 5,
      meanDifference: 0,
      meanAbsoluteDifference: 3.2,
      markSd: Math.sqrt(7.2),
    });
  });

  it("gives the one-way intraclass correlation of the pairs", () => {
    // Means 62, 70, 77, 57, 64 about 66: squares 238, MSB = 2 x 238 / 4 = 119, MSW = 7.2.
    const figure = diagnoseRepeats(pairs, 5);
    expect(figure.state === "known" ? figure.icc : null).toBeCloseTo((119 - 7.2) / (119 + 7.2), 12);
  });

  it("withholds under the least number, and the correlation where nothing differs", () => {
    expect(diagnoseRepeats(pairs.slice(1), 5)).toEqual({
      state: "withheld",
      reason: "too-few-readings",
      found: 4,
      needed: 5,
    });
    const same = pairs.map((pair) => ({ ...pair, first: 70, second: 70 }));
    expect(diagnoseRepeats(same, 5)).toMatchObject({ markSd: 0, icc: null });
  });
});

describe("findRepeatPairs", () => {
  const columns = {
    dossier: ["7", "3", "9", "7"],
    judge: ["A", "A", "A", "B"],
    score: [61, 55, 66, 80],
  };
  const textOf = new Map([["9", "7"]]);

  it("joins dossiers of one text by judge, in row order or in reading order", () => {
    expect(findRepeatPairs(ratingsOf(columns), textOf)).toEqual([{ judge: 0, first: 61, second: 66 }]);
    const ordered = ratingsOf({ ...columns, order: [3, 2, 1, 1] });
    expect(findRepeatPairs(ordered, textOf)).toEqual([{ judge: 0, first: 66, second: 61 }]);
  });

  it("finds none where every text came once", () => expect(findRepeatPairs(ratingsOf(columns))).toEqual([]));
});
