import { describe, expect, it } from "vitest";
import { DossierId, MemberId } from "#shared/identifiers.ts";
import { checkProgress, PROGRESS_ENTRY, type ReturnContent } from "#shared/packet/merge.ts";
import { countProgress, WorkProgress } from "#shared/panel/work-progress.ts";
import { emptyReading } from "#shared/scoring/reading.ts";
import { createSeasonState } from "#shared/season/season-state.ts";
import {
  buildConflict,
  buildManifest,
  buildMarks,
  buildRubric,
  buildSeason,
  buildSheet,
  MOMENT,
} from "#tests/support/builders.ts";

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

  const season = buildSeason();
  const state = createSeasonState(season);
  const manifest = buildManifest();
  const check = (told: WorkProgress, sent: ReturnContent = content) =>
    checkProgress(state, manifest, sent, told);

  it("accepts counts that the packet bears out, and a clock that is off by hours", () => {
    expect(check(plausible)).toBeNull();
    expect(check({ ...plausible, released: 0, conflicts: 0 }, { sheets: [], conflicts: [] })).toBeNull();
    const soon = new Date(Date.parse(MOMENT) + 12 * 3_600_000).toISOString();
    expect(check({ ...plausible, countedAt: soon })).toBeNull();
  });

  it("counts readings that were taken back among those dealt", () => {
    const [former, ...assignments] = season.assignments.filter((dealt) => dealt.memberId === memberId);
    const revised = { ...season, assignments, formerAssignments: former ? [former] : [] };
    expect(checkProgress(createSeasonState(revised), manifest, content, plausible)).toBeNull();
  });

  it.each([
    ["more released than scored", { scored: 0 }],
    ["more scored than assigned", { scored: 4 }],
    ["other sheets than those in the packet", { released: 2 }],
    ["conflicts that are not in the packet", { conflicts: 0 }],
    ["more assigned than was ever dealt", { assigned: 4 }],
    ["a count from days after the packet", { countedAt: "2099-01-01T00:00:00.000Z" }],
    ["an opening after the count", { openedAt: "2027-01-01T00:00:00.000Z" }],
  ])("refuses %s", (_what, change) => {
    expect(check({ ...plausible, ...change })).toMatchObject({ entry: PROGRESS_ENTRY });
  });
});
