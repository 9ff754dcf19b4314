import type { Result } from "#shared/result.ts";
import type { RubricError } from "#shared/rubric/rubric-error.ts";
import type { RubricDraft } from "#shared/rubric/rubric-pack.ts";
import type { StoredDraft } from "#shared/rubric/rubric-store.ts";
import { applyChanges, type DraftChanges } from "./draft-acts.ts";

/** The draft as it stands in the window, and whether the disk has it. */
export interface KeptDraft {
  readonly draft: RubricDraft;
  readonly savedAt: string;
  readonly state: "saved" | "waiting" | "failed";
  readonly error: RubricError | Error | null;
}

export interface DraftKeeper {
  readonly current: () => KeptDraft;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (changes: DraftChanges) => void;
  /** Saves what is not saved yet; the moment of the last save, or `null` when it failed. */
  readonly flush: () => Promise<string | null>;
}

type Save = (draft: RubricDraft, after: string) => Promise<Result<{ savedAt: string }, RubricError>>;

/** Typing pauses this long before it is saved, in milliseconds. */
const PAUSE = 500;

/** Saves a draft while it is written, one save at a time, the newest last. */
export function createDraftKeeper(stored: StoredDraft, save: Save): DraftKeeper {
  let kept: KeptDraft = { ...stored, state: "saved", error: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<string | null> | null = null;
  const listeners = new Set<() => void>();
  const set = (changes: Partial<KeptDraft>): void => {
    kept = { ...kept, ...changes };
    for (const listener of listeners) listener();
  };

  async function saveAll(): Promise<string | null> {
    while (kept.state !== "saved") {
      const { draft, savedAt } = kept;
      const saved = await save(draft, savedAt).catch((cause: unknown) => cause);
      if (!isSaved(saved)) {
        set({ state: "failed", error: isRefused(saved) ? saved.error : new Error(String(saved)) });
        return null;
      }
      set({
        savedAt: saved.value.savedAt,
        state: kept.draft === draft ? "saved" : "waiting",
        error: null,
      });
    }
    return kept.savedAt;
  }

  const flush = (): Promise<string | null> => {
    clearTimeout(timer);
    running ??= saveAll().finally(() => {
      running = null;
    });
    return running;
  };
  return {
    current: () => kept,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (changes) => {
      set({ draft: applyChanges(kept.draft, changes), state: "waiting" });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), PAUSE);
    },
    flush,
  };
}

type Saved = Result<{ savedAt: string }, RubricError>;

function isSaved(answer: unknown): answer is Extract<Saved, { ok: true }> {
  return typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === true;
}

function isRefused(answer: unknown): answer is Extract<Saved, { ok: false }> {
  return typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === false;
}
