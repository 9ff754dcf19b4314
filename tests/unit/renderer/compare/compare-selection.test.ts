import { expect, test } from "vitest";
import { addressOfComparison } from "#renderer/desk/comparison.ts";
import {
  canAdd,
  parseIds,
  selectCompared,
  spreadOf,
  withReference,
} from "#renderer/features/compare/compare-selection.ts";
import type { WorkStatus } from "#shared/scoring/reading.ts";

const row = (id: string, status: WorkStatus = "draft") => ({ dossier: { id }, status });
const queue = ["a", "b", "c", "d", "e", "f", "g"].map((id) => row(id));

test("an address names each dossier once and comes back as it was", () => {
  expect(parseIds("a,b,,a, c")).toEqual(["a", "b", "c"]);
  expect(parseIds("a+b")).toEqual(["a", "b"]);
  expect(parseIds(undefined)).toEqual([]);
  expect(addressOfComparison(["a", "b"])).toBe("/compare/a,b");
  expect(addressOfComparison([])).toBe("/compare");
});

test("shows the judge's own dossiers in the order of the address", () => {
  const { rows, closed, unknown, beyond } = selectCompared(["c", "a"], queue);
  expect(rows.map(({ dossier }) => dossier.id)).toEqual(["c", "a"]);
  expect([closed, unknown, beyond]).toEqual([0, 0, 0]);
});

test("leaves out what is closed, not the judge's, or too much, and says how many", () => {
  const ids = ["x", "a", "b", "c", "d", "e", "f", "g"];
  const { rows, closed, unknown, beyond } = selectCompared(ids, [row("a", "conflict"), ...queue.slice(1)]);
  expect(rows.map(({ dossier }) => dossier.id)).toEqual(["b", "c", "d", "e", "f", "g"]);
  expect([closed, unknown, beyond]).toEqual([1, 1, 0]);
  expect(selectCompared(ids, queue).beyond).toBe(1);
});

test("a released sheet may be compared, one in conflict may not", () => {
  expect(selectCompared(["a"], [row("a", "released")]).rows).toHaveLength(1);
  expect(canAdd(row("a", "released"), new Set())).toBe(true);
  expect(canAdd(row("a", "conflict"), new Set())).toBe(false);
});

test("the seventh cannot be added, one of the six can still be taken out", () => {
  const six = new Set(["a", "b", "c", "d", "e", "f"]);
  expect(canAdd(row("g"), six)).toBe(false);
  expect(canAdd(row("f"), six)).toBe(true);
});

test("the reference moves to the front, the others keep their order", () => {
  expect(withReference(["a", "b", "c"], "c")).toEqual(["c", "a", "b"]);
  expect(withReference(["a", "b"], "x")).toEqual(["a", "b"]);
});

test("the range needs two marks; a missing one is not zero", () => {
  expect(spreadOf([8000, undefined, 7100])).toBe(900);
  expect(spreadOf([8000, undefined])).toBeNull();
});
