import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SeasonEvent } from "#shared/journal/audit-event.ts";
import { readingStatus } from "#shared/scoring/reading.ts";
import { meanToDecimal } from "#shared/scoring/sheet-total.ts";
import { countedSheets, currentStanding, memberProgress, openReadings } from "#shared/season/standing.ts";
import {
  buildConflict,
  buildReturn,
  buildSeason,
  buildSheet,
  buildSheets,
  foldEvents,
} from "#tests/support/builders.ts";

const season = buildSeason();

function exclude(dossier: string, judge: string): SeasonEvent {
  const { dossierId, memberId } = buildSheet({ dossier, judge }).sheet;
  return { type: "readings-excluded", readings: [{ dossierId, memberId }], reason: "sakit" };
}

function readingsAfter(...events: readonly SeasonEvent[]) {
  return foldEvents(season, events).readings.values();
}

const all = buildSheets(season, (dossier, judge) => Array(4).fill(90 - dossier * 10 - judge));
const allReleased = [
  buildReturn(
    "judge-1",
    all.filter(({ sheet }) => sheet.memberId === "judge-1"),
  ),
  buildReturn(
    "judge-2",
    all.filter(({ sheet }) => sheet.memberId === "judge-2"),
  ),
];

/** One of each: released, forked, in conflict, excluded, and two missing. */
const mixed = [
  buildReturn("judge-1", [
    buildSheet(),
    buildSheet({ dossier: "d-2", points: [1, 1, 1, 1] }),
    buildSheet({ dossier: "d-2", points: [2, 2, 2, 2] }),
  ]),
  buildReturn("judge-2", [buildSheet({ judge: "judge-2" })], [buildConflict({ judge: "judge-2" })]),
  exclude("d-3", "judge-1"),
];

describe("memberProgress", () => {
  it("counts for each judge what is in, in conflict and open", () => {
    expect(memberProgress(readingsAfter(...mixed))).toEqual([
      { memberId: "judge-1", assigned: 3, released: 1, conflicts: 0, excluded: 1, open: 1 },
      { memberId: "judge-2", assigned: 3, released: 0, conflicts: 1, excluded: 0, open: 3 },
    ]);
  });

  it("accounts for every reading", () => {
    const events = fc.subarray([...mixed, exclude("d-1", "judge-2"), exclude("d-2", "judge-1")]);
    fc.assert(
      fc.property(events, (some) => {
        const { readings } = foldEvents(season, some);
        const excluded = [...readings.values()].filter((reading) => readingStatus(reading) === "excluded");
        const rows = memberProgress(readings.values());
        const total = rows.reduce((sum, { released, open }) => sum + released + open, excluded.length);
        expect(total).toBe(season.assignments.length);
        expect(openReadings(readings.values())).toHaveLength(rows.reduce((sum, { open }) => sum + open, 0));
      }),
    );
  });

  it("has no row before there is a reading", () => {
    expect(memberProgress([])).toEqual([]);
  });
});

describe("openReadings", () => {
  it("names what is missing, in conflict or forked, and nothing that is in or excluded", () => {
    const open = openReadings(readingsAfter(...mixed)).map(
      ({ dossierId, memberId }) => `${dossierId}/${memberId}`,
    );
    expect(open).toEqual(["d-1/judge-2", "d-2/judge-1", "d-2/judge-2", "d-3/judge-2"]);
  });

  it("is empty once every sheet is in", () => {
    expect(openReadings(readingsAfter(...allReleased))).toEqual([]);
  });
});

describe("countedSheets", () => {
  it("takes only sheets that are released, unforked, free of conflict and not excluded", () => {
    expect(countedSheets(readingsAfter(...mixed))).toEqual([
      { dossierId: "d-1", marks: buildSheet().sheet.marks },
    ]);
  });

  it("takes the newest revision and none of the older ones", () => {
    const revised = buildSheet({ revision: 2, points: [50, 50, 50, 50] });
    const counted = countedSheets(readingsAfter(buildReturn("judge-1", [revised, buildSheet()])));
    expect(counted).toEqual([{ dossierId: "d-1", marks: revised.sheet.marks }]);
  });

  it("drops a sheet whose judge turns out to be in conflict", () => {
    expect(countedSheets(readingsAfter(buildReturn("judge-1", [buildSheet()], [buildConflict()])))).toEqual(
      [],
    );
  });
});

describe("currentStanding", () => {
  it("ranks by the mean of what counts", () => {
    const standing = currentStanding(foldEvents(season, allReleased));
    expect(standing.map(({ dossierId, rank, mean }) => [dossierId, rank, meanToDecimal(mean)])).toEqual([
      ["d-1", 1, "89.50"],
      ["d-2", 2, "79.50"],
      ["d-3", 3, "69.50"],
    ]);
  });

  it("takes an excluded reading out of the mean and puts no zero in its place", () => {
    const standing = currentStanding(foldEvents(season, [...allReleased, exclude("d-1", "judge-1")]));
    expect(standing[0]).toMatchObject({ dossierId: "d-1", mean: { sum: 89_000_000, count: 1 }, sheets: 1 });
  });

  it("leaves out a dossier without any counted sheet", () => {
    const standing = currentStanding(foldEvents(season, mixed));
    expect(standing.map(({ dossierId }) => dossierId)).toEqual(["d-1"]);
  });
});
