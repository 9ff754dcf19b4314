import { describe, expect, it } from "vitest";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";
import { figuresOfTotals } from "#shared/reconciliation/what-if/dossier-figures.ts";
import { rankFigures } from "#shared/reconciliation/what-if/rank-figures.ts";
import { whatIf, whatIfAll } from "#shared/reconciliation/what-if/what-if.ts";
import {
  type AdjustedMeans,
  type ComputedWhatIf,
  WhatIfOutcome,
  type WhatIfScenario,
} from "#shared/reconciliation/what-if/what-if-outcome.ts";
import { buildTable, type SheetRow } from "../build-table.ts";
import { adjust, baseOf, computed, plain } from "./ask-what-if.ts";

describe("whatIf", () => {
  it("tells who comes in and who falls out, with rank and mean before and after", () => {
    const outcome = computed(plain, { type: "drop-criterion", criterionId: "c1" }, { k: 1, tieOrder: [] });
    expect(outcome).toMatchObject({
      listedCount: 1,
      changed: 1,
      entering: [{ dossierId: "d2", rankBefore: 2, rankAfter: 1, meanBefore: 77.5, meanAfter: 90 }],
      leaving: [{ dossierId: "d1", rankBefore: 1, rankAfter: 3, meanBefore: 80, meanAfter: 70 }],
      largestMove: { dossierId: "d1" },
    });
  });

  it("names dossiers that keep no reading", () => {
    const outcome = computed(plain, { type: "drop-judge", judgeId: "j4" }, { k: 4 });
    expect(outcome).toMatchObject({
      unranked: ["d4"],
      changed: 1,
      moved: 0,
      leaving: [{ dossierId: "d4", rankBefore: 4, rankAfter: null, meanAfter: null }],
    });
  });

  it("counts a sheet whose only missing mark is in the criterion left out", () => {
    const table = buildTable(
      [5000, 5000],
      [
        ["d1", "j1", 50, 50],
        ["d2", "j1", 60, null],
      ],
    );
    const outcome = computed(table, { type: "drop-criterion", criterionId: "c2" }, { k: 1 });
    expect(outcome.entering).toMatchObject([
      { dossierId: "d2", rankBefore: null, meanBefore: null, rankAfter: 1 },
    ]);
  });

  it("changes a weight by percentage points and leaves the others their proportions", () => {
    const table = buildTable(
      [5000, 3000, 2000],
      [
        ["d1", "j1", 82, 50, 20],
        ["d2", "j1", 70, 60, 30],
      ],
    );
    const outcome = computed(
      table,
      { type: "change-weight", criterionId: "c1", percentagePoints: -50 },
      { k: 1 },
    );
    // 0 % : 60 % : 40 %
    expect(outcome.entering).toMatchObject([{ dossierId: "d2", meanAfter: 48 }]);
    expect(outcome.leaving).toMatchObject([{ dossierId: "d1", meanAfter: 38 }]);
  });

  it("leaves highest and lowest out from four readings on", () => {
    const rows = [100, 60, 60, 0, 56, 56].map(
      (mark, place): SheetRow => (place < 4 ? ["d1", `j${place}`, mark] : ["d2", `j${place}`, mark]),
    );
    const outcome = computed(buildTable([10_000], rows), { type: "trimmed-mean" }, { k: 1 });
    expect(outcome).toMatchObject({ changed: 1, entering: [{ dossierId: "d1", meanAfter: 60 }] });
    expect(computed(buildTable([10_000], rows), { type: "median" }, { k: 1 })).toMatchObject({
      entering: [{ dossierId: "d1", meanAfter: 60 }],
    });
  });

  it("takes the middle total of an odd number as the median", () => {
    const rows: SheetRow[] = [
      ["d1", "a", 90],
      ["d1", "b", 50],
      ["d1", "c", 40],
      ["d2", "a", 55],
    ];
    expect(computed(buildTable([1], rows), { type: "median" }, { k: 1 }).leaving).toMatchObject([
      { dossierId: "d1", meanBefore: 60, meanAfter: 50 },
    ]);
  });

  it("breaks ties by another order, or leaves them on the line", () => {
    const table = buildTable(
      [5000, 5000],
      [
        ["d1", "j1", 90, 70],
        ["d2", "j1", 70, 90],
        ["d3", "j1", 10, 10],
      ],
    );
    const asked = (criterionIds: string[]): ComputedWhatIf =>
      computed(table, { type: "tie-order", criterionIds }, { k: 1, tieOrder: ["c1"] });
    expect(asked(["c2"])).toMatchObject({ changed: 1, entering: [{ dossierId: "d2" }] });
    expect(asked([])).toMatchObject({
      changed: 1,
      leaving: [],
      tieBefore: null,
      tieAfter: { dossierIds: ["d1", "d2"], placesLeft: 1 },
    });
  });

  it.each([
    [{ type: "drop-judge", judgeId: "nobody" }, "unknown-judge"],
    [{ type: "drop-criterion", criterionId: "none" }, "unknown-criterion"],
    [{ type: "change-weight", criterionId: "c1", percentagePoints: 60 }, "weight-out-of-range"],
    [{ type: "trimmed-mean" }, "too-few-readings"],
  ] as const)("says why %o cannot be asked", (scenario, reason) => {
    expect(whatIf(plain, baseOf(plain), scenario)).toEqual({ state: "impossible", scenario, reason });
  });

  it("asks nothing of one criterion, of no complete sheet, or of adjusted means that are not there", () => {
    const one = buildTable([10_000], [["d1", "j1", 50]]);
    const drop: WhatIfScenario = { type: "drop-criterion", criterionId: "c1" };
    expect(whatIf(one, { k: 1, tieOrder: [] }, drop)).toMatchObject({ reason: "too-few-criteria" });
    expect(whatIf(one, { k: 1, tieOrder: [] }, { type: "adjusted" })).toMatchObject({
      reason: "not-adjusted",
    });
    expect(whatIf(one, { k: 1, tieOrder: [], rankBy: "adjusted" }, { type: "raw" })).toMatchObject({
      reason: "not-adjusted",
    });
    expect(whatIf(one, { k: 1, tieOrder: [] }, { type: "drop-judge", judgeId: "j1" })).toMatchObject({
      reason: "nothing-ranked",
    });
    const empty = buildTable([10_000], [["d1", "j1", null]]);
    expect(whatIf(empty, { k: 1, tieOrder: [] }, { type: "median" })).toMatchObject({
      reason: "nothing-ranked",
    });
  });

  it("stays exact where cross products leave the whole numbers of a double", () => {
    const fine = buildTable(
      [1],
      [
        ["d1", "a", 1],
        ["d2", "a", 1],
        ["d2", "b", 1],
        ["d3", "a", 1],
      ],
    );
    const units = 3_002_399_751_580_331;
    const table = { ...fine, marks: Float64Array.from([units, units, units, units - 1]) };
    expect([...rankFigures(figuresOfTotals(table, [], "mean")).rank]).toEqual([1, 1, 3]);
  });
});

