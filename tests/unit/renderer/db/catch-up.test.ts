import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, expect, test, vi } from "vitest";
import { catchUp, type ReadJournal } from "#renderer/db/catch-up.ts";
import { SeasonDatabase, WORKSPACE_KEY } from "#renderer/db/season-database.ts";
import { openSeasonStore } from "#renderer/db/season-store.ts";
import type { AuditEvent } from "#shared/journal/audit-event.ts";
import { err, ok } from "#shared/result.ts";
import { buildSeason, chainOf, foldEvents, MOMENT } from "#tests/support/builders.ts";
import { buildManyEvents, currentOf, EVENTS, journalReader, readingsOf } from "./season-fixtures.ts";

const season = buildSeason();
const journal = chainOf(EVENTS);

afterEach(async () => {
  await new SeasonDatabase(season.id).delete();
});

function unused(): never {
  throw new Error("nothing is typed here");
}

async function expectWhole(database: SeasonDatabase): Promise<void> {
  const state = foldEvents(season, EVENTS);
  expect(await readingsOf(database)).toEqual(new Map(state.readings));
  expect((await database.meta.get(WORKSPACE_KEY))?.head).toEqual(state.head);
  expect(await database.dossiers.count()).toBe(season.dossiers.length);
}

test("reads only what is missing when the view follows the journal", async () => {
  const database = new SeasonDatabase(season.id);
  await catchUp(database, currentOf(season, journal.slice(0, 6)), journalReader(journal.slice(0, 6)));
  const read = vi.fn<ReadJournal>(journalReader(journal));
  expect(await catchUp(database, currentOf(season, journal), read)).toEqual(ok(undefined));
  expect(read.mock.calls[0]?.[0]).toBe(6);
  await expectWhole(database);
  database.close();
});

test("builds the view anew when its events are not the journal's", async () => {
  const database = new SeasonDatabase(season.id);
  const other = chainOf(buildManyEvents(4));
  await catchUp(database, currentOf(season, other), journalReader(other));
  const progress = vi.fn<(step: { done: number; total: number }) => void>();
  await catchUp(database, currentOf(season, journal), journalReader(journal), progress);
  expect(progress).toHaveBeenLastCalledWith({ done: journal.length, total: journal.length });
  await expectWhole(database);
  database.close();
});

test("builds the view anew when the season's content has changed or the journal is shorter", async () => {
  const database = new SeasonDatabase(season.id);
  const longer = chainOf([...EVENTS, ...buildManyEvents(3)]);
  await catchUp(database, currentOf(season, longer, "older content"), journalReader(longer));
  await catchUp(database, currentOf(season, journal, "older content"), journalReader(journal));
  await expectWhole(database);
  await catchUp(database, currentOf(season, journal, "newer content"), journalReader(journal));
  await expectWhole(database);
  database.close();
});

test("starts over after a rebuild that was cut short", async () => {
  const database = new SeasonDatabase(season.id);
  const refused = await catchUp(database, currentOf(season, journal), async () =>
    err({ type: "sweep-first" }),
  );
  expect(refused).toEqual(err({ type: "sweep-first" }));
  expect(await database.meta.get(WORKSPACE_KEY)).toBeUndefined();
  await catchUp(database, currentOf(season, journal), journalReader(journal));
  await expectWhole(database);
  database.close();
});

test("a command's events show at once, and a gap before them is read from the journal", async () => {
  let written: readonly AuditEvent[] = journal.slice(0, 5);
  const opened = await openSeasonStore(
    {
      current: async () => currentOf(season, written),
      readJournal: (afterSeq, limit) => journalReader(written)(afterSeq, limit),
      save: unused,
    },
    () => undefined,
  );
  written = journal;
  if (!opened.ok) throw new Error("the store did not open");
  const store = opened.value;
  const saved = { events: journal.slice(8), savedAt: MOMENT };
  expect(await store.run(async () => ok(saved))).toEqual(ok(saved));
  await expectWhole(store.database);
  store.close();
});

test("a refused command changes nothing", async () => {
  const source = {
    current: async () => currentOf(season, journal),
    readJournal: journalReader(journal),
    save: unused,
  };
  const opened = await openSeasonStore(source, () => undefined);
  if (!opened.ok) throw new Error("the store did not open");
  const refusal = err({ type: "sweep-first" as const });
  expect(await opened.value.run(async () => refusal)).toEqual(refusal);
  await expectWhole(opened.value.database);
  opened.value.close();
});

test("says so when the host has no season open", async () => {
  const opened = await openSeasonStore(
    { current: async () => null, readJournal: journalReader([]), save: unused },
    () => undefined,
  );
  expect(opened).toEqual(err({ type: "no-season" }));
});

test("builds a view of version 1 anew, whose rows lack what later versions know", async () => {
  const old = new Dexie(`pleno-${season.id}`);
  old.version(1).stores({
    dossiers: "id",
    members: "id",
    readings: "[dossierId+memberId], memberId",
    auditBlocks: "firstSeq",
    meta: "key",
  });
  const { pacts: _pacts, feedback: _feedback, ...status } = foldEvents(season, EVENTS).status;
  const { head } = foldEvents(season, EVENTS);
  const { hash: seasonHash } = head;
  await old.table("meta").put({ key: WORKSPACE_KEY, season, seasonHash, status, head });
  old.close();
  const database = new SeasonDatabase(season.id);
  await catchUp(database, currentOf(season, journal), journalReader(journal));
  await expectWhole(database);
  expect((await database.meta.get(WORKSPACE_KEY))?.status.pacts).toEqual({});
  database.close();
});
