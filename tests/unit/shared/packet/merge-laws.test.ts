import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DossierId, MemberId } from "#shared/identifiers.ts";
import type { SeasonEvent } from "#shared/journal/audit-event.ts";
import { describeMerge, MergeDifference, type ReturnContent } from "#shared/packet/merge.ts";
import { resolveSheets } from "#shared/scoring/reading.ts";
import { currentStanding } from "#shared/season/standing.ts";
import {
  buildConflict,
  buildManifest,
  buildPact,
  buildReturn,
  buildSeason,
  buildSheet,
  foldEvents,
} from "#tests/support/builders.ts";

const season = buildSeason();
const packetHash = "a".repeat(64);

function differenceOf(content: Partial<ReturnContent>, ...merged: readonly SeasonEvent[]) {
  const state = foldEvents(season, merged);
  return describeMerge(state, buildManifest(), { sheets: [], conflicts: [], ...content }, packetHash);
}

function change(signed: ReturnType<typeof buildSheet>, ...merged: readonly SeasonEvent[]) {
  const difference = differenceOf({ sheets: [signed] }, ...merged);
  return difference.ok ? difference.value.changes : null;
}

describe("describeMerge", () => {
  it("names sheets released after the judge left, or for a reading that was taken away", () => {
    const left = { at: "2000-01-01T00:00:00.000Z", reason: "pindah tugas" };
    const members = season.members.map((member) => ({ ...member, withdrawn: left }));
    const taken = { ...season, members, assignments: [], formerAssignments: season.assignments };
    const flagsOf = (changed: typeof season) => {
      const content = { sheets: [buildSheet()], conflicts: [] };
      const told = describeMerge(foldEvents(changed, []), buildManifest(), content, packetHash);
      return told.ok ? told.value.changes.map(({ flag }) => flag) : null;
    };
    expect(flagsOf(season)).toEqual([undefined]);
    expect(flagsOf({ ...season, members })).toEqual(["after-withdrawal"]);
    expect(flagsOf(taken)).toEqual(["taken-away"]);
  });

  it("says whose packet it is and what it would change", () => {
    const content = { sheets: [buildSheet()], conflicts: [buildConflict({ dossier: "d-2" })] };
    expect(differenceOf(content)).toEqual({
      ok: true,
      value: {
        packetHash,
        memberId: "judge-1",
        memberName: "Nama judge-1",
        sequence: 1,
        changes: [
          { dossierId: "d-1", memberId: "judge-1", change: "new", revision: 1, previousRevision: null },
        ],
        unchanged: 0,
        newConflicts: ["d-2"],
      },
    });
  });

  it("finds nothing to change in a packet that was merged before", () => {
    const content = { sheets: [buildSheet()], conflicts: [buildConflict({ dossier: "d-2" })] };
    const again = differenceOf(content, buildReturn("judge-1", content.sheets, content.conflicts));
    expect(again).toMatchObject({ ok: true, value: { changes: [], unchanged: 1, newConflicts: [] } });
  });

  it.each([
    ["newer-revision", 2, 1],
    ["older-revision", 1, 2],
    ["fork", 2, 2],
  ] as const)("calls a sheet %s when revision %i meets revision %i", (kind, revision, previousRevision) => {
    const known = buildReturn("judge-1", [buildSheet({ revision: previousRevision, points: [1, 2, 3, 4] })]);
    expect(change(buildSheet({ revision }), known)).toEqual([
      { dossierId: "d-1", memberId: "judge-1", change: kind, revision, previousRevision },
    ]);
  });

  it("compares with the revision that is forked already", () => {
    const forks = [buildSheet({ points: [1, 2, 3, 4] }), buildSheet({ points: [4, 3, 2, 1] })];
    expect(change(buildSheet(), buildReturn("judge-1", forks))).toMatchObject([{ change: "fork" }]);
    expect(change(buildSheet({ revision: 2 }), buildReturn("judge-1", forks))).toMatchObject([
      { change: "newer-revision", previousRevision: 1 },
    ]);
  });

  it("refuses a packet from nobody the panel knows", () => {
    const state = foldEvents(season, []);
    const content = { sheets: [], conflicts: [] };
    for (const memberId of [null, MemberId.parse("judge-9")])
      expect(describeMerge(state, buildManifest("judge-1", { memberId }), content, packetHash)).toEqual({
        ok: false,
        error: { type: "sender-unknown", sender: "judge-1", memberName: "" },
      });
  });

  it("gives a list that its schema accepts, and that refuses alterations", () => {
    const difference = differenceOf({ sheets: [buildSheet()] });
    const value = difference.ok ? difference.value : null;
    expect(MergeDifference.parse(value)).toEqual(value);
    for (const altered of [{ changes: [{ change: "lost" }] }, { packetHash: "" }, { unchanged: 0.5 }])
      expect(MergeDifference.safeParse({ ...value, ...altered }).success).toBe(false);
  });
});

