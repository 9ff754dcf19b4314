import "fake-indexeddb/auto";
import { afterEach, expect, test } from "vitest";
import { catchUp } from "#renderer/db/catch-up.ts";
import { applyEvents } from "#renderer/db/projection.ts";
import { BLOCK_SIZE, SeasonDatabase, WORKSPACE_KEY } from "#renderer/db/season-database.ts";
import type { SeasonEvent } from "#shared/journal/audit-event.ts";
import { buildSeason, chainOf, foldEvents } from "#tests/support/builders.ts";
import { buildManyEvents, currentOf, EVENTS, journalReader, readingsOf } from "./season-fixtures.ts";

const season = buildSeason();
const opened: SeasonDatabase[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.delete()));
});

/** A view that holds the first events of a journal. */
async function setup(events: readonly SeasonEvent[], held: number) {
  const database = new SeasonDatabase(season.id);
  opened.push(database);
  const journal = chainOf(events);
  const first = journal.slice(0, held);
  await catchUp(database, currentOf(season, first), journalReader(first));
  return { database, journal };
}

async function expectFold(database: SeasonDatabase, events: readonly SeasonEvent[]): Promise<void> {
  const state = foldEvents(season, events);
  const workspace = await database.meta.get(WORKSPACE_KEY);
  expect(await readingsOf(database)).toEqual(new Map(state.readings));
  expect(workspace?.status).toEqual(state.status);
  expect(workspace?.head).toEqual(state.head);
  const blocks = await database.auditBlocks.orderBy("firstSeq").toArray();
  expect(blocks.flatMap((block) => block.events)).toEqual(chainOf(events));
}

test("shows the same as the fold of the journal, event by event", async () => {
  const { database, journal } = await setup(EVENTS, 1);
  for (const event of journal.slice(1)) expect(await applyEvents(database, [event])).toBe("applied");
  await expectFold(database, EVENTS);
});

test("shows the same as the fold of the journal, all at once", async () => {
  const { database, journal } = await setup(EVENTS, 1);
  expect(await applyEvents(database, journal.slice(1))).toBe("applied");
  await expectFold(database, EVENTS);
});

test("passes over events it already holds", async () => {
  const { database, journal } = await setup(EVENTS, 4);
  expect(await applyEvents(database, journal)).toBe("applied");
  expect(await applyEvents(database, journal.slice(2, 5))).toBe("applied");
  await expectFold(database, EVENTS);
});

test("refuses events that leave a gap and changes nothing", async () => {
  const { database, journal } = await setup(EVENTS, 3);
  expect(await applyEvents(database, journal.slice(4))).toBe("gap");
  await expectFold(database, EVENTS.slice(0, 3));
});

function refuse(): never {
  throw new Error("disk full");
}

test("a failed transaction leaves nothing behind", async () => {
  const { database, journal } = await setup(EVENTS, 3);
  // The workspace row is written last, so everything before it has to be undone.
  database.meta.hook("updating", refuse);
  await expect(applyEvents(database, journal.slice(3))).rejects.toThrow("disk full");
  database.meta.hook("updating").unsubscribe(refuse);
  await expectFold(database, EVENTS.slice(0, 3));
});

test("keeps the log in blocks of a fixed size", async () => {
  const events = buildManyEvents(BLOCK_SIZE * 2 + 10);
  const { database, journal } = await setup(events, 100);
  await applyEvents(database, journal.slice(100, 300));
  await applyEvents(database, journal.slice(300));
  const blocks = await database.auditBlocks.orderBy("firstSeq").toArray();
  expect(blocks.map(({ firstSeq }) => firstSeq)).toEqual([1, BLOCK_SIZE + 1, BLOCK_SIZE * 2 + 1]);
  await expectFold(database, events);
});
