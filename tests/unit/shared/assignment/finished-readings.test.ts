import { describe, expect, it } from "vitest";
import { finishedButMissing } from "#shared/assignment/present-assignment.ts";
import { DossierId, MemberId, readingKey } from "#shared/identifiers.ts";
import { emptyReading, type Reading } from "#shared/scoring/reading.ts";
import { buildSmallSeason } from "#tests/support/people.ts";

describe("finishedButMissing", () => {
  it("names the finished readings of the present assignment that another one leaves out", () => {
    const { season } = buildSmallSeason();
    const [finished, open, other] = season.assignments;
    if (!finished || !open || !other) throw new Error("too few readings");
    const former = { dossierId: DossierId.parse("d-lama"), memberId: MemberId.parse("m-lama") };
    const release = (reading: typeof finished): Reading => ({
      ...emptyReading(reading),
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only whether there is a sheet matters
      sheets: [{}] as Reading["sheets"],
    });
    const rows = [release(finished), emptyReading(open), release(other), release(former)];
    const state = { season, readings: new Map(rows.map((reading) => [readingKey(reading), reading])) };
    expect(finishedButMissing(state, [other])).toEqual([finished]);
    expect(finishedButMissing(state, season.assignments)).toEqual([]);
  });
});
