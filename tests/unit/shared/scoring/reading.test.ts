import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DossierId, MemberId } from "#shared/identifiers.ts";
import {
  collectSheet,
  emptyReading,
  Reading,
  readingStatus,
  resolveSheets,
  workStatus,
} from "#shared/scoring/reading.ts";
import type { SignedSheet } from "#shared/scoring/score-sheet.ts";
import { buildConflict, buildSheet, MOMENT } from "#tests/support/builders.ts";

const sheets = fc
  .array(fc.record({ revision: fc.integer({ min: 1, max: 3 }), first: fc.integer({ min: 0, max: 2 }) }), {
    maxLength: 7,
  })
  .map((details) =>
    details.map(({ revision, first }) => buildSheet({ revision, points: [60 + first, 61, 79, 76] })),
  );

function collect(released: readonly SignedSheet[], known: readonly SignedSheet[] = []) {
  return released.reduce<readonly SignedSheet[]>(collectSheet, known);
}

const reading = emptyReading({ dossierId: DossierId.parse("d-1"), memberId: MemberId.parse("judge-1") });
const draft = { dossierId: reading.dossierId, memberId: reading.memberId, marks: {}, notes: {} };
const exclusion = { reason: "mengundurkan diri", at: MOMENT, by: "Ketua" };
const forked = [buildSheet({ points: [1, 1, 1, 1] }), buildSheet({ points: [2, 2, 2, 2] })];

describe("collectSheet", () => {
  it("keeps each different sheet once", () => {
    expect(collect([buildSheet(), buildSheet({ revision: 2 }), buildSheet()])).toHaveLength(2);
  });

  it("hands back the very list it was given when the sheet is known", () => {
    const known = collect([buildSheet()]);
    expect(collectSheet(known, buildSheet())).toBe(known);
  });

  it("never loses a sheet", () => {
    fc.assert(
      fc.property(sheets, (released) => {
        const kept = collect(released).map(({ signature }) => signature);
        expect(new Set(kept)).toEqual(new Set(released.map(({ signature }) => signature)));
        expect(kept).toHaveLength(new Set(kept).size);
      }),
    );
  });

  it("does not depend on order", () => {
    fc.assert(
      fc.property(
        sheets.chain((released) =>
          fc.tuple(
            fc.constant(released),
            fc.shuffledSubarray(released, { minLength: released.length, maxLength: released.length }),
          ),
        ),
        ([released, shuffled]) => {
          expect(collect(shuffled)).toEqual(collect(released));
        },
      ),
    );
  });

  it("does not depend on how often a sheet arrives, nor on how arrivals are grouped", () => {
    fc.assert(
      fc.property(sheets, sheets, (some, others) => {
        const together = collect([...some, ...others]);
        expect(collect(together, together)).toEqual(together);
        expect(collect(collect(others), collect(some))).toEqual(together);
        expect(collect(collect(some), collect(others))).toEqual(together);
      }),
    );
  });
});

describe("resolveSheets", () => {
  it("has nothing before the first release", () => {
    expect(resolveSheets([])).toEqual({ state: "none" });
  });

  it("counts the newest revision and lists the superseded ones, newest first", () => {
    const [first, second, third] = [1, 2, 3].map((revision) => buildSheet({ revision }));
    expect(resolveSheets(collect([second, third, first].flatMap((sheet) => sheet ?? [])))).toEqual({
      state: "released",
      current: third,
      superseded: [second, first],
    });
  });

  it("shows a fork of the newest revision and resolves it for nobody", () => {
    const resolved = resolveSheets(collect([...forked, buildSheet({ revision: 1 })]));
    expect(resolved).toMatchObject({ state: "forked", revision: 1 });
    expect(resolved.state === "forked" && resolved.versions).toHaveLength(3);
  });

  it("lets a newer revision settle a fork", () => {
    const settled = buildSheet({ revision: 2 });
    expect(resolveSheets(collect([...forked, settled]))).toMatchObject({
      state: "released",
      current: settled,
    });
  });

  it("comes to the same whatever the order of the sheets", () => {
    fc.assert(
      fc.property(sheets, (released) => {
        const kept = collect(released);
        expect(resolveSheets(kept.toReversed())).toEqual(resolveSheets(kept));
      }),
    );
  });
});

describe("readingStatus", () => {
  it.each([
    ["missing", {}],
    ["missing", { draft }],
    ["released", { sheets: [buildSheet()] }],
    ["forked", { sheets: forked }],
    ["conflict", { conflict: buildConflict() }],
    ["conflict", { conflict: buildConflict(), sheets: [buildSheet()] }],
    ["conflict", { conflict: buildConflict(), sheets: forked }],
    ["excluded", { exclusion }],
    ["excluded", { exclusion, sheets: [buildSheet()] }],
    ["excluded", { exclusion, conflict: buildConflict(), sheets: forked }],
  ] as const)("is %s for %j", (status, parts) => {
    expect(readingStatus(Reading.parse({ ...reading, ...parts }))).toBe(status);
  });
});

describe("workStatus", () => {
  it.each([
    ["unread", {}],
    ["draft", { draft }],
    ["released", { sheets: [buildSheet()] }],
    ["correcting", { draft, sheets: [buildSheet()] }],
    ["conflict", { conflict: buildConflict(), draft, sheets: [buildSheet()] }],
  ] as const)("is %s for %j", (status, parts) => {
    expect(workStatus(Reading.parse({ ...reading, ...parts }))).toBe(status);
  });
});

describe("the schema of readings", () => {
  const full = { ...reading, draft, sheets: [buildSheet()], conflict: buildConflict(), exclusion };

  it("accepts a reading as stores keep it", () => {
    expect(Reading.parse(JSON.parse(JSON.stringify(full)))).toEqual(full);
  });

  it.each([
    ["without a list of sheets", { sheets: undefined }],
    ["with an unsigned sheet", { sheets: [{ sheet: buildSheet().sheet, notes: {} }] }],
    ["with an exclusion without a reason", { exclusion: { at: MOMENT, by: "Ketua" } }],
    ["with a conflict of unknown kind", { conflict: { declaration: { kind: "mood" }, signature: "" } }],
    ["with a draft that is missing rather than empty", { draft: undefined }],
  ])("refuses one %s", (_what, altered) => {
    expect(Reading.safeParse({ ...full, ...altered }).success).toBe(false);
  });
});
