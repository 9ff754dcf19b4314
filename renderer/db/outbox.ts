import type { CriterionId, DossierId } from "#shared/identifiers.ts";
import type { Result } from "#shared/result.ts";
import type { Hundredths } from "#shared/scoring/hundredths.ts";
import type { Marks, Notes } from "#shared/scoring/score-sheet.ts";
import type { SeasonError } from "#shared/season/season-error.ts";

/** What a judge has typed into one field of a score sheet. */
export type SheetChange = {
  readonly dossierId: DossierId;
  readonly criterionId: CriterionId;
} & (
  | { readonly type: "mark"; readonly mark: Hundredths | null }
  | { readonly type: "note"; readonly note: string }
);

/** `before` is the mark a repeated change was typed over; the host refuses it where another has been entered since. */
export type SendChange = (
  change: SheetChange,
  before?: Hundredths | null,
) => Promise<Result<{ readonly savedAt: string }, SeasonError>>;

/** The mark that stands in the view, `null` for none. */
export type ReadMark = (change: SheetChange) => Promise<Hundredths | null>;

/**
 * `waiting` for a pause in typing, then `sending`; `failed` is sent again, `refused` never, because the
 * season no longer takes it.
 */
export type OutboxEntry =
  | { readonly change: SheetChange; readonly state: "waiting" | "sending" }
  | {
      readonly change: SheetChange;
      readonly state: "failed" | "refused";
      readonly cause: SeasonError | Error;
      /** The mark that stood when the change failed; absent until it has been read, and for notes. */
      readonly before?: Hundredths | null;
    };

export interface OutboxState {
  /** What is typed and not yet known to be on disk, the latest of each field. */
  readonly entries: readonly OutboxEntry[];
  readonly savedAt: ReadonlyMap<DossierId, string>;
}

/** Holds what is typed until the host has it on disk; it outlives the page on which it was typed. */
export interface Outbox {
  readonly current: () => OutboxState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Sends the change, after `pause` milliseconds without another one of the same field or two seconds at most. */
  readonly put: (change: SheetChange, pause?: number) => void;
  /** Sends what waits for a pause. */
  readonly flush: () => void;
  /** Sends again what failed. */
  readonly retry: () => void;
  /** Forgets what the season refused about a dossier. */
  readonly dropRefused: (dossierId: DossierId) => void;
  /** Resolves once everything typed has been tried; `false` if any of these dossiers lacks something. */
  readonly settled: (dossierIds: readonly DossierId[]) => Promise<boolean>;
}

/** A full disk, a missing right or a season closed by another window can be mended; any other refusal would only be repeated. */
const MENDABLE: readonly string[] = [
  "disk-full",
  "no-permission",
  "storage-failed",
  "vault-locked",
  "other-season-open",
];

/** Milliseconds after which a change is sent although the person has not paused. */
const LONGEST_WAIT = 2000;

export function createOutbox(send: SendChange, readMark: ReadMark): Outbox {
  const entries = new Map<string, OutboxEntry>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const waitingSince = new Map<string, number>();
  const savedAt = new Map<DossierId, string>();
  const listeners = new Set<() => void>();
  const sending = new Set<Promise<void>>();
  let state: OutboxState = { entries: [], savedAt: new Map() };

  const publish = (): void => {
    state = { entries: [...entries.values()], savedAt: new Map(savedAt) };
    for (const listener of listeners) listener();
  };
  const keep = (key: string, entry: OutboxEntry): void => {
    entries.set(key, entry);
    publish();
  };
  const transmit = (key: string, change: SheetChange, before?: Hundredths | null): void => {
    clearTimeout(timers.get(key));
    timers.delete(key);
    waitingSince.delete(key);
    const entry: OutboxEntry = { change, state: "sending" };
    keep(key, entry);
    const sent = (before === undefined ? send(change) : send(change, before)).then(
      (result) =>
        result.ok ? noteSaved(key, entry, result.value.savedAt) : noteFailure(key, entry, result.error),
      (cause: unknown) => noteFailure(key, entry, cause instanceof Error ? cause : new Error(String(cause))),
    );
    sending.add(sent);
    void sent.finally(() => sending.delete(sent));
  };
  const noteSaved = (key: string, entry: OutboxEntry, at: string): void => {
    savedAt.set(entry.change.dossierId, at);
    if (entries.get(key) === entry) entries.delete(key);
    publish();
    retry();
  };
  const noteFailure = (key: string, entry: OutboxEntry, cause: SeasonError | Error): void => {
    // What was typed meanwhile has taken its place.
    if (entries.get(key) !== entry) return;
    const isMendable = cause instanceof Error || MENDABLE.includes(cause.type);
    const failed: OutboxEntry = { change: entry.change, state: isMendable ? "failed" : "refused", cause };
    keep(key, failed);
    if (!isMendable || entry.change.type !== "mark") return;
    void readMark(entry.change).then(
      (before) => {
        if (entries.get(key) === failed) entries.set(key, { ...failed, before });
      },
      () => undefined,
    );
  };
  const sendAll = (wanted: OutboxEntry["state"]): void => {
    for (const [key, entry] of entries)
      if (entry.state === wanted) transmit(key, entry.change, "before" in entry ? entry.before : undefined);
  };
  const flush = (): void => sendAll("waiting");
  const retry = (): void => sendAll("failed");

  return {
    current: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put: (change, pause = 0) => {
      const key = keyOf(change);
      if (pause === 0) return transmit(key, change);
      clearTimeout(timers.get(key));
      const now = performance.now();
      const since = waitingSince.get(key) ?? now;
      waitingSince.set(key, since);
      const left = Math.max(0, Math.min(pause, since + LONGEST_WAIT - now));
      timers.set(
        key,
        setTimeout(() => transmit(key, change), left),
      );
      keep(key, { change, state: "waiting" });
    },
    flush,
    retry,
    dropRefused: (dossierId) => {
      for (const [key, { change, state: reached }] of entries)
        if (reached === "refused" && change.dossierId === dossierId) entries.delete(key);
      publish();
    },
    settled: async (dossierIds) => {
      flush();
      retry();
      while (sending.size > 0) await Promise.all(sending);
      return ![...entries.values()].some(({ change }) => dossierIds.includes(change.dossierId));
    },
  };
}

function keyOf({ type, dossierId, criterionId }: SheetChange): string {
  return `${type}/${dossierId}/${criterionId}`;
}

/** What would be lost if the program closed now. */
export function unsavedOf({ entries }: OutboxState): readonly OutboxEntry[] {
  return entries.filter(({ state }) => state !== "refused");
}

/** The marks and notes of a sheet with what is typed but not yet saved laid over them. */
export function withUnsaved(
  sheet: { readonly marks: Marks; readonly notes: Notes },
  dossierId: DossierId,
  { entries }: OutboxState,
): { readonly marks: Marks; readonly notes: Notes } {
  const marks = { ...sheet.marks };
  const notes = { ...sheet.notes };
  for (const { change } of entries) {
    if (change.dossierId !== dossierId) continue;
    if (change.type === "note") notes[change.criterionId] = change.note;
    else if (change.mark === null) delete marks[change.criterionId];
    else marks[change.criterionId] = change.mark;
  }
  return { marks, notes };
}
