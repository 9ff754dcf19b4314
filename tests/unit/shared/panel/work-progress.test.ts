import { describe, expect, it } from "vitest";
import { DossierId, MemberId } from "#shared/identifiers.ts";
import { checkProgress, PROGRESS_ENTRY } from "#shared/packet/merge.ts";
import { countProgress, WorkProgress } from "#shared/panel/work-progress.ts";
import { emptyReading } from "#shared/scoring/reading.ts";
import { buildConflict, buildMarks, buildRubric, buildSheet, MOMENT } from "#tests/support/builders.ts";

const memberId = MemberId.parse("judge-1");
const rubric = buildRubric();

function reading(index: number) {
  return emptyReading({ dossierId: DossierId.parse(`d-${index}`), memberId });
}

function draft(index: number, ...points: readonly number[]) {
  const empty = reading(index);
  return { ...empty, draft: { ...empty, marks: buildMarks(...points), notes: {} } };
}

const moments = { openedAt: MOMENT, countedAt: MOMENT, revision: 2 };

describe("countProgress", () => {
  it("counts whole drafts as scored, half ones not, released ones as both", () => {
    const released = { ...draft(3, 1), sheets: [buildSheet({ dossier: "d-3" })] };
    const readings = [
      reading(0),
      draft(1, 60, 61, 79),
      draft(2, 60, 61, 79, 76),
      released,
      { ...reading(4), conflict: buildConflict({ dossier: "d-4" }) },
    ];
    expect(countProgress({ readings, rubric, ...moments })).toEqual({
      ...moments,
      assigned: 5,
      scored: 2,
      released: 1,
      conflicts: 1,
    });
  });

  it("tells counts and moments only, nothing from which a mark follows", () => {
    const low = countProgress({ readings: [draft(1, 1, 1, 1, 1)], rubric, ...moments });
    const high = countProgress({ readings: [draft(1, 99, 99, 99, 99)], rubric, ...moments });
    expect(low).toEqual(high);
    expect(Object.keys(WorkProgress.shape).toSorted()).toEqual(Object.keys(low).toSorted());
  });
});

describe("checkProgress", () => {
  const content = { sheets: [buildSheet()], conflicts: [buildConflict({ dossier: "d-2" })] };
  const plausible = { ...moments, assigned: 3, scored: 2, released: 1, conflicts: 1 };

  it("accepts counts that the packet bears out", () => {
    expect(checkProgress(content, plausible)).toBeNull();
    expect(
      checkProgress({ sheets: [], conflicts: [] }, { ...plausible, released: 0, conflicts: 0 }),
    ).toBeNull();
  });

  it.each([
    ["more released than scored", { scored: 0 }],
    ["more scored than assigned", { scored: 4 }],
    ["other sheets than those in the packet", { released: 2 }],
    ["conflicts that are not in the packet", { conflicts: 0 }],
    ["an opening after the count", { openedAt: "2027-01-01T00:00:00.000Z" }],
  ])("refuses %s", (_what, change) => {
    expect(checkProgress(content, { ...plausible, ...change })).toMatchObject({ entry: PROGRESS_ENTRY });
  });
});
