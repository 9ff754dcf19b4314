import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareEntries,
  findDifferences,
  findOverwritten,
  isUnderWay,
  readMarks,
  settle,
} from "#renderer/features/paper/paper-entry.ts";
import { DossierId } from "#shared/identifiers.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import type { Marks } from "#shared/scoring/score-sheet.ts";
import { buildRubric } from "#tests/support/builders.ts";

const rubric = buildRubric();
const ids = rubric.criteria.map(({ id }) => id);
const sheet = { dossierId: DossierId.parse("d-1"), code: "7KX42MPQ9T" };

function marksOf(points: readonly (number | null)[]): Marks {
  return Object.fromEntries(
    points.flatMap((value, index) => (value === null ? [] : [[ids[index], hundredths(value * 100)]])),
  );
}

const anyMarks = fc
  .array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: ids.length, maxLength: ids.length })
  .map(marksOf);

describe("what is typed from paper", () => {
  it("is read with comma or point, and an empty field is no mark", () => {
    const typed = { [ids[0] ?? ""]: "87,5", [ids[1] ?? ""]: " 60.25 ", [ids[2] ?? ""]: "  " };
    expect(readMarks(typed, ids, rubric)).toEqual({ state: "read", marks: marksOf([87.5, 60.25]) });
    expect(readMarks({}, ids, rubric)).toEqual({ state: "empty" });
  });

  it("is refused field by field", () => {
    const typed = { [ids[0] ?? ""]: "101", [ids[1] ?? ""]: "60", [ids[2] ?? ""]: "enam" };
    const read = readMarks(typed, ids, rubric);
    expect(read).toMatchObject({
      state: "wrong",
      problems: { [ids[0] ?? ""]: { type: "out-of-range" }, [ids[2] ?? ""]: { type: "not-a-number" } },
    });
    expect(read.state === "wrong" && Object.keys(read.problems)).toHaveLength(2);
  });
});

describe("double entry", () => {
  it("goes to saving only when both entries are the same", () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (first, second) => {
        const next = compareEntries({ sheet, first, second, by: "Budi" }, rubric);
        const isSame = ids.every((id) => first[id] === second[id]);
        expect(next.step).toBe(isSame ? "save" : "compare");
      }),
    );
  });

  it("settles exactly what differed and leaves the rest as both typed it", () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, anyMarks, (first, second, agreed) => {
        const settled = settle(first, second, agreed, rubric);
        const different = findDifferences(first, second, rubric);
        for (const id of ids) expect(settled[id]).toBe(different.includes(id) ? agreed[id] : first[id]);
      }),
    );
  });

  it("takes a missing mark for no mark and not for zero", () => {
    expect(findDifferences(marksOf([0]), marksOf([null]), rubric)).toEqual([ids[0]]);
  });

  it("asks before a mark of the draft is replaced or cleared, not where there was none", () => {
    const draft = marksOf([80, 70, null, 60]);
    expect(findOverwritten(draft, marksOf([80, 71, 50, null]), rubric)).toEqual([ids[1], ids[3]]);
    expect(findOverwritten({}, draft, rubric)).toEqual([]);
  });

  it("is under way until it is saved", () => {
    expect(isUnderWay({ step: "code" })).toBe(false);
    expect(isUnderWay({ step: "first", sheet })).toBe(true);
    expect(isUnderWay({ step: "done", sheet })).toBe(false);
  });
});
