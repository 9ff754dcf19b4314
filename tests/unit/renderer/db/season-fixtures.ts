import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import type { CurrentSeason, ReadJournal } from "#renderer/db/catch-up.ts";
import type { SeasonDatabase } from "#renderer/db/season-database.ts";
import { CriterionId, DossierId, MemberId, type ReadingKey, readingKey } from "#shared/identifiers.ts";
import type { AuditEvent, SeasonEvent } from "#shared/journal/audit-event.ts";
import { ok } from "#shared/result.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import type { Reading } from "#shared/scoring/reading.ts";
import type { Season } from "#shared/season/season.ts";
import { buildConflict, buildReturn, buildSheet } from "#tests/support/builders.ts";

const dossierId = DossierId.parse("d-1");
const memberId = MemberId.parse("judge-1");
const criterionId = CriterionId.parse("dampak");

/** One event of every kind that changes a reading or the season's status. */
export const EVENTS: readonly SeasonEvent[] = [
  { type: "sweep-finished", memberId },
  { type: "mark-entered", dossierId, memberId, criterionId, mark: hundredths(8_000) },
  { type: "mark-entered", dossierId, memberId, criterionId, mark: hundredths(8_150) },
  { type: "note-entered", dossierId, memberId, criterionId, note: "bukti kuat" },
  { type: "sheet-released", signed: buildSheet() },
  { type: "correction-started", dossierId, memberId },
  { type: "conflict-declared", conflict: buildConflict({ dossier: "d-2" }) },
  buildReturn("judge-2", [buildSheet({ dossier: "d-3", judge: "judge-2" })]),
  {
    type: "readings-excluded",
    readings: [{ dossierId: DossierId.parse("d-3"), memberId }],
    reason: "penilai berhalangan",
  },
  { type: "ranking-frozen", resultHash: nodeCrypto.sha256("result"), reason: "sidang pleno" },
];

/** Marks enough to need several blocks of the log. */
export function buildManyEvents(count: number): readonly SeasonEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    type: "mark-entered",
    dossierId: DossierId.parse(`d-${(index % 3) + 1}`),
    memberId,
    criterionId,
    mark: hundredths((index % 400) * 25),
  }));
}

export function currentOf(season: Season, journal: readonly AuditEvent[], name = "season"): CurrentSeason {
  const last = journal.at(-1);
  if (!last) throw new Error("the journal is empty");
  return { season, seasonHash: nodeCrypto.sha256(name), head: { seq: last.seq, hash: last.hash } };
}

export function journalReader(journal: readonly AuditEvent[]): ReadJournal {
  return async (afterSeq, limit) => ok(journal.filter(({ seq }) => seq > afterSeq).slice(0, limit));
}

export async function readingsOf(database: SeasonDatabase): Promise<ReadonlyMap<ReadingKey, Reading>> {
  const rows = await database.readings.toArray();
  return new Map(rows.map((reading) => [readingKey(reading), reading]));
}
