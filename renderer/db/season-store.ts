import type { SeasonId } from "#shared/identifiers.ts";
import type { AuditEvent } from "#shared/journal/audit-event.ts";
import type { Result } from "#shared/result.ts";
import { err, ok } from "#shared/result.ts";
import type { SeasonError } from "#shared/season/season-error.ts";
import { type CurrentSeason, catchUp, type Progress, type ReadJournal, replay } from "./catch-up.ts";
import { applyEvents } from "./projection.ts";
import { SeasonDatabase, WORKSPACE_KEY } from "./season-database.ts";

/** What the store asks of the host. */
export interface SeasonSource {
  readonly current: () => Promise<CurrentSeason | null>;
  readonly readJournal: ReadJournal;
}

export interface Saved {
  readonly events: readonly AuditEvent[];
  readonly savedAt: string;
}

/** The view of the open season and the only way into it. */
export interface SeasonStore {
  readonly seasonId: SeasonId;
  readonly database: SeasonDatabase;
  /** Sends a command to the host and shows its events once they are durable there. */
  readonly run: <E>(command: () => Promise<Result<Saved, E>>) => Promise<Result<Saved, E>>;
  /** Reads from the host whatever the view lacks; nothing if it already holds event `seq`. */
  readonly refresh: (seq?: number) => Promise<void>;
  readonly close: () => void;
}

/** Opens the season the host has open; a damaged or foreign view is built again. */
export async function openSeasonStore(
  source: SeasonSource,
  onProgress: (progress: Progress) => void,
): Promise<Result<SeasonStore, SeasonError>> {
  const current = await source.current();
  if (!current) return err({ type: "no-season" });
  const database = await openDatabase(current.season.id);
  const caughtUp = await catchUp(database, current, source.readJournal, onProgress);
  return caughtUp.ok ? ok(createStore(database, current.season.id, source)) : caughtUp;
}

function createStore(database: SeasonDatabase, seasonId: SeasonId, source: SeasonSource): SeasonStore {
  // One after another: events reach the view in the journal's order, and typed marks reach the host in theirs.
  let queue: Promise<unknown> = Promise.resolve();
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work, work);
    queue = next;
    return next;
  };
  const readAll = async (): Promise<void> => {
    const current = await source.current();
    if (current?.season.id === seasonId) await catchUp(database, current, source.readJournal);
  };
  return {
    seasonId,
    database,
    run: (command) =>
      inOrder(async () => {
        const result = await command();
        if (result.ok && (await applyEvents(database, result.value.events)) === "gap") await readAll();
        return result;
      }),
    refresh: (seq = Number.POSITIVE_INFINITY) =>
      inOrder(async () => {
        const workspace = await database.meta.get(WORKSPACE_KEY);
        if (workspace && workspace.head.seq >= seq) return;
        const replayed = await replay(database, source.readJournal);
        if (replayed.ok && replayed.value === "gap") await readAll();
      }),
    close: () => database.close(),
  };
}

async function openDatabase(seasonId: SeasonId): Promise<SeasonDatabase> {
  const database = new SeasonDatabase(seasonId);
  try {
    await database.open();
    return database;
  } catch {
    // The view holds nothing that the journal does not, so a broken one is thrown away.
    await database.delete();
    const fresh = new SeasonDatabase(seasonId);
    await fresh.open();
    return fresh;
  }
}
