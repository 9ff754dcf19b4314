import { readingKey } from "#shared/identifiers.ts";
import type { AuditEvent } from "#shared/journal/audit-event.ts";
import { applyToReading, type Reading, readingFor, readingsTouchedBy } from "#shared/scoring/reading.ts";
import { applyToStatus } from "#shared/season/season-status.ts";
import { type AuditBlock, BLOCK_SIZE, type SeasonDatabase, WORKSPACE_KEY } from "./season-database.ts";

/** `gap`: the events do not follow what the view holds, or revise the season's content, so the host has to be asked. */
export type ApplyOutcome = "applied" | "gap";

/**
 * Brings the view forward by journalled events, all or nothing. Events it already holds are passed over,
 * because an answer and an announcement may both bring them.
 */
export async function applyEvents(
  database: SeasonDatabase,
  events: readonly AuditEvent[],
): Promise<ApplyOutcome> {
  const { readings, auditBlocks, meta } = database;
  return database.transaction("rw", readings, auditBlocks, meta, async () => {
    const workspace = await meta.get(WORKSPACE_KEY);
    if (!workspace) return "gap";
    const fresh = events.filter(({ seq }) => seq > workspace.head.seq);
    const [first] = fresh;
    const last = fresh.at(-1);
    if (!first || !last) return "applied";
    if (first.seq !== workspace.head.seq + 1 || first.prev !== workspace.head.hash) return "gap";
    // The journal names the new content only by its hash; the host hands it over whole.
    if (fresh.some(({ event }) => event.type === "season-revised")) return "gap";
    await foldReadings(database, fresh);
    await appendAudit(database, fresh);
    const status = fresh.reduce(applyToStatus, workspace.status);
    await meta.put({ ...workspace, status, head: { seq: last.seq, hash: last.hash } });
    return "applied";
  });
}

async function foldReadings({ readings }: SeasonDatabase, events: readonly AuditEvent[]): Promise<void> {
  const touched = new Map(
    events.flatMap(({ event }) => readingsTouchedBy(event)).map((reading) => [readingKey(reading), reading]),
  );
  if (touched.size === 0) return;
  const keys = [...touched.values()].map(({ dossierId, memberId }): [string, string] => [
    dossierId,
    memberId,
  ]);
  const known = await readings.bulkGet(keys);
  const rows = new Map<string, Reading>(
    [...touched.keys()].flatMap((key, index): [string, Reading][] => {
      const row = known[index];
      return row ? [[key, row]] : [];
    }),
  );
  for (const audit of events) {
    for (const touchedNow of readingsTouchedBy(audit.event)) {
      const key = readingKey(touchedNow);
      const reading = readingFor(rows.get(key), touchedNow, audit.event);
      if (reading) rows.set(key, applyToReading(reading, audit));
    }
  }
  await readings.bulkPut([...rows.values()]);
}

/** Fills the last block up, then starts new ones. */
export async function appendAudit(
  { auditBlocks }: SeasonDatabase,
  events: readonly AuditEvent[],
): Promise<void> {
  const last = await auditBlocks.orderBy("firstSeq").last();
  const open = last && last.events.length < BLOCK_SIZE ? last.events : [];
  await auditBlocks.bulkPut(cutIntoBlocks([...open, ...events]));
}

function cutIntoBlocks(events: readonly AuditEvent[]): AuditBlock[] {
  const blocks: AuditBlock[] = [];
  for (let start = 0; start < events.length; start += BLOCK_SIZE) {
    const block = events.slice(start, start + BLOCK_SIZE);
    blocks.push({ firstSeq: block[0]?.seq ?? 0, events: block });
  }
  return blocks;
}
