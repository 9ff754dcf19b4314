import { describe, expect, it } from "vitest";
import { CriterionId } from "#shared/identifiers.ts";
import {
  Criterion,
  findRubricProblems,
  Level,
  levelOf,
  RubricPack,
  RubricStatus,
  scoredCriteria,
  WordBounds,
} from "#shared/rubric/rubric-pack.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import { buildRubric } from "#tests/support/builders.ts";

const rubric = buildRubric();
const [ringkasan, kebaruan, dampak, keberlanjutan] = rubric.criteria;
if (!ringkasan || !kebaruan || !dampak || !keberlanjutan) throw new Error("four criteria are needed");

describe("findRubricProblems", () => {
  it("finds nothing wrong with a usable rubric", () => {
    expect(findRubricProblems(rubric)).toEqual([]);
  });

  it.each([
    [1499, 9999],
    [1501, 10_001],
  ])("finds weights that miss 100 per cent by a hundredth", (weight, sum) => {
    const altered = { ...rubric, criteria: [ringkasan, kebaruan, dampak, { ...keberlanjutan, weight }] };
    expect(findRubricProblems(altered)).toEqual([{ type: "weights-do-not-sum", sum, needed: 10_000 }]);
  });

  it("names each unknown weight and says nothing of a sum that cannot be known", () => {
    const criteria = [{ ...ringkasan, weight: null }, kebaruan, dampak, { ...keberlanjutan, weight: null }];
    expect(findRubricProblems({ ...rubric, criteria })).toEqual([
      { type: "weight-unknown", criterionId: "ringkasan" },
      { type: "weight-unknown", criterionId: "keberlanjutan" },
    ]);
  });

  it("names a criterion that appears twice", () => {
    const criteria = [ringkasan, kebaruan, dampak, { ...keberlanjutan, id: dampak.id }];
    expect(findRubricProblems({ ...rubric, criteria })).toEqual([
      { type: "criterion-twice", criterionId: "dampak" },
    ]);
  });

  it("names a tie order's criterion that the rubric lacks", () => {
    const tieOrder = [dampak.id, CriterionId.parse("replikasi")];
    expect(findRubricProblems({ ...rubric, tieOrder })).toEqual([
      { type: "tie-order-unknown-criterion", criterionId: "replikasi" },
    ]);
  });

  it("finds a pass mark off the scale", () => {
    expect(findRubricProblems({ ...rubric, passMark: hundredths(10_025) })).toEqual([
      { type: "pass-mark-off-scale" },
    ]);
    expect(findRubricProblems({ ...rubric, passMark: hundredths(10_000) })).toEqual([]);
  });
});

describe("scoredCriteria", () => {
  it("keeps the rubric's order and leaves out headings without a mark and unknown weights", () => {
    const criteria = [{ ...ringkasan, weight: 0 }, dampak, { ...keberlanjutan, weight: null }, kebaruan];
    expect(scoredCriteria({ ...rubric, criteria }).map(({ id }) => id)).toEqual(["dampak", "kebaruan"]);
  });
});

describe("levelOf", () => {
  const levels = [8000, 0, 6000].map((from) =>
    Level.parse({ from, label: { id: `mulai ${from}`, en: "" }, description: { id: "", en: "" } }),
  );

  it.each([
    [0, 0],
    [5999, 0],
    [6000, 6000],
    [7999, 6000],
    [10_000, 8000],
  ])("puts a mark of %i under the level from %i, in whatever order levels are listed", (mark, from) => {
    expect(levelOf(hundredths(mark), levels)?.from).toBe(from);
    expect(levelOf(hundredths(mark), levels.toReversed())?.from).toBe(from);
  });

  it("has no level below the first", () => {
    expect(levelOf(hundredths(5999), levels.slice(2))).toBeUndefined();
  });
});

describe("the schemas of rubrics", () => {
  it("accept a rubric, and one whose weights are still unknown", () => {
    expect(RubricPack.parse(JSON.parse(JSON.stringify(rubric)))).toEqual(rubric);
    expect(Criterion.parse({ ...dampak, weight: null }).weight).toBeNull();
  });

  it.each([
    ["without criteria", { criteria: [] }],
    ["with a negative weight", { criteria: [{ ...dampak, weight: -1 }] }],
    ["with a weight above the whole", { criteria: [{ ...dampak, weight: 10_001 }] }],
    ["with a weight of half a basis point", { criteria: [{ ...dampak, weight: 0.5 }] }],
    ["with a criterion named by a phrase", { criteria: [{ ...dampak, id: "dampak sosial" }] }],
    ["without sources", { provenance: { ...rubric.provenance, sources: [] } }],
    ["named in one language", { name: { id: "Rubrik" } }],
    ["of an unknown stage", { stage: "interview" }],
    ["of a year before the competition", { year: 2013 }],
    ["of version zero", { version: 0 }],
    ["with a scale upside down", { scale: { min: 100, max: 0, step: 1 } }],
    ["with a negative pass mark", { passMark: -1 }],
    ["without a tie order", { tieOrder: undefined }],
  ])("refuse a rubric %s", (_what, altered) => {
    expect(RubricPack.safeParse({ ...rubric, ...altered }).success).toBe(false);
  });

  it("refuse a level without a description and a status nobody knows", () => {
    expect(Level.safeParse({ from: 0, label: { id: "", en: "" } }).success).toBe(false);
    expect(RubricStatus.safeParse("trusted").success).toBe(false);
  });

  it.each([{}, { min: 0 }, { max: 300 }, { min: 300, max: 300 }])("accept the word bounds %j", (bounds) => {
    expect(WordBounds.parse(bounds)).toEqual(bounds);
  });

  it.each([{ min: 301, max: 300 }, { max: 0 }, { min: -1 }, { max: 1.5 }])(
    "refuse the word bounds %j",
    (bounds) => {
      expect(WordBounds.safeParse(bounds).success).toBe(false);
    },
  );
});
