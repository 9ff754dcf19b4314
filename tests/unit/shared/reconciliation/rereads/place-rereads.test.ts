import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Placement, placeRereads } from "#shared/reconciliation/rereads/place-rereads.ts";
import { pairKey, type RereadDesign } from "#shared/reconciliation/rereads/reread-design.ts";

const JUDGES = 5;

function design(part: Partial<RereadDesign> & Pick<RereadDesign, "dossiers">): RereadDesign {
  const judgeIds = part.judgeIds ?? ["A", "B", "C", "D", "E"];
  return {
    judgeIds,
    capacity: new Int32Array(judgeIds.length).fill(10),
    effect: new Float64Array(judgeIds.length),
    place: Int32Array.from(judgeIds.keys()),
    readingVariance: new Float64Array(judgeIds.length).fill(36),
    component: new Int32Array(judgeIds.length),
    componentOfDossier: new Int32Array(part.dossiers),
    read: new Set(),
    barred: new Set(),
    components: 1,
    ...part,
  };
}

const byLabel = (dossier: number): number => 1 / (1 + dossier);

function pairs({ placed }: Placement): string[] {
  return placed.map(({ dossier, judge }) => `${dossier}${"ABCDE".charAt(judge)}`);
}

describe("placeRereads", () => {
  it("keeps to budget, capacity, conflicts, what was read and the most per dossier, whatever they are", () => {
    const anything = fc.record({
      capacity: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: JUDGES, maxLength: JUDGES }),
      read: fc.uniqueArray(fc.integer({ min: 0, max: 29 })),
      barred: fc.uniqueArray(fc.integer({ min: 0, max: 29 })),
      budget: fc.integer({ min: 0, max: 12 }),
      maxExtra: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(anything, ({ capacity, read, barred, budget, maxExtra }) => {
        const panel = design({
          dossiers: 6,
          capacity: Int32Array.from(capacity),
          read: new Set(read),
          barred: new Set(barred),
        });
        const { placed } = placeRereads(panel, { budget, maxExtra, priorityOf: byLabel });
        expect(placed.length).toBeLessThanOrEqual(budget);
        const keys = placed.map(({ dossier, judge }) => pairKey(panel, dossier, judge));
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.filter((key) => read.includes(key) || barred.includes(key))).toEqual([]);
        for (const [judge, free] of capacity.entries())
          expect(placed.filter((reread) => reread.judge === judge).length).toBeLessThanOrEqual(free);
        for (let dossier = 0; dossier < 6; dossier += 1)
          expect(placed.filter((reread) => reread.dossier === dossier).length).toBeLessThanOrEqual(maxExtra);
      }),
    );
  });

  it("spreads the load, ties by label", () => {
    const found = placeRereads(design({ dossiers: 7 }), { budget: 7, maxExtra: 1, priorityOf: byLabel });
    expect(pairs(found)).toEqual(["0A", "1B", "2C", "3D", "4E", "5A", "6B"]);
  });

  it("lets a judge pass a reading on so that another dossier gets one", () => {
    // Only A may read dossier 1, and A, whose turn came first, has room for one.
    const panel = design({
      dossiers: 2,
      judgeIds: ["A", "B"],
      capacity: Int32Array.of(1, 1),
      barred: new Set([3]),
    });
    expect(pairs(placeRereads(panel, { budget: 2, maxExtra: 1, priorityOf: byLabel }))).toEqual(["0B", "1A"]);
  });

  it("prefers judges whose severity is well known, and above all those who tie parts together", () => {
    const known = design({
      dossiers: 1,
      readingVariance: Float64Array.of(60, 40, 36, 36, 36),
      capacity: Int32Array.of(9, 9, 1, 0, 9),
    });
    expect(pairs(placeRereads(known, { budget: 1, maxExtra: 1, priorityOf: byLabel }))).toEqual(["0C"]);
    const parts = design({ ...known, components: 2, component: Int32Array.of(0, 1, 0, 0, 0) });
    expect(pairs(placeRereads(parts, { budget: 1, maxExtra: 1, priorityOf: byLabel }))).toEqual(["0B"]);
  });

  it("names those within the budget for whom nobody is left, and leaves out who is not worth it", () => {
    const panel = design({ dossiers: 6, judgeIds: ["A"], capacity: Int32Array.of(2) });
    const { placed, refused } = placeRereads(panel, {
      budget: 4,
      maxExtra: 1,
      priorityOf: (dossier) => (dossier === 0 ? 0 : byLabel(dossier)),
    });
    expect(placed.map(({ dossier }) => dossier)).toEqual([1, 2]);
    expect(refused).toEqual([3, 4]);
  });
});
