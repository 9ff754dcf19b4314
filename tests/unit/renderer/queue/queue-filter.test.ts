import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  countChoices,
  DeskTag,
  filterQueue,
  isFiltering,
  ListStatus,
  NO_FILTER,
  optionsOf,
  type QueueFilter,
  toggled,
} from "#renderer/features/queue/queue-filter.ts";
import { buildRow, numbersOf } from "./queue-rows.ts";

const NATIONAL = {
  region: null,
  agency: { code: "kemen-1", name: "Kementerian Satu", type: "ministry" },
} as const;

const queue = [
  buildRow(1, { row: { status: "draft" }, desk: { flag: "" } }),
  buildRow(2, { card: { category: "pendidikan" }, desk: { flag: "ragu", isBookmarked: true } }),
  buildRow(3, { card: NATIONAL, row: { status: "released" }, desk: { note: "baik" } }),
  buildRow(4, { row: { status: "conflict" } }),
  buildRow(5, { row: { status: "draft" }, desk: { isSkipped: true } }),
  buildRow(6, { row: { status: "draft", isComplete: true } }),
];

const filter: fc.Arbitrary<QueueFilter> = fc.record({
  statuses: fc.subarray([...ListStatus.options]),
  tags: fc.subarray([...DeskTag.options]),
  category: fc.option(fc.constantFrom("kesehatan", "pendidikan")),
  province: fc.option(fc.constantFrom("35", "")),
  agencyType: fc.option(fc.constantFrom("regency" as const, "ministry" as const)),
});

test("without a filter everything is in view", () => {
  expect(filterQueue(queue, NO_FILTER)).toBe(queue);
  expect(isFiltering(NO_FILTER)).toBe(false);
});

test("any of the statuses, but every one of the tags", () => {
  expect(numbersOf(filterQueue(queue, { ...NO_FILTER, statuses: ["draft", "released"] }))).toEqual([
    "1",
    "3",
    "5",
  ]);
  expect(numbersOf(filterQueue(queue, { ...NO_FILTER, tags: ["flagged", "bookmarked"] }))).toEqual(["2"]);
});

test("a draft with every mark is told from one with gaps", () => {
  expect(numbersOf(filterQueue(queue, { ...NO_FILTER, statuses: ["complete"] }))).toEqual(["6"]);
  expect(numbersOf(filterQueue(queue, { ...NO_FILTER, statuses: ["draft"] }))).toEqual(["1", "5"]);
});

test("a flag without a reason is a flag", () => {
  expect(numbersOf(filterQueue(queue, { ...NO_FILTER, tags: ["flagged"] }))).toEqual(["1", "2"]);
});

test("bodies without a province can be asked for", () => {
  expect(numbersOf(filterQueue(queue, { ...NO_FILTER, province: "" }))).toEqual(["3"]);
});

test("a filter keeps order, and adding to it never brings a dossier back", () => {
  fc.assert(
    fc.property(filter, fc.constantFrom(...DeskTag.options), (given, tag) => {
      const shown = filterQueue(queue, given);
      expect(queue.filter((row) => shown.includes(row))).toEqual(shown);
      const narrower = filterQueue(queue, { ...given, tags: [...given.tags, tag] });
      expect(narrower.every((row) => shown.includes(row))).toBe(true);
    }),
  );
});

test("the number on a choice is what choosing it shows", () => {
  fc.assert(
    fc.property(filter, (given) => {
      const counts = countChoices(queue, given);
      for (const status of ListStatus.options)
        expect(filterQueue(queue, { ...given, statuses: [status] })).toHaveLength(
          counts.status.get(status) ?? -1,
        );
      for (const tag of DeskTag.options)
        expect(filterQueue(queue, { ...given, tags: [...given.tags, tag] })).toHaveLength(
          counts.tag.get(tag) ?? -1,
        );
    }),
  );
});

test("only what occurs can be chosen", () => {
  expect(optionsOf(queue)).toEqual({
    categories: ["kesehatan", "pendidikan"],
    provinces: [
      { code: "", name: null },
      { code: "35", name: "Jawa Timur" },
    ],
    agencyTypes: ["ministry", "regency"],
  });
});

test("toggling twice changes nothing", () => {
  expect(toggled(["a"], "b")).toEqual(["a", "b"]);
  expect(toggled(toggled(["a"], "b"), "b")).toEqual(["a"]);
});
