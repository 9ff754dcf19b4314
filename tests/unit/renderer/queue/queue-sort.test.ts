import * as fc from "fast-check";
import { expect, test } from "vitest";
import { nextSort, SortColumn, sortQueue } from "#renderer/features/queue/queue-sort.ts";
import { buildRow, numbersOf } from "./queue-rows.ts";

const queue = [
  buildRow(4, { row: { total: { sum: 700, count: 10 }, status: "released" } }),
  buildRow(2, { card: { title: "Zaitun" } }),
  buildRow(9, { row: { total: { sum: 300, count: 4 }, status: "draft" } }),
  buildRow(1, { card: { title: "Anggrek" }, row: { status: "conflict" } }),
];

test("without a column the order of reading stays", () => {
  expect(sortQueue(queue, null)).toBe(queue);
});

test("totals compare exactly, and dossiers without one come last either way", () => {
  expect(numbersOf(sortQueue(queue, { column: "total", direction: "ascending" }))).toEqual([
    "4",
    "9",
    "2",
    "1",
  ]);
  expect(numbersOf(sortQueue(queue, { column: "total", direction: "descending" }))).toEqual([
    "9",
    "4",
    "2",
    "1",
  ]);
});

test("statuses come in the order of the work", () => {
  const sorted = sortQueue(queue, { column: "status", direction: "ascending" });
  expect(sorted.map(({ status }) => status)).toEqual(["unread", "draft", "released", "conflict"]);
});

test("sorting holds every row once, and equal rows stay in the order of reading", () => {
  const direction = fc.constantFrom("ascending" as const, "descending" as const);
  fc.assert(
    fc.property(fc.constantFrom(...SortColumn.options), direction, (column, way) => {
      const sorted = sortQueue(queue, { column, direction: way });
      expect(numbersOf(sorted).toSorted()).toEqual(numbersOf(queue).toSorted());
      expect(sortQueue(sorted, { column, direction: way })).toEqual(sorted);
    }),
  );
  const sameProvince = sortQueue(queue, { column: "province", direction: "descending" });
  expect(sameProvince).toEqual(queue);
});

test("a heading sorts up, then down, then gives the order of reading back", () => {
  const up = nextSort(null, { column: "title", direction: "ascending" });
  const down = nextSort(up, { column: "title", direction: "descending" });
  expect([up?.direction, down?.direction]).toEqual(["ascending", "descending"]);
  expect(nextSort(down, { column: "title", direction: "ascending" })).toBeNull();
  expect(nextSort(down, { column: "agency", direction: "ascending" })?.column).toBe("agency");
});
