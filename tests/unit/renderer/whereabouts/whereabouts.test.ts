import { expect, test } from "vitest";
import { dossierRowsOf, judgeRowsOf } from "#renderer/features/whereabouts/whereabouts.ts";
import { INITIAL_STATUS } from "#shared/season/season-status.ts";
import {
  buildConflict,
  buildReturn,
  buildSeason,
  buildSheet,
  foldEvents,
  MOMENT,
} from "#tests/support/builders.ts";

const season = buildSeason();
const { members, dossiers } = season;

function readingsOf(...points: readonly number[]) {
  const sheets = [buildSheet({ points })];
  const events = [buildReturn("judge-1", sheets, [buildConflict({ dossier: "d-2" })])];
  return [...foldEvents(season, events).readings.values()];
}

test("says per judge what was sealed, told and returned", () => {
  const told = {
    openedAt: MOMENT,
    countedAt: MOMENT,
    assigned: 3,
    scored: 2,
    released: 1,
    conflicts: 1,
    revision: 1,
  };
  const status = {
    ...INITIAL_STATUS,
    revision: 2,
    sealed: { "judge-packet/judge-1": { at: MOMENT, revision: 1 } },
    progress: { "judge-1": told },
  };
  const [first, second] = judgeRowsOf(members, readingsOf(60, 61, 79, 76), status);
  expect(first).toMatchObject({ assigned: 3, arrived: 1, conflicts: 1, isOutdated: true, told });
  expect(second).toMatchObject({ assigned: 3, arrived: 0, sealed: null, told: null, lastReturn: null });
});

test("a proposal with fewer active readers than most is short; a conflict reads nothing", () => {
  const rows = dossierRowsOf(dossiers, readingsOf(60, 61, 79, 76), members);
  expect(rows.map(({ active, isShort }) => [active, isShort])).toEqual([
    [2, false],
    [1, true],
    [2, false],
  ]);
});

test("a shadow judge is no reader", () => {
  const [first, ...others] = members;
  if (!first) throw new Error("the season needs members");
  const panel = [{ ...first, duty: "shadow" as const }, ...others];
  const rows = dossierRowsOf(dossiers, readingsOf(60, 61, 79, 76), panel);
  expect(rows.map(({ active }) => active)).toEqual([1, 1, 1]);
  expect(rows[0]?.readers).toHaveLength(2);
});

test("nothing on the board depends on a mark", () => {
  const [low, high] = [readingsOf(1, 1, 1, 1), readingsOf(99, 99, 99, 99)];
  expect(dossierRowsOf(dossiers, low, members)).toEqual(dossierRowsOf(dossiers, high, members));
  expect(judgeRowsOf(members, low, INITIAL_STATUS)).toEqual(judgeRowsOf(members, high, INITIAL_STATUS));
});
