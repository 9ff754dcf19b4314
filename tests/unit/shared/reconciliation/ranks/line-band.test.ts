import { describe, expect, it } from "vitest";
import { reportLine } from "#shared/reconciliation/ranks/line-band.ts";
import { LineReport } from "#shared/reconciliation/ranks/line-report.ts";
import { ratingsOf } from "#tests/support/simulated-readings.ts";

const ratings = ratingsOf(
  ["a", "b", "c", "d"].map((dossier, index) => ({ dossier, judge: "J", score: 80 - index })),
);
const uncertainty = {
  draws: 100,
  seed: 1,
  interval: 0.9,
  k: 2,
  expectedRank: Float64Array.of(1.2, 2.2, 2.9, 3.7),
  topProbability: Float64Array.of(0.9, 0.6, 0.4, 0.1),
  rankLow: Int32Array.of(1, 1, 2, 3),
  rankHigh: Int32Array.of(2, 3, 4, 4),
};

describe("reportLine", () => {
  it("counts who is in, around the line and out, the limits themselves not around it", () => {
    const report = reportLine(
      ratings,
      { components: 1, model: "crossed" },
      { uncertainty, isDealtAtRandom: false },
    );
    expect(LineReport.parse(report)).toEqual(report);
    if (report.state !== "known") throw new Error("withheld");
    expect(report.counts).toEqual({ in: 1, line: 2, out: 1 });
    expect(report.rows.map(({ dossierId, band }) => `${dossierId} ${band}`)).toEqual([
      "a in",
      "b line",
      "c line",
      "d out",
    ]);
    expect(report.expectedShare).toBeCloseTo(0.75, 12);
  });

  it.each([
    ["crossed", false, "withheld"],
    ["intra-block", true, "withheld"],
    ["crossed", true, "known"],
  ] as const)(
    "of parts without a common dossier, %s model, dealt at random %s: %s",
    (model, isDealtAtRandom, state) => {
      expect(reportLine(ratings, { components: 3, model }, { uncertainty, isDealtAtRandom })).toMatchObject(
        state === "known" ? { state, components: 3 } : { state, reason: "disconnected", found: 3, needed: 1 },
      );
    },
  );
});
