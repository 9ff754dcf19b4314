import { applyDeskEntry, type Desk, EMPTY_DESK, foldDesk } from "#shared/desk/desk.ts";
import { type DeskEntry, MAX_DESK_ENTRIES } from "#shared/desk/desk-entry.ts";
import type { Result } from "#shared/result.ts";
import type { SeasonError } from "#shared/season/season-error.ts";

export interface DeskSource {
  readonly read: () => Promise<Result<readonly DeskEntry[], SeasonError>>;
  readonly put: (entries: DeskEntry[]) => Promise<Result<{ readonly savedAt: string }, SeasonError>>;
  /** Tells of every entry that reaches the disk, from whichever window; gives the way to stop listening. */
  readonly follow: (listener: (entries: readonly DeskEntry[]) => void) => () => void;
}

export interface DeskState {
  readonly desk: Desk;
  /** `loading` shows an empty desk; `failed` holds entries that are not on disk and are tried again with the next. */
  readonly state: "loading" | "ready" | "saving" | "failed";
  readonly error: SeasonError | Error | null;
  /** Whether something the judge wrote or chose would be lost if the program closed now. */
  readonly isUnsaved: boolean;
  /** When the host last had everything on disk; `null` before something is put. */
  readonly savedAt: string | null;
}

export const NO_DESK: DeskState = {
  desk: EMPTY_DESK,
  state: "ready",
  error: null,
  isUnsaved: false,
  savedAt: null,
};

type PrivateNote = Extract<DeskEntry, { readonly type: "private-note" }>;

/** What a judge keeps for themselves; shown at once, and kept until the host has it on disk. */
export interface DeskStore {
  readonly current: () => DeskState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly put: (...entries: readonly DeskEntry[]) => void;
  /** Puts a note after a pause in typing; until then the desk shows the one before. */
  readonly putTyped: (note: PrivateNote) => void;
  /** Puts what waits for a pause in typing. */
  readonly flush: () => void;
  /** Sends again what failed. */
  readonly retry: () => void;
  readonly close: () => void;
}

export function createDeskStore(source: DeskSource): DeskStore {
  const listeners = new Set<() => void>();
  let state: DeskState = { ...NO_DESK, state: "loading" };
  /** The desk as it is on disk; what waits is laid over it. */
  let durable: Desk = EMPTY_DESK;
  let waiting: DeskEntry[] = [];
  let typed: PrivateNote | null = null;
  let typedSince = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let isSending = false;
  let inFlight: string | null = null;
  let isLoaded = false;

  const publish = (change: Partial<DeskState>): void => {
    state = { ...state, ...change, isUnsaved: typed !== null || waiting.some(isOwnDoing) };
    for (const listener of listeners) listener();
  };
  const fail = (error: SeasonError | Error): void => publish({ state: "failed", error });
  const load = async (): Promise<void> => {
    const read = await source.read();
    if (!read.ok) return fail(read.error);
    isLoaded = true;
    durable = foldDesk(read.value);
    // What was put meanwhile is newer than what was read.
    publish({ desk: waiting.reduce(applyDeskEntry, durable), state: "ready", error: null });
  };
  const send = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    try {
      if (!isLoaded) await load();
      if (!isLoaded) return;
      while (waiting.length > 0) {
        const batch = waiting.slice(0, MAX_DESK_ENTRIES);
        publish({ state: "saving" });
        inFlight = JSON.stringify(batch);
        const put = await source.put(batch);
        if (!put.ok) return fail(put.error);
        waiting = waiting.slice(batch.length);
        // Where its announcement came first, something newer of another window may lie over it already.
        if (inFlight !== null) durable = batch.reduce(applyDeskEntry, durable);
        inFlight = null;
        publish({ savedAt: put.value.savedAt });
      }
      publish({ state: "ready", error: null });
    } catch (cause) {
      fail(cause instanceof Error ? cause : new Error(String(cause)));
    } finally {
      isSending = false;
    }
  };
  const put = (...entries: readonly DeskEntry[]): void => {
    waiting = [...waiting, ...entries];
    publish({ desk: entries.reduce(applyDeskEntry, state.desk) });
    void send();
  };
  const flush = (): void => {
    clearTimeout(pause);
    const note = typed;
    typed = null;
    if (note) put(note);
  };
  const stopFollowing = source.follow((entries) => {
    if (!isLoaded) return;
    if (inFlight !== null && JSON.stringify(entries) === inFlight) inFlight = null;
    durable = entries.reduce(applyDeskEntry, durable);
    publish({ desk: waiting.reduce(applyDeskEntry, durable) });
  });
  void send();
  return {
    current: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put,
    putTyped: (note) => {
      if (typed?.dossierId !== note.dossierId) flush();
      clearTimeout(pause);
      const now = performance.now();
      if (!typed) typedSince = now;
      typed = note;
      pause = setTimeout(flush, Math.max(0, Math.min(PAUSE, typedSince + LONGEST_WAIT - now)));
      if (!state.isUnsaved) publish({});
    },
    flush,
    retry: () => void send(),
    close: stopFollowing,
  };
}

/** Milliseconds without a key after which a note is put; whoever types on and on is saved after the longest wait. */
const PAUSE = 400;
const LONGEST_WAIT = 2000;

/** What Pleno writes down by itself while a judge reads is not worth a warning. */
function isOwnDoing({ type }: DeskEntry): boolean {
  return type !== "place" && type !== "reading-time";
}