const judges = fc.constantFrom("judge-1", "judge-2");
const dossiers = fc.constantFrom("d-1", "d-2");
const returns = fc.array(
  judges.chain((judge) =>
    fc
      .record({
        sheets: fc.array(
          fc.record({
            dossier: dossiers,
            revision: fc.integer({ min: 1, max: 3 }),
            first: fc.integer({ min: 0, max: 2 }),
          }),
          { maxLength: 3 },
        ),
        conflicts: fc.array(
          fc.record({
            dossier: dossiers,
            reason: fc.constantFrom("saudara", "rekan"),
            declaredAt: fc.constantFrom("2026-06-10T00:00:00.000Z", "2026-06-11T00:00:00.000Z"),
          }),
          { maxLength: 2 },
        ),
        pledgedAt: fc.constantFrom(undefined, "2026-06-09T00:00:00.000Z", "2026-06-10T00:00:00.000Z"),
      })
      .map(({ sheets, conflicts, pledgedAt }) =>
        buildReturn(
          judge,
          sheets.map(({ dossier, revision, first }) =>
            buildSheet({ judge, dossier, revision, points: [60 + first, 61, 79, 76] }),
          ),
          conflicts.map((details) => buildConflict({ judge, ...details })),
          pledgedAt === undefined ? undefined : buildPact({ judge, acceptedAt: pledgedAt }),
        ),
      ),
  ),
  { maxLength: 6 },
);

/** The same packets, each at least once, in some order. */
const arrivals = returns.chain((packets) =>
  fc
    .record({
      again: fc.subarray([...packets]),
      order: fc.infiniteStream(fc.nat()),
    })
    .map(({ again, order }) => {
      const keyed = [...packets, ...again].map((packet) => ({ packet, place: order.next().value }));
      return {
        packets,
        arrived: keyed.toSorted((a, b) => a.place - b.place).map(({ packet }) => packet),
      };
    }),
);

describe("merging", () => {
  it("gives the same readings, pacts and ranking in whatever order packets arrive, and however often", () => {
    fc.assert(
      fc.property(arrivals, ({ packets, arrived }) => {
        const once = foldEvents(season, packets);
        const shuffled = foldEvents(season, arrived);
        expect(shuffled.readings).toEqual(once.readings);
        expect(currentStanding(shuffled)).toEqual(currentStanding(once));
        expect(shuffled.status.pacts).toEqual(once.status.pacts);
      }),
      { numRuns: 200 },
    );
  });

  it("never loses a sheet, whatever was merged before or after", () => {
    fc.assert(
      fc.property(returns, (packets) => {
        const { readings } = foldEvents(season, packets);
        const kept = [...readings.values()].flatMap(({ sheets }) => sheets.map(({ signature }) => signature));
        for (const packet of packets)
          for (const { signature } of packet.type === "return-merged" ? packet.sheets : [])
            expect(kept).toContain(signature);
      }),
    );
  });

  it("lets a stale packet never take the place of a newer sheet", () => {
    const stale = buildReturn("judge-1", [buildSheet({ revision: 1 })]);
    const fresh = buildReturn("judge-1", [buildSheet({ revision: 1 }), buildSheet({ revision: 2 })]);
    const { readings } = foldEvents(season, [fresh, stale]);
    const dossierId = DossierId.parse("d-1");
    const reading = readings.get(`${dossierId}/judge-1`);
    expect(resolveSheets(reading?.sheets ?? [])).toMatchObject({
      state: "released",
      current: { sheet: { revision: 2 } },
    });
  });

  it("touches no reading of another judge", () => {
    const merged = foldEvents(season, [buildReturn("judge-1", [buildSheet()], [buildConflict()])]);
    const others = [...merged.readings.values()].filter(({ memberId }) => memberId !== "judge-1");
    for (const { sheets, conflict } of others) expect([sheets, conflict]).toEqual([[], null]);
  });
});
