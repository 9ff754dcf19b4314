import "fake-indexeddb/auto";
import { afterEach, expect, test } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { catchUp } from "#renderer/db/catch-up.ts";
import { hasMadeDocument } from "#renderer/db/made-documents.ts";
import { BLOCK_SIZE, SeasonDatabase } from "#renderer/db/season-database.ts";
import type { SeasonEvent } from "#shared/journal/audit-event.ts";
import { buildSeason, chainOf } from "#tests/support/builders.ts";
import { buildManyEvents, currentOf, journalReader } from "./season-fixtures.ts";

const season = buildSeason();
const opened: SeasonDatabase[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.delete()));
});

async function isMadeAfter(events: readonly SeasonEvent[]): Promise<boolean> {
  const database = new SeasonDatabase(season.id);
  opened.push(database);
  const journal = chainOf(events);
  await catchUp(database, currentOf(season, journal), journalReader(journal));
  const isMade = await hasMadeDocument(database);
  await database.delete();
  return isMade;
}

const sha256 = nodeCrypto.sha256("result");
const frozen: SeasonEvent = { type: "ranking-frozen", resultHash: sha256, reason: "sidang pleno" };
const reopened: SeasonEvent = { type: "ranking-reopened", reason: "salah nilai" };
const made: SeasonEvent = { type: "document-made", kind: "minutes", sha256 };
const receipt: SeasonEvent = { type: "document-made", kind: "release-receipt", sha256 };
const others = buildManyEvents(BLOCK_SIZE + 10);

test("only documents of the ranking as it is frozen now count", async () => {
  expect(await isMadeAfter(others)).toBe(false);
  expect(await isMadeAfter([...others, frozen])).toBe(false);
  expect(await isMadeAfter([frozen, receipt])).toBe(false);
  expect(await isMadeAfter([frozen, made, ...others])).toBe(true);
  expect(await isMadeAfter([frozen, made, reopened])).toBe(false);
  expect(await isMadeAfter([frozen, made, reopened, frozen])).toBe(false);
});
