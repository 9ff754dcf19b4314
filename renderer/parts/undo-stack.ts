export interface UndoStep {
  /** What was done, as a sentence of the past: "Nilai 87 untuk 2026-014 diisikan." */
  readonly label: string;
  /** Puts back what was; called at most once, and shows a refusal by itself. */
  readonly undo: () => void;
  /** No toast when it is done: for what happens all the time, such as a mark. */
  readonly isQuiet?: boolean;
}

export interface UndoStack {
  readonly push: (step: UndoStep) => void;
  /** Takes the last step back and says which it was. */
  readonly undoLast: () => UndoStep | undefined;
  /** Takes one step back; `false` if it has been already. */
  readonly undoStep: (step: UndoStep) => boolean;
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
  const undoStep = (step: UndoStep): boolean => {
    if (!steps.includes(step)) return false;
    set(steps.filter((other) => other !== step));
    step.undo();
    return true;
  };
  return {
    push: (step) => set([...steps, step].slice(-KEPT)),
    undoStep,
    undoLast: () => {
      const step = steps.at(-1);
      if (step) undoStep(step);
      return step;
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
