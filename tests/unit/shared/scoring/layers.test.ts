import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currentJointScores, JointScore, Layer } from "#shared/scoring/layers.ts";
import { MOMENT } from "#tests/support/builders.ts";

const score = {
  layer: "consensus",
  dossierId: "d-1",
  marks: { dampak: 7000 },
  members: ["judge-1", "judge-2"],
  reason: "sepakat setelah membaca ulang",
  at: MOMENT,
};

const scores = fc.array(
  fc
    .record({
      layer: fc.constantFrom("consensus", "panel"),
      dossierId: fc.constantFrom("d-1", "d-2"),
      reason: fc.constantFrom("a", "b"),
      at: fc.constantFrom("2026-06-10T00:00:00.000Z", "2026-06-11T00:00:00.000Z"),
      mark: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ mark, ...parts }) => JointScore.parse({ ...score, ...parts, marks: { dampak: mark } })),
  { maxLength: 8 },
);

describe("currentJointScores", () => {
  it("takes the latest score of the layer for each dossier", () => {
    const later = { ...score, at: "2026-06-19T00:00:00.000Z", reason: "lebih baru" };
    const all = [later, score, { ...score, layer: "panel" }, { ...score, dossierId: "d-2" }].map((item) =>
      JointScore.parse(item),
    );
    const current = [...currentJointScores(all, "consensus")].map(([id, { reason }]) => [id, reason]);
    expect(current).toEqual([
      ["d-1", "lebih baru"],
      ["d-2", score.reason],
    ]);
  });

  it("keeps the layers apart", () => {
    expect(currentJointScores([JointScore.parse(score)], "panel").size).toBe(0);
  });

  it("does not depend on the order or number of times in which scores are listed", () => {
    fc.assert(
      fc.property(scores, (listed) => {
        const current = currentJointScores(listed, "panel");
        expect(currentJointScores(listed.toReversed(), "panel")).toEqual(current);
        expect(currentJointScores([...listed, ...listed], "panel")).toEqual(current);
      }),
    );
  });
});

describe("the schemas of layers", () => {
  it("accept a consensus with its reason", () => {
    expect(JointScore.parse(score)).toEqual(score);
    expect(Layer.options).toEqual(["independent", "consensus", "panel"]);
    expect(Layer.safeParse("adjusted").success).toBe(false);
  });

  it.each([
    ["that claims to be independent", { layer: "independent" }],
    ["of nobody", { members: [] }],
    ["without a reason", { reason: "  " }],
    ["without a time", { at: "" }],
    ["with a broken mark", { marks: { dampak: 70.25 } }],
  ])("refuse a joint score %s", (_what, altered) => {
    expect(JointScore.safeParse({ ...score, ...altered }).success).toBe(false);
  });
});
