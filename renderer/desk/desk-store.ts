import { applyDeskEntry, type Desk, EMPTY_DESK, foldDesk } from "#shared/desk/desk.ts";
import type { DeskEntry } from "#shared/desk/desk-entry.ts";
import type { Result } from "#shared/result.ts";
import type { SeasonError } from "#shared/season/season-error.ts";

export interface DeskSource {
  readonly read: () => Promise<Result<readonly DeskEntry[], SeasonError>>;
  readonly put: (entries: DeskEntry[]) => Promise<Result<unknown, SeasonError>>;
}

export interface DeskState {
  readonly desk: Desk;
  /** `loading` shows an empty desk; `failed` holds entries that are not on disk and are tried again with the next. */
  readonly state: "loading" | "ready" | "saving" | "failed";
  readonly error: SeasonError | Error | null;
}

/** What a judge keeps for themselves; shown at once, and kept until the host has it on disk. */
export interface DeskStore {
  readonly current: () => DeskState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly put: (...entries: readonly DeskEntry[]) => void;
  /** Sends again what failed. */
  readonly retry: () => void;
}

export function createDeskStore(source: DeskSource): DeskStore {
  const listeners = new Set<() => void>();
  let state: DeskState = { desk: EMPTY_DESK, state: "loading", error: null };
  let waiting: DeskEntry[] = [];
  let isSending = false;
  let isLoaded = false;

  const publish = (change: Partial<DeskState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const fail = (error: SeasonError | Error): void => publish({ state: "failed", error });
  const load = async (): Promise<void> => {
    const read = await source.read();
    if (!read.ok) return fail(read.error);
    isLoaded = true;
    // What was put meanwhile is newer than what was read.
    publish({ desk: waiting.reduce(applyDeskEntry, foldDesk(read.value)), state: "ready", error: null });
  };
  const send = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    try {
      if (!isLoaded) await load();
      if (!isLoaded) return;
      while (waiting.length > 0) {
        const batch = waiting.slice(0, BATCH);
        publish({ state: "saving" });
        const put = await source.put(batch);
        if (!put.ok) return fail(put.error);
        waiting = waiting.slice(batch.length);
      }
      publish({ state: "ready", error: null });
    } catch (cause) {
      fail(cause instanceof Error ? cause : new Error(String(cause)));
    } finally {
      isSending = false;
    }
  };
  void send();
  return {
    current: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put: (...entries) => {
      waiting = [...waiting, ...entries];
      publish({ desk: entries.reduce(applyDeskEntry, state.desk) });
      void send();
    },
    retry: () => void send(),
  };
}

/** The contract takes a thousand entries at once. */
const BATCH = 1000;
