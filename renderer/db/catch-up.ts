import type { Sha256Hex } from "#shared/identifiers.ts";
import type { AuditEvent } from "#shared/journal/audit-event.ts";
import type { ChainHead } from "#shared/journal/chain.ts";
import type { Result } from "#shared/result.ts";
import { ok } from "#shared/result.ts";
import type { Season } from "#shared/season/season.ts";
import type { SeasonError } from "#shared/season/season-error.ts";
import { applyEvent, createSeasonState } from "#shared/season/season-state.ts";
import { type ApplyOutcome, appendAudit, applyEvents } from "./projection.ts";
import { type SeasonCore, type SeasonDatabase, WORKSPACE_KEY } from "./season-database.ts";

/** What the host says of the open season. */
export interface CurrentSeason {
  readonly season: Season;
  readonly seasonHash: Sha256Hex;
  readonly head: ChainHead;
}

export type ReadJournal = (
  afterSeq: number,
  limit: number,
) => Promise<Result<readonly AuditEvent[], SeasonError>>;

export interface Progress {
  readonly done: number;
  readonly total: number;
}

const JOURNAL_CHUNK = 2_000;

/** Makes the view equal to the host's journal: replays what it lacks, or builds it anew if it does not follow. */
export async function catchUp(
  database: SeasonDatabase,
  current: CurrentSeason,
  readJournal: ReadJournal,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Result<void, SeasonError>> {
  const workspace = await database.meta.get(WORKSPACE_KEY);
  const isSameSeason = workspace?.seasonHash === current.seasonHash;
  const isAhead = workspace && workspace.head.seq > current.head.seq;
  if (!workspace || !isSameSeason || isAhead) return rebuild(database, current, readJournal, onProgress);
  if (workspace.head.seq === current.head.seq) {
    return workspace.head.hash === current.head.hash
      ? ok(undefined)
      : rebuild(database, current, readJournal, onProgress);
  }
  const replayed = await replay(database, readJournal);
  if (!replayed.ok || replayed.value === "applied") return replayed.ok ? ok(undefined) : replayed;
  return rebuild(database, current, readJournal, onProgress);
}

/** Reads and shows what the journal holds beyond the view. */
export async function replay(
  database: SeasonDatabase,
  readJournal: ReadJournal,
): Promise<Result<ApplyOutcome, SeasonError>> {
  const workspace = await database.meta.get(WORKSPACE_KEY);
  if (!workspace) return ok("gap");
  let { seq } = workspace.head;
  for (;;) {
    const events = await readJournal(seq, JOURNAL_CHUNK);
    if (!events.ok) return events;
    const last = events.value.at(-1);
    if (!last) return ok("applied");
    if ((await applyEvents(database, events.value)) === "gap") return ok("gap");
    seq = last.seq;
  }
}

/** The workspace row is written last, so a rebuild cut short starts over. */
async function rebuild(
  database: SeasonDatabase,
  current: CurrentSeason,
  readJournal: ReadJournal,
  onProgress: (progress: Progress) => void,
): Promise<Result<void, SeasonError>> {
  const { season, seasonHash, head } = current;
  await startOver(database, season);
  const state = createSeasonState(season);
  onProgress({ done: 0, total: head.seq });
  while (state.head.seq < head.seq) {
    const events = await readJournal(state.head.seq, JOURNAL_CHUNK);
    if (!events.ok) return events;
    if (events.value.length === 0) break;
    for (const event of events.value) applyEvent(state, event);
    await database.transaction("rw", database.auditBlocks, () => appendAudit(database, events.value));
    onProgress({ done: state.head.seq, total: head.seq });
  }
  await database.transaction("rw", database.readings, database.meta, async () => {
    await database.readings.bulkPut([...state.readings.values()]);
    await database.meta.put({
      key: WORKSPACE_KEY,
      season: coreOf(season),
      seasonHash,
      status: state.status,
      head: state.head,
    });
  });
  return ok(undefined);
}

async function startOver(database: SeasonDatabase, season: Season): Promise<void> {
  await database.transaction("rw", database.tables, async () => {
    await Promise.all(database.tables.map((table) => table.clear()));
    await database.dossiers.bulkPut(season.dossiers);
    await database.members.bulkPut(season.members);
  });
}

function coreOf(season: Season): SeasonCore {
  const { dossiers: _dossiers, members: _members, assignments: _assignments, ...core } = season;
  return core;
}
