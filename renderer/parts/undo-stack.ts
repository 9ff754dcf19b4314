export interface UndoStep {
  /** What was done, as a sentence of the past: "Nilai 87 untuk 2026-014 diisikan." */
  readonly label: string;
  /** Puts back what was; called at most once. `false` if what was done stands; without an answer it has held. */
  readonly undo: () => void | Promise<boolean>;
  /** No toast when it is done: for what happens all the time, such as a mark. */
  readonly isQuiet?: boolean;
}

export interface UndoStack {
  readonly push: (step: UndoStep) => void;
  /** Takes one step back, and tells whether that has held; `undefined` if it has been taken back already. */
  readonly undoStep: (step: UndoStep) => Promise<boolean> | undefined;
  /** Forgets the steps of another scope, in which they would write where they must not. */
  readonly enter: (scope: string) => void;
  readonly last: () => UndoStep | undefined;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Enough for an evening's slips; the log keeps the rest. */
const KEPT = 100;

export function createUndoStack(): UndoStack {
  let steps: readonly UndoStep[] = [];
  let scope = "";
  const listeners = new Set<() => void>();
  const set = (next: readonly UndoStep[]): void => {
    steps = next;
    for (const listener of listeners) listener();
  };
  return {
    push: (step) => set([...steps, step].slice(-KEPT)),
    undoStep: (step) => {
      if (!steps.includes(step)) return undefined;
      set(steps.filter((other) => other !== step));
      return hasHeld(step);
    },
    enter: (next) => {
      if (next !== scope) set([]);
      scope = next;
    },
    last: () => steps.at(-1),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function hasHeld(step: UndoStep): Promise<boolean> {
  try {
    return (await step.undo()) ?? true;
  } catch {
    return false;
  }
}
