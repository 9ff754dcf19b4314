import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sortForReading } from "#shared/desk/reading-order.ts";
import { DossierId } from "#shared/identifiers.ts";

interface Numbered {
  readonly id: DossierId;
}

const dossiers = fc
  .uniqueArray(fc.integer({ min: 1, max: 100_000 }), { maxLength: 120 })
  .map((numbers) => numbers.map((number): Numbered => ({ id: DossierId.parse(`d-${number}`) })));
const judge = fc
  .integer({ min: 1, max: 500 })
  .map((number) => ({ seasonId: "kipp-2026", memberId: `judge-${number}` }));

function list(count: number): readonly Numbered[] {
  return Array.from({ length: count }, (_, index) => ({ id: DossierId.parse(`d-${index + 1}`) }));
}

function idsOf(sorted: readonly Numbered[]): readonly string[] {
  return sorted.map(({ id }) => id);
}

test("the order of reading holds every dossier once", () => {
  fc.assert(
    fc.property(dossiers, judge, (given, reader) => {
      expect(idsOf(sortForReading(given, reader)).toSorted()).toEqual(idsOf(given).toSorted());
    }),
  );
});

test("the order of reading does not depend on the order in which dossiers come", () => {
  fc.assert(
    fc.property(dossiers, judge, (given, reader) => {
      expect(sortForReading(given.toReversed(), reader)).toEqual(sortForReading(given, reader));
    }),
  );
});

test("dossiers that come later leave the others in their order", () => {
  fc.assert(
    fc.property(dossiers, fc.nat(), judge, (given, cut, reader) => {
      const early = new Set(idsOf(given.slice(0, cut % (given.length + 1))));
      const before = idsOf(sortForReading(given, reader)).filter((id) => early.has(id));
      const alone = given.filter(({ id }) => early.has(id));
      expect(before).toEqual(idsOf(sortForReading(alone, reader)));
    }),
  );
});

test("every judge and every season has an order of its own", () => {
  const given = list(60);
  const orders = Array.from({ length: 40 }, (_, index) =>
    idsOf(sortForReading(given, { seasonId: "kipp-2026", memberId: `judge-${index + 1}` })).join(),
  );
  const nextYear = idsOf(sortForReading(given, { seasonId: "kipp-2027", memberId: "judge-1" })).join();
  expect(new Set([...orders, nextYear, idsOf(given).join()]).size).toBe(42);
});

test("over many judges every dossier comes early and late about equally often", () => {
  const given = list(100);
  const places = new Map<string, number>();
  const judges = 400;
  for (let index = 0; index < judges; index += 1) {
    const sorted = sortForReading(given, { seasonId: "kipp-2026", memberId: `judge-${index}` });
    for (const [place, { id }] of sorted.entries()) places.set(id, (places.get(id) ?? 0) + place);
  }
  const means = [...places.values()].map((sum) => sum / judges);
  // The mean of 400 places drawn evenly from 0 to 99 is 49.5 with a standard error of 1.44; five of those are wide enough.
  expect(Math.min(...means)).toBeGreaterThan(49.5 - 7.3);
  expect(Math.max(...means)).toBeLessThan(49.5 + 7.3);
});
