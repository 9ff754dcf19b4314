import * as fc from "fast-check";
import { expect, test } from "vitest";
import { chairSteps, judgeSteps, NO_SEASON, secretariatSteps } from "#renderer/app/season-steps.ts";

const JUDGE = {
  hasSeason: true,
  isContentOpen: true,
  total: 60,
  scored: 12,
  released: 0,
  isSent: false,
};

function statesOf(steps: readonly { readonly path: string; readonly state: string }[]) {
  return Object.fromEntries(steps.map(({ path, state }) => [path, state]));
}

test("before there is a season the way begins with getting one", () => {
  expect(NO_SEASON.judge.find(({ state }) => state === "next")?.path).toBe("/packets");
  expect(NO_SEASON.chair.find(({ state }) => state === "next")?.path).toBe("/packets");
  expect(NO_SEASON.secretariat.find(({ state }) => state === "next")?.path).toBe("/season");
});

test("a judge in the middle of scoring sees how far they are", () => {
  const steps = judgeSteps(JUDGE);
  expect(statesOf(steps)).toEqual({
    "/packets": "done",
    "/conflicts": "done",
    "/dossiers": "next",
    "/release": "open",
    "/send": "open",
  });
  expect(steps.find(({ path }) => path === "/dossiers")?.count).toEqual({ done: 12, total: 60 });
});

test("until dossiers may open, the next step is pact and sweep", () => {
  expect(statesOf(judgeSteps({ ...JUDGE, isContentOpen: false }))["/conflicts"]).toBe("next");
});

test("a packet sent early does not end the way while sheets are unreleased", () => {
  const steps = judgeSteps({ ...JUDGE, scored: 60, released: 30, isSent: true });
  expect(statesOf(steps)).toMatchObject({ "/release": "next", "/send": "open" });
  const finished = judgeSteps({ ...JUDGE, scored: 60, released: 60, isSent: true });
  expect(finished.every(({ state }) => state === "done")).toBe(true);
});

test("a season without dossiers is not finished", () => {
  expect(statesOf(judgeSteps({ ...JUDGE, total: 0, scored: 0 }))["/dossiers"]).toBe("next");
});

test("a chair's documents are the next step until one is made or the result is sent without any", () => {
  const work = { hasSeason: true, judges: 3, returned: 3, readings: 9, settled: 9, isFrozen: true };
  const chair = { ...work, hasDocument: false };
  expect(statesOf(chairSteps({ ...chair, isSent: false }))).toMatchObject({
    "/ranking": "done",
    "/documents": "next",
    "/send": "open",
  });
  expect(statesOf(chairSteps({ ...chair, isSent: true }))).toMatchObject({
    "/documents": "open",
    "/send": "done",
  });
  expect(statesOf(chairSteps({ ...chair, hasDocument: true, isSent: false }))).toMatchObject({
    "/documents": "done",
    "/send": "next",
  });
});

test("at most one step is next, and every step before it is done", () => {
  const count = fc.nat(400);
  const facts = fc.tuple(fc.boolean(), count, count, count, count, fc.boolean());
  fc.assert(
    fc.property(facts, ([hasSeason, a, b, c, d, x]) => {
      const ways = [
        judgeSteps({ hasSeason, isContentOpen: x, total: a, scored: b, released: c, isSent: x }),
        chairSteps({
          hasSeason,
          judges: a,
          returned: b,
          readings: c,
          settled: d,
          isFrozen: x,
          hasDocument: false,
          isSent: x,
        }),
        secretariatSteps({
          hasSeason,
          proposals: a,
          isChecked: x,
          decided: b,
          members: b,
          registered: c,
          dealt: d,
          admitted: a,
          supplied: b,
          judges: c,
          returned: d,
          hasDocument: x,
        }),
      ];
      for (const steps of ways) {
        const next = steps.findIndex(({ state }) => state === "next");
        const before = next < 0 ? steps : steps.slice(0, next);
        // A chair may leave the documents to the Secretariat.
        expect(before.every(({ path, state }) => state === "done" || path === "/documents")).toBe(true);
        expect(steps.slice(before.length + 1).every(({ state }) => state !== "next")).toBe(true);
      }
    }),
  );
});
