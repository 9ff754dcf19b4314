import { describe, expect, it } from "vitest";
import { codeMarks, scaleEnds } from "#shared/reconciliation/ratings/scale-steps.ts";
import { buildTable } from "../build-table.ts";

describe("codeMarks", () => {
  it.each([
    ["quarters of a hundred", [0, 25, 100], 100, 1, 25, 4],
    ["points of a short scale, though only every other was used", [0, 2, 4], 4, 1, 1, 4],
    ["half points", [0, 150, 200], 600, 100, 50, 12],
    ["a scale of one step", [0, 0], 0, 100, 100, 0],
  ])("takes %s for what they are", (_, above, span, marksPerPoint, step, maxCode) => {
    const coded = codeMarks(Float64Array.from(above), span, marksPerPoint);
    expect(coded).toMatchObject({ step, maxCode });
    expect([...(coded?.code ?? [])]).toEqual(above.map((value) => value / step));
  });

  it("takes no mark off the scale", () => {
    expect(codeMarks(Float64Array.of(-1), 4, 1)).toBeNull();
    expect(codeMarks(Float64Array.of(5), 4, 1)).toBeNull();
  });
});

describe("scaleEnds", () => {
  it("are the rubric's, or those of all marks where it names none", () => {
    const plain = buildTable(
      [1, 1],
      [
        ["d1", "j1", 2, 5],
        ["d2", "j1", 3, null],
      ],
    );
    const [first = { id: "", weight: 1 }, second = first] = plain.criteria;
    const table = { ...plain, criteria: [{ ...first, min: 1, max: 4 }, second] };
    expect(scaleEnds(table)).toEqual([
      { low: 100, high: 400 },
      { low: 200, high: 500 },
    ]);
  });
});
