import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kendallConcordance } from "#shared/reconciliation/agreement/kendall.ts";

const column = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 5 });

function wOf(marks: readonly (readonly (number | null)[])[]): number | null {
  const found = kendallConcordance(marks);
  return found.status === "ok" ? found.W : null;
}

describe("kendallConcordance", () => {
  it("is 1 for identical orders, ties and different marks included", () => {
    fc.assert(
      fc.property(
        column.filter((marks) => new Set(marks).size > 1),
        (marks) => {
          const found = kendallConcordance(marks.map((mark) => [mark, 10 * mark + 3, mark ** 3]));
          expect(found).toMatchObject({ status: "ok", judges: 3 });
          expect(wOf(marks.map((mark) => [mark, 10 * mark + 3, mark ** 3]))).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  it("does not depend on the order of judges and dossiers", () => {
    fc.assert(
      fc.property(fc.tuple(column, column, column), ([a, b, c]) => {
        const marks = a.map((mark, row) => [mark, b[row] ?? 0, c[row] ?? 0]);
        const turned = marks.map((row) => row.toReversed()).toReversed();
        expect(wOf(turned) ?? 9).toBeCloseTo(wOf(marks) ?? 9, 12);
      }),
    );
  });

  it("leaves out dossiers that lack a mark", () => {
    const complete = [
      [1, 2],
      [2, 1],
      [3, 3],
    ];
    expect(kendallConcordance([...complete, [4, null]])).toEqual(kendallConcordance(complete));
  });

  it("gives no correlation of a judge without an order", () => {
    expect(
      kendallConcordance([
        [1, 5, 2],
        [2, 5, 1],
        [3, 5, 3],
      ]),
    ).toMatchObject({
      judgeAgainstOthers: [0.5, null, 0.5],
    });
  });

  it("is undefined for one judge, one dossier, or ties all through", () => {
    expect(kendallConcordance([[1], [2]]).status).toBe("too_few_judges");
    expect(
      kendallConcordance([
        [1, 2],
        [2, null],
      ]).status,
    ).toBe("too_few_dossiers");
    expect(
      kendallConcordance([
        [3, 3],
        [3, 3],
      ]).status,
    ).toBe("undefined_no_variation");
  });
});
