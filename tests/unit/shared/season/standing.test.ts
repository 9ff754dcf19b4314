import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { buildResult } from "#shared/documents/build-result.ts";
import { recount } from "#shared/documents/recount.ts";
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
  MOMENT,
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
    expect(memberProgress(readingsAfter(...mixed), season.members)).toEqual([
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
        const rows = memberProgress(readings.values(), season.members);
        const total = rows.reduce((sum, { released, open }) => sum + released + open, excluded.length);
        expect(total).toBe(season.assignments.length);
        expect(openReadings(readings.values(), season.members)).toHaveLength(
          rows.reduce((sum, { open }) => sum + open, 0),
        );
      }),
    );
  });

  it("has no row before there is a reading", () => {
    expect(memberProgress([], season.members)).toEqual([]);
  });
});

describe("openReadings", () => {
  it("names what is missing, in conflict or forked, and nothing that is in or excluded", () => {
    const open = openReadings(readingsAfter(...mixed), season.members).map(
      ({ dossierId, memberId }) => `${dossierId}/${memberId}`,
    );
    expect(open).toEqual(["d-1/judge-2", "d-2/judge-1", "d-2/judge-2", "d-3/judge-2"]);
  });

  it("is empty once every sheet is in", () => {
    expect(openReadings(readingsAfter(...allReleased), season.members)).toEqual([]);
  });
});

describe("countedSheets", () => {
  it("takes only sheets that are released, unforked, free of conflict and not excluded", () => {
    expect(countedSheets(readingsAfter(...mixed), season.members)).toEqual([
      { dossierId: "d-1", marks: buildSheet().sheet.marks },
    ]);
  });

  it("takes the newest revision and none of the older ones", () => {
    const revised = buildSheet({ revision: 2, points: [50, 50, 50, 50] });
    const counted = countedSheets(
      readingsAfter(buildReturn("judge-1", [revised, buildSheet()])),
      season.members,
    );
    expect(counted).toEqual([{ dossierId: "d-1", marks: revised.sheet.marks }]);
  });

  it("drops a sheet whose judge turns out to be in conflict", () => {
    const inConflict = readingsAfter(buildReturn("judge-1", [buildSheet()], [buildConflict()]));
    expect(countedSheets(inConflict, season.members)).toEqual([]);
  });
});

describe("a shadow judge", () => {
  const [first, ...others] = season.members;
  if (!first) throw new Error("the season needs members");
  const members = [{ ...first, duty: "shadow" as const }, ...others];

  const isShadow = ({ memberId }: { readonly memberId: string }): boolean => memberId === first.id;

  it("counts nowhere: no sheet, nothing open, no row", () => {
    const readings = [...readingsAfter(...allReleased)];
    expect(countedSheets(readings, members)).toEqual(
      countedSheets(
        readings.filter((reading) => !isShadow(reading)),
        season.members,
      ),
    );
    expect(openReadings(readingsAfter(), members).some(isShadow)).toBe(false);
    expect(memberProgress(readings, members).some(isShadow)).toBe(false);
  });

  it("leaves the ranking and the result as if it had not been there", () => {
    const events = allReleased;
    const withShadow = foldEvents({ ...season, members }, events);
    const without = foldEvents(season, events.slice(1));
    expect(currentStanding(withShadow)).toEqual(currentStanding(without));
    const frozen = { at: MOMENT, by: "Ketua", reason: "rapat pleno" };
    const record = buildResult(withShadow, frozen);
    expect(record.sheets.some(({ sheet }) => sheet.memberId === first.id)).toBe(false);
    expect(recount(record, { sha256: nodeCrypto.sha256, verify: () => true }).outcome).toBe("same");
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