describe("whatIfAll", () => {
  it("asks every judge, criterion, weight, statistic and tie order that can be asked", () => {
    const done: number[] = [];
    const outcomes = whatIfAll(plain, baseOf(plain), (count) => done.push(count));
    const asked = outcomes.map(({ scenario: { type } }) => type);
    const count = (type: string): number => asked.filter((other) => other === type).length;
    expect(["drop-judge", "drop-criterion", "change-weight", "tie-order", "adjusted"].map(count)).toEqual([
      4, 2, 4, 2, 1,
    ]);
    expect(done).toHaveLength(outcomes.length);
    for (const outcome of outcomes) expect(WhatIfOutcome.parse(outcome)).toEqual(outcome);
  });

  it("asks for no tie order by the only criterion, which is equal where totals are", () => {
    const single = buildTable(
      [10_000],
      [
        ["d1", "j1", 90],
        ["d2", "j1", 90],
        ["d2", "j2", 80],
      ],
    );
    for (const tieOrder of [[], ["c1"]])
      expect(
        whatIfAll(single, baseOf(single, { tieOrder })).filter(
          ({ scenario }) => scenario.type === "tie-order",
        ),
      ).toEqual([]);
  });

  it("refits without a judge on the readings of the others, in the order they were read", () => {
    const seen: Ratings[] = [];
    const ordered = { ...plain, order: Float64Array.from([1, 1, 2, 1, 2, 2, 1]) };
    const base = baseOf(ordered, {
      rankBy: "adjusted",
      adjust: (ratings) => {
        seen.push(ratings);
        return adjust(ratings);
      },
    });
    whatIf(ordered, base, { type: "drop-judge", judgeId: "j2" });
    expect(seen[0]?.judgeIds).toEqual(["j1", "j3", "j4"]);
    expect([...(seen[0]?.order ?? [])]).toEqual([1, 2, 1, 2, 1]);
    expect([...(seen[0]?.score ?? [])]).toEqual([80, 75, 80, 75, 50]);
  });

  it("refits for every change of a ranking by adjusted means", () => {
    let fits = 0;
    const counted = (ratings: Ratings): AdjustedMeans => {
      fits += 1;
      return adjust(ratings);
    };
    const base = baseOf(plain, { rankBy: "adjusted", adjust: counted });
    const outcomes = whatIfAll(plain, base);
    expect(outcomes.every(({ state }) => state === "computed")).toBe(true);
    expect(outcomes.some(({ scenario }) => scenario.type === "raw")).toBe(true);
    expect(fits).toBe(10);
  });
});
