import * as fc from "fast-check";
import { expect, test } from "vitest";
import { MIN_PACED, summariseProgress } from "#shared/desk/reading-progress.ts";

const row = fc.record({
  isDone: fc.boolean(),
  isFlagged: fc.boolean(),
  isClosed: fc.boolean(),
  seconds: fc.nat({ max: 20_000 }),
});
const rows = fc.array(row, { maxLength: 60 });

const finished = { isDone: true, isFlagged: false, isClosed: false, seconds: 600 };
const unread = { isDone: false, isFlagged: false, isClosed: false, seconds: 0 };

test("a dossier closed by a conflict is neither done nor to be done", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const open = given.filter(({ isClosed }) => !isClosed);
      expect(summariseProgress(given)).toEqual(summariseProgress(open));
      expect(summariseProgress(given).total).toBe(open.length);
    }),
  );
});

test("no more is done or flagged than there is, and no time is negative", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const { total, done, flagged, hoursLeft } = summariseProgress(given);
      expect(done).toBeLessThanOrEqual(total);
      expect(flagged).toBeLessThanOrEqual(total);
      expect(hoursLeft ?? 0).toBeGreaterThanOrEqual(0);
      if (done === total) expect(hoursLeft ?? 0).toBe(0);
    }),
  );
});

test("nothing is said about hours before there is a pace", () => {
  const few = Array.from({ length: MIN_PACED - 1 }, () => finished);
  expect(summariseProgress([...few, unread]).hoursLeft).toBeNull();
  expect(summariseProgress([...few, { ...finished, seconds: 0 }, unread]).hoursLeft).toBeNull();
  expect(summariseProgress([...few, finished, unread]).hoursLeft).toBeCloseTo(1 / 6);
});

test("a dossier left open overnight does not change the pace", () => {
  const overnight = { ...finished, seconds: 40_000 };
  const left = Array.from({ length: 12 }, () => unread);
  expect(summariseProgress([finished, finished, finished, overnight, ...left]).hoursLeft).toBeCloseTo(2);
});

test("time already spent on an open dossier counts", () => {
  const begun = { ...unread, seconds: 240 };
  expect(summariseProgress([finished, finished, finished, begun]).hoursLeft).toBeCloseTo(0.1);
  expect(summariseProgress([finished, finished, finished, { ...unread, seconds: 9000 }]).hoursLeft).toBe(0);
});
