import type { SeasonId } from "#shared/identifiers.ts";
import type { AuditEvent } from "#shared/journal/audit-event.ts";
import type { Result } from "#shared/result.ts";
import { err, ok } from "#shared/result.ts";
import type { Hundredths } from "#shared/scoring/hundredths.ts";
import type { SeasonError } from "#shared/season/season-error.ts";
import { type CurrentSeason, catchUp, type Progress, type ReadJournal, replay } from "./catch-up.ts";
import { createOutbox, type Outbox, type SheetChange } from "./outbox.ts";
import { applyEvents } from "./projection.ts";
import { SeasonDatabase, WORKSPACE_KEY } from "./season-database.ts";

/** What the store asks of the host. */
export interface SeasonSource {
  readonly current: () => Promise<CurrentSeason | null>;
  readonly readJournal: ReadJournal;
  readonly save: (
    seasonId: SeasonId,
    change: SheetChange,
    before?: Hundredths | null,
  ) => Promise<Result<Saved, SeasonError>>;
}

export interface Saved {
  readonly events: readonly AuditEvent[];
  readonly savedAt: string;
}

/** The view of the open season and the only way into it. */
export interface SeasonStore {
  readonly seasonId: SeasonId;
  readonly database: SeasonDatabase;
  /** What the judge types goes through here, so that nothing typed is lost with the page it was typed on. */
  readonly outbox: Outbox;
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
  const { id } = current.season;
  const journal = watchFaults(source.readJournal);
  let database = await openDatabase(id);
  try {
    const caughtUp = await catchUp(database, current, journal.read, onProgress).catch(
      async (cause: unknown) => {
        if (journal.hasFailed()) throw cause;
        database = await replaceDatabase(database, id);
        return catchUp(database, current, journal.read, onProgress);
      },
    );
    if (caughtUp.ok) return ok(createStore(database, id, source));
    database.close();
    return caughtUp;
  } catch (cause) {
    database.close();
    throw cause;
  }
}

/** Tells a host that does not answer from a view that cannot be read: only the view is made again. */
function watchFaults(readJournal: ReadJournal): {
  readonly read: ReadJournal;
  readonly hasFailed: () => boolean;
} {
  let failed = false;
  return {
    hasFailed: () => failed,
    read: async (afterSeq, limit) => {
      try {
        return await readJournal(afterSeq, limit);
      } catch (cause) {
        failed = true;
        throw cause;
      }
    },
  };
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
  const follow = async (): Promise<void> => {
    const replayed = await replay(database, source.readJournal);
    if (replayed.ok && replayed.value === "gap") await readAll();
  };
  const run: SeasonStore["run"] = (command) =>
    inOrder(async () => {
      try {
        const result = await command();
        if (result.ok && (await applyEvents(database, result.value.events)) === "gap") await readAll();
        return result;
      } catch (cause) {
        // The reply may have been lost after the command was done, so the journal is asked.
        await follow().catch(() => undefined);
        throw cause;
      }
    });
  return {
    seasonId,
    database,
    run,
    outbox: createOutbox(
      (change, before) => run(() => source.save(seasonId, change, before)),
      async ({ dossierId, criterionId }) => {
        const workspace = await database.meta.get(WORKSPACE_KEY);
        const memberId = workspace?.status.memberId ?? "";
        const reading = await database.readings.get([dossierId, memberId]);
        return reading?.draft?.marks[criterionId] ?? null;
      },
    ),
    refresh: (seq = Number.POSITIVE_INFINITY) =>
      inOrder(async () => {
        const workspace = await database.meta.get(WORKSPACE_KEY);
        if (!workspace || workspace.head.seq < seq) await follow();
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
    return replaceDatabase(database, seasonId);
  }
}

/** The view holds nothing that the journal does not, so a broken one is thrown away. */
async function replaceDatabase(broken: SeasonDatabase, seasonId: SeasonId): Promise<SeasonDatabase> {
  await broken.delete();
  const fresh = new SeasonDatabase(seasonId);
  await fresh.open();
  return fresh;
}
