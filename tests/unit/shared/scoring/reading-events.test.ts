import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SignedConflict } from "#shared/conflict/conflict.ts";
import { CriterionId, DossierId, MemberId } from "#shared/identifiers.ts";
import type { SeasonEvent } from "#shared/journal/audit-event.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import { applyToReading, emptyReading, type Reading, readingsTouchedBy } from "#shared/scoring/reading.ts";
import {
  buildConflict,
  buildMarks,
  buildReturn,
  buildSheet,
  chainOf,
  MOMENT,
} from "#tests/support/builders.ts";

const key = { dossierId: DossierId.parse("d-1"), memberId: MemberId.parse("judge-1") };
const dampak = CriterionId.parse("dampak");
const kebaruan = CriterionId.parse("kebaruan");
const empty = emptyReading(key);

function after(...events: readonly SeasonEvent[]): Reading {
  return chainOf(events).reduce(applyToReading, empty);
}

function markEvent(mark: number | null, criterionId = dampak): SeasonEvent {
  return { type: "mark-entered", ...key, criterionId, mark: mark === null ? null : hundredths(mark) };
}

function noteEvent(note: string): SeasonEvent {
  return { type: "note-entered", ...key, criterionId: dampak, note };
}

function released(signed = buildSheet()): SeasonEvent {
  return { type: "sheet-released", signed };
}

function declared(conflict: SignedConflict): SeasonEvent {
  return { type: "conflict-declared", conflict };
}

describe("a judge's marks and notes", () => {
  it("start a draft with the first of them", () => {
    expect(after(markEvent(7000)).draft).toEqual({ ...key, marks: { dampak: 7000 }, notes: {} });
    expect(after(noteEvent("baik")).draft).toEqual({ ...key, marks: {}, notes: { dampak: "baik" } });
  });

  it("keep the last entry for a criterion and leave the others alone", () => {
    const { draft } = after(markEvent(7000), markEvent(8000, kebaruan), markEvent(7100), noteEvent("a"));
    expect(draft).toEqual({ ...key, marks: { dampak: 7100, kebaruan: 8000 }, notes: { dampak: "a" } });
  });

  it("are taken back by emptying the field, which leaves no zero behind", () => {
    const { draft } = after(markEvent(7000), noteEvent("a"), markEvent(null), noteEvent(""));
    expect(draft).toEqual({ ...key, marks: {}, notes: {} });
  });

  it("keep a mark of zero", () => {
    expect(after(markEvent(0)).draft?.marks).toEqual({ dampak: 0 });
  });
});

describe("a release", () => {
  it("keeps the sheet and ends the draft", () => {
    const signed = buildSheet();
    expect(after(markEvent(7000), released(signed))).toEqual({ ...empty, sheets: [signed] });
  });

  it("is followed by a correction that starts from what was released", () => {
    const signed = buildSheet({ notes: { [dampak]: "kurang bukti" } });
    const { draft, sheets } = after(released(signed), { type: "correction-started", ...key });
    expect(draft).toEqual({ ...key, marks: buildMarks(60, 61, 79, 76), notes: { dampak: "kurang bukti" } });
    expect(sheets).toEqual([signed]);
  });

  it("starts a correction of a fork from one of its versions and loses none", () => {
    const forks = [buildSheet({ points: [1, 1, 1, 1] }), buildSheet({ points: [2, 2, 2, 2] })];
    const { draft, sheets } = after(...forks.map(released), { type: "correction-started", ...key });
    expect(forks.map(({ sheet }) => sheet.marks)).toContainEqual(draft?.marks);
    expect(sheets).toHaveLength(2);
  });

  it("cannot be corrected before there is one", () => {
    expect(after({ type: "correction-started", ...key })).toEqual(empty);
    expect(after(markEvent(7000), { type: "correction-started", ...key }).draft?.marks).toEqual({
      dampak: 7000,
    });
  });
});

describe("a conflict", () => {
  const instants = fc.integer({ min: 0, max: 3 }).map((day) => `2026-06-1${day}T00:00:00.000Z`);
  const conflicts = fc.array(
    fc.record({ declaredAt: instants, reason: fc.constantFrom("saudara", "pembimbing", "rekan") }),
    { minLength: 1, maxLength: 6 },
  );

  it("stays as first declared", () => {
    const [early, late] = ["2026-06-10T00:00:00.000Z", "2026-06-11T00:00:00.000Z"].map((declaredAt) =>
      buildConflict({ declaredAt }),
    );
    if (!early || !late) throw new Error("two conflicts are needed");
    expect(after(declared(early), declared(late)).conflict).toEqual(early);
    expect(after(declared(late), declared(early)).conflict).toEqual(early);
  });

  it("is the earliest whatever the order of declarations, even of those in the same millisecond", () => {
    fc.assert(
      fc.property(conflicts, (details) => {
        const all = details.map(buildConflict);
        const conflict = after(...all.map(declared)).conflict;
        const earliest = details.map(({ declaredAt }) => declaredAt).toSorted()[0];
        expect(conflict?.declaration.declaredAt).toBe(earliest);
        expect(after(...all.toReversed().map(declared)).conflict).toEqual(conflict);
        expect(after(buildReturn("judge-1", [], all)).conflict).toEqual(conflict);
      }),
    );
  });

  it("leaves marks and sheets where they are", () => {
    const { draft, sheets } = after(released(), markEvent(7000), declared(buildConflict()));
    expect(draft?.marks).toEqual({ dampak: 7000 });
    expect(sheets).toHaveLength(1);
  });
});

describe("a merged return", () => {
  it("brings a reading its own sheets and conflicts and nothing of the others", () => {
    const own = buildSheet();
    const event = buildReturn(
      "judge-1",
      [buildSheet({ dossier: "d-2" }), own, buildSheet({ judge: "judge-2" })],
      [buildConflict({ dossier: "d-2" }), buildConflict({ judge: "judge-2" })],
    );
    expect(after(event)).toEqual({ ...empty, sheets: [own] });
  });
});

describe("an exclusion", () => {
  it("keeps the chair's reason, name and time, and the sheets", () => {
    const reading = after(released(), { type: "readings-excluded", readings: [key], reason: "sakit" });
    expect(reading.exclusion).toEqual({ reason: "sakit", at: MOMENT, by: "Ketua" });
    expect(reading.sheets).toHaveLength(1);
  });
});

describe("readingsTouchedBy", () => {
  it("names the reading of a judge's own event", () => {
    const events: readonly SeasonEvent[] = [
      markEvent(1),
      noteEvent("a"),
      released(),
      declared(buildConflict()),
      { type: "correction-started", ...key },
      { type: "readings-excluded", readings: [key], reason: "sakit" },
    ];
    for (const event of events) expect(readingsTouchedBy(event)).toMatchObject([key]);
  });

  it("names every reading of a merged return", () => {
    const event = buildReturn("judge-1", [buildSheet()], [buildConflict({ dossier: "d-2" })]);
    expect(readingsTouchedBy(event)).toMatchObject([key, { dossierId: "d-2", memberId: "judge-1" }]);
  });

  it("names none for events of the season as a whole, which change no reading", () => {
    const event: SeasonEvent = { type: "ranking-reopened", reason: "keberatan" };
    expect(readingsTouchedBy(event)).toEqual([]);
    expect(after(event)).toEqual(empty);
  });
});
