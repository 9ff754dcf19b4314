import * as fc from "fast-check";
import { expect, test } from "vitest";
import { nextWithoutMark, passRows, startOfPass } from "#renderer/features/criterion-pass/pass-order.ts";
import type { WorkStatus } from "#shared/scoring/reading.ts";

interface Made {
  readonly marked?: boolean;
  readonly skipped?: boolean;
  readonly status?: WorkStatus;
}

const row = (id: string, { marked = false, skipped = false, status = "draft" }: Made = {}) => ({
  dossier: { id },
  status,
  desk: { isSkipped: skipped },
  marked,
});
type Row = ReturnType<typeof row>;
const hasMark = ({ marked }: Row): boolean => marked;
const idOf = (found: Row | undefined): string | undefined => found?.dossier.id;

test("goes through what is open, in the queue's order", () => {
  const queue = [
    row("d"),
    row("a", { status: "conflict" }),
    row("c", { status: "released" }),
    row("b", { status: "correcting" }),
    row("e", { status: "unread" }),
  ];
  expect(passRows(queue).map(({ dossier }) => dossier.id)).toEqual(["d", "b", "e"]);
});

test("the next is the first without a mark after this one, then from the top", () => {
  const rows = [row("a"), row("b", { marked: true }), row("c"), row("d", { marked: true })];
  expect(idOf(nextWithoutMark(rows, "a", hasMark))).toBe("c");
  expect(idOf(nextWithoutMark(rows, "c", hasMark))).toBe("a");
});

test("what was put aside comes when nothing else is left", () => {
  const rows = [row("a"), row("b", { skipped: true }), row("c")];
  expect(idOf(nextWithoutMark(rows, "a", hasMark))).toBe("c");
  expect(idOf(nextWithoutMark([row("a"), row("b", { skipped: true })], "a", hasMark))).toBe("b");
});

test("a pass in which all have marks has no next", () => {
  const rows = [row("a", { marked: true }), row("b", { marked: true })];
  expect(nextWithoutMark(rows, "a", hasMark)).toBeUndefined();
});

test("goes on where it was left; where that is gone, at the first without a mark", () => {
  const rows = [row("a", { marked: true }), row("b"), row("c", { marked: true })];
  expect(idOf(startOfPass(rows, "c", hasMark))).toBe("c");
  expect(idOf(startOfPass(rows, "gone", hasMark))).toBe("b");
  expect(idOf(startOfPass([row("a", { marked: true })], "", hasMark))).toBe("a");
  expect(startOfPass([], "", hasMark)).toBeUndefined();
});

test("marking one after another reaches every dossier once", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ skipped: fc.boolean() }), { minLength: 1, maxLength: 30 }), (made) => {
      const rows = made.map(({ skipped }, index) => row(`${index}`, { skipped }));
      const done = new Set<string>();
      let current = startOfPass(rows, "", ({ dossier }) => done.has(dossier.id));
      while (current && !done.has(current.dossier.id)) {
        done.add(current.dossier.id);
        current = nextWithoutMark(rows, current.dossier.id, ({ dossier }) => done.has(dossier.id));
      }
      expect(done.size).toBe(rows.length);
    }),
  );
});
