import * as fc from "fast-check";
import { expect, test } from "vitest";
import { applyDeskEntry, dossierDesk, EMPTY_DESK, foldDesk } from "#shared/desk/desk.ts";
import type { DeskEntry } from "#shared/desk/desk-entry.ts";
import { DossierId } from "#shared/identifiers.ts";

const dossierId = fc.constantFrom(...["d-1", "d-2", "d-3"].map((id) => DossierId.parse(id)));
const entry: fc.Arbitrary<DeskEntry> = fc.oneof(
  fc.record({ type: fc.constant("bookmark" as const), dossierId, on: fc.boolean() }),
  fc.record({
    type: fc.constant("flag" as const),
    dossierId,
    reason: fc.option(fc.string({ maxLength: 9 })),
  }),
  fc.record({ type: fc.constant("skip" as const), dossierId, on: fc.boolean() }),
  fc.record({ type: fc.constant("private-note" as const), dossierId, text: fc.string({ maxLength: 9 }) }),
  fc.record({
    type: fc.constant("order" as const),
    by: fc.constantFrom("random" as const, "number" as const),
  }),
);

test("the last entry about the same thing holds, and saying it twice changes nothing", () => {
  fc.assert(
    fc.property(fc.array(entry), entry, (earlier, last) => {
      const once = foldDesk([...earlier, last]);
      expect(applyDeskEntry(once, last)).toEqual(once);
    }),
  );
});

test("an entry about one dossier leaves the others as they were", () => {
  fc.assert(
    fc.property(fc.array(entry), entry, (earlier, last) => {
      const before = foldDesk(earlier);
      const after = applyDeskEntry(before, last);
      for (const id of ["d-1", "d-2", "d-3"].map((text) => DossierId.parse(text)))
        if (!("dossierId" in last) || last.dossierId !== id)
          expect(dossierDesk(after, id)).toBe(dossierDesk(before, id));
    }),
  );
});

test("a dossier nobody touched has no bookmark, flag, note or time", () => {
  expect(dossierDesk(EMPTY_DESK, DossierId.parse("d-9"))).toMatchObject({
    isBookmarked: false,
    flag: null,
    isSkipped: false,
    note: "",
    seconds: 0,
  });
  expect(EMPTY_DESK.order).toBe("random");
});
