import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyDeskEntry, EMPTY_DESK, foldDesk, listDeskEntries } from "#shared/desk/desk.ts";
import { DeskEntry } from "#shared/desk/desk-entry.ts";
import { CriterionId, DossierId } from "#shared/identifiers.ts";

const dossierId = fc.constantFrom("d-1", "d-2", "d-3").map((id) => DossierId.parse(id));
const id = fc.constantFrom("p1", "p2", "p3");
const on = fc.boolean();
const pixels = fc.nat(5000);
const entry: fc.Arbitrary<DeskEntry> = fc.oneof(
  fc.record({ type: fc.constant("bookmark" as const), dossierId, on }),
  fc.record({
    type: fc.constant("flag" as const),
    dossierId,
    reason: fc.constantFrom(null, "", "lihat lagi"),
  }),
  fc.record({ type: fc.constant("skip" as const), dossierId, on }),
  fc.record({
    type: fc.constant("private-note" as const),
    dossierId,
    text: fc.constantFrom("", "catatan\n"),
  }),
  fc.record({ type: fc.constant("reading-time" as const), dossierId, seconds: fc.nat(900) }),
  fc.record({ type: fc.constant("place" as const), dossierId, narrative: pixels, rubric: pixels }),
  fc.record({ type: fc.constant("slot" as const), dossierId, startsAt: fc.constantFrom(null, "09:20") }),
  fc.record({ type: fc.constant("pin-removed" as const), id }),
  fc.record({ type: fc.constant("phrase" as const), id, text: fc.constantFrom("Baik", "Kurang bukti") }),
  fc.record({ type: fc.constant("phrase-removed" as const), id }),
  fc.record({
    type: fc.constant("order" as const),
    by: fc.constantFrom("random" as const, "number" as const),
  }),
  fc.record({ id, dossierId, page: fc.integer({ min: 1, max: 9 }) }).map(
    ({ page, ...pin }): DeskEntry => ({
      type: "pin",
      pin: {
        ...pin,
        criterionId: CriterionId.parse("dampak"),
        place: { kind: "page", attachment: "a".repeat(64), name: "bukti.pdf", page },
      },
    }),
  ),
);
const histories = fc.array(entry, { maxLength: 40 });

describe("a desk's history", () => {
  it("leaves the same desk whether taken in one by one or all at once", () => {
    fc.assert(
      fc.property(histories, (entries) => {
        expect(foldDesk(entries)).toEqual(entries.reduce(applyDeskEntry, EMPTY_DESK));
        expect(EMPTY_DESK.dossiers.size + EMPTY_DESK.pins.size + EMPTY_DESK.phrases.size).toBe(0);
      }),
    );
  });

  it("may be forgotten for few entries that leave the very same desk, in the same order", () => {
    fc.assert(
      fc.property(histories, (entries) => {
        const desk = foldDesk(entries);
        const kept = listDeskEntries(desk);
        expect(foldDesk(kept)).toEqual(desk);
        expect([...foldDesk(kept).pins.keys()]).toEqual([...desk.pins.keys()]);
        expect([...foldDesk(kept).phrases.keys()]).toEqual([...desk.phrases.keys()]);
        for (const one of kept) expect(DeskEntry.parse(one)).toEqual(one);
      }),
    );
  });
});
