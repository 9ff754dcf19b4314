import { expect, test } from "vitest";
import { isUnscored, nextUnscored, progressOf } from "#renderer/desk/judge-queue.ts";
import { buildRow } from "../queue/queue-rows.ts";

const released = { row: { status: "released" } } as const;
const complete = { row: { status: "draft", isComplete: true } } as const;

test("a complete draft asks for no more marks", () => {
  expect(isUnscored({ status: "draft", isComplete: true })).toBe(false);
  expect(isUnscored({ status: "draft", isComplete: false })).toBe(true);
  expect(isUnscored({ status: "conflict", isComplete: false })).toBe(false);
});

test("the next unscored dossier follows the order of the list and goes round", () => {
  const queue = [buildRow(4), buildRow(1, released), buildRow(9, complete), buildRow(2)];
  expect(nextUnscored(queue, null)?.dossier.id).toBe("d-4");
  expect(nextUnscored(queue, "d-4")?.dossier.id).toBe("d-2");
  expect(nextUnscored(queue, "d-2")?.dossier.id).toBe("d-4");
});

test("a dossier put aside comes when no other is left", () => {
  const skipped = { desk: { isSkipped: true } };
  expect(nextUnscored([buildRow(1, skipped), buildRow(2)], null)?.dossier.id).toBe("d-2");
  expect(nextUnscored([buildRow(1, skipped), buildRow(2, released)], null)?.dossier.id).toBe("d-1");
});

test("nothing is next when all is scored", () => {
  expect(nextUnscored([buildRow(1, released)], null)).toBeUndefined();
  expect(nextUnscored([buildRow(1)], "d-1")).toBeUndefined();
});

test("a conflict is no part of the work that is counted", () => {
  const queue = [
    buildRow(1, released),
    buildRow(2, { row: { status: "conflict" } }),
    buildRow(3, { desk: { flag: "" } }),
  ];
  expect(progressOf(queue)).toEqual({ total: 2, done: 1, flagged: 1, hoursLeft: null });
});
