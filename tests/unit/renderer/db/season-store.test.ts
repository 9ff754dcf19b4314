import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, expect, test, vi } from "vitest";
import { catchUp, type ReadJournal } from "#renderer/db/catch-up.ts";
import { SeasonDatabase, WORKSPACE_KEY } from "#renderer/db/season-database.ts";
import { openSeasonStore, type SeasonSource } from "#renderer/db/season-store.ts";
import type { AuditEvent } from "#shared/journal/audit-event.ts";
import { err, ok } from "#shared/result.ts";
import { buildSeason, chainOf, foldEvents } from "#tests/support/builders.ts";
import { currentOf, EVENTS, journalReader, readingsOf } from "./season-fixtures.ts";

const season = buildSeason();
const journal = chainOf(EVENTS);
const NO_PERMISSION = err({ type: "no-permission" as const, name: "journal.ndjson" });

afterEach(async () => {
  await new SeasonDatabase(season.id).delete();
});

function sourceOf(parts: Partial<SeasonSource> = {}): SeasonSource {
  return {
    current: async () => currentOf(season, journal),
    readJournal: journalReader(journal),
    save: async () => NO_PERMISSION,
    ...parts,
  };
}

async function openStore(parts: Partial<SeasonSource> = {}) {
  const opened = await openSeasonStore(sourceOf(parts), () => undefined);
  if (!opened.ok) throw new Error("the store did not open");
  return opened.value;
}

async function expectWhole(database: SeasonDatabase): Promise<void> {
  expect(await readingsOf(database)).toEqual(new Map(foldEvents(season, EVENTS).readings));
}

/** A view whose one row says how far it reaches, but in no form that this program knows. */
async function breakView(): Promise<void> {
  const database = new SeasonDatabase(season.id);
  await catchUp(database, currentOf(season, journal), journalReader(journal));
  await database.meta.toCollection().modify((row) => {
    Reflect.deleteProperty(row, "head");
  });
  database.close();
}

test("a view with a broken row is thrown away and built again", async () => {
  await breakView();
  const store = await openStore();
  await expectWhole(store.database);
  store.close();
});

test("a host that does not answer is no reason to throw the view away", async () => {
  const database = new SeasonDatabase(season.id);
  const first = journal.slice(0, 4);
  await catchUp(database, currentOf(season, first), journalReader(first));
  database.close();
  const readJournal = vi.fn<ReadJournal>().mockRejectedValue(new TypeError("Failed to fetch"));
  await expect(openStore({ readJournal })).rejects.toThrow("Failed to fetch");
  expect(readJournal).toHaveBeenCalledTimes(1);
  const kept = new SeasonDatabase(season.id);
  expect((await kept.meta.get(WORKSPACE_KEY))?.head.seq).toBe(4);
  kept.close();
});

test("closes the view when opening it fails", async () => {
  const close = vi.spyOn(Dexie.prototype, "close");
  const refused = await openSeasonStore(
    sourceOf({ readJournal: async () => NO_PERMISSION }),
    () => undefined,
  );
  expect(refused).toEqual(NO_PERMISSION);
  expect(close).toHaveBeenCalled();
  close.mockRestore();
});

test("after a lost reply the view shows what the journal holds", async () => {
  let written: readonly AuditEvent[] = journal.slice(0, 5);
  const store = await openStore({
    current: async () => currentOf(season, written),
    readJournal: (afterSeq, limit) => journalReader(written)(afterSeq, limit),
  });
  const lost = store.run(async () => {
    written = journal;
    throw new TypeError("Failed to fetch");
  });
  await expect(lost).rejects.toThrow("Failed to fetch");
  await expectWhole(store.database);
  store.close();
});

test("what is typed goes to the host and into the view", async () => {
  let written: readonly AuditEvent[] = journal.slice(0, 2);
  const store = await openStore({
    current: async () => currentOf(season, written),
    readJournal: (afterSeq, limit) => journalReader(written)(afterSeq, limit),
    save: async () => {
      written = journal.slice(0, 3);
      return ok({ events: journal.slice(2, 3), savedAt: journal[2]?.at ?? "" });
    },
  });
  const mark = EVENTS[1];
  if (mark?.type !== "mark-entered") throw new Error("the second event is a mark");
  const { dossierId, criterionId } = mark;
  store.outbox.put({ type: "mark", dossierId, criterionId, mark: mark.mark });
  expect(await store.outbox.settled([dossierId])).toBe(true);
  expect((await store.database.meta.get(WORKSPACE_KEY))?.head.seq).toBe(3);
  store.close();
});
