import { expect, test } from "vitest";
import {
  DOSSIER_FILTERS,
  dossierRowsOf,
  isDossierShown,
  isJudgeShown,
  JUDGE_FILTERS,
  judgeRowsOf,
  meantReaders,
} from "#renderer/features/whereabouts/whereabouts.ts";
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
  expect(first).toMatchObject({ assigned: 3, arrived: 1, conflicts: 1, packet: { state: "outdated" }, told });
  expect(second).toMatchObject({
    assigned: 3,
    arrived: 0,
    packet: { state: "never" },
    told: null,
    lastReturn: null,
  });
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

const left = { at: MOMENT, reason: "pindah tugas" };

test("what a judge who left has not read makes the proposal short; what they released still counts", () => {
  const [first, ...others] = members;
  if (!first) throw new Error("the season needs members");
  const rows = dossierRowsOf(
    dossiers,
    readingsOf(60, 61, 79, 76),
    [{ ...first, withdrawn: left }, ...others],
    2,
  );
  expect(rows.map(({ active, isShort }) => [active, isShort])).toEqual([
    [2, false],
    [1, true],
    [1, true],
  ]);
});

test("the filters of judges leave out who left, the filters of proposals follow their readings", () => {
  const status = { ...INITIAL_STATUS, sealed: { "judge-packet/judge-1": { at: MOMENT, revision: 0 } } };
  const rows = judgeRowsOf(members, readingsOf(60, 61, 79, 76), status);
  const shown = (list: typeof rows) =>
    JUDGE_FILTERS.map((filter) =>
      list.filter((row) => isJudgeShown(row, filter)).map(({ member }) => member.id),
    );
  expect(shown(rows)).toEqual([["judge-1", "judge-2"], ["judge-2"], ["judge-1"], ["judge-1", "judge-2"]]);
  const gone = members.map((member) => ({ ...member, withdrawn: left }));
  expect(shown(judgeRowsOf(gone, [], status)).slice(1)).toEqual([[], [], []]);
  const proposals = dossierRowsOf(dossiers, readingsOf(60, 61, 79, 76), members);
  const numbers = DOSSIER_FILTERS.map(
    (filter) => proposals.filter((row) => isDossierShown(row, filter)).length,
  );
  expect(numbers).toEqual([3, 1, 3, 1]);
});

test("readers are meant where the season tells how many", () => {
  const method = season.assignmentMethod;
  expect(meantReaders({ ...method, options: { readers: 3 } })).toBe(3);
  expect(meantReaders({ ...method, options: { readers: 0 } })).toBeUndefined();
  expect(meantReaders({ ...method, options: {} })).toBeUndefined();
});
