import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useText } from "#renderer/text/text.ts";
import { showToast } from "#renderer/ui/toast.tsx";
import { createUndoStack, type UndoStep } from "./undo-stack.ts";

/** One window, one stack: Ctrl/Cmd-Z means the last thing done, wherever it was done. */
const stack = createUndoStack();

interface Undo {
  /** Remembers how to take back what has just been done; unless the step is quiet, a toast offers it. */
  readonly push: (step: UndoStep) => void;
  /** Takes the last step back, and says so once it has held. */
  readonly undoLast: () => void;
}

/** A step pushed here is taken back by its toast or by Ctrl/Cmd-Z outside text fields. */
export function useUndo(): Undo {
  const text = useText();
  return useMemo(() => {
    const undo = async (step: UndoStep): Promise<void> => {
      // Afterwards the label may tell of another mark.
      const { label } = step;
      const isUndone = await stack.undoStep(step);
      if (isUndone === undefined) return;
      showToast({ text: text.t(isUndone ? "shell.undone" : "shell.notUndone", { label }) });
    };
    return {
      push: (step) => {
        stack.push(step);
        if (step.isQuiet !== true) {
          const action = { label: text.t("shell.undo"), onAct: () => void undo(step) };
          showToast({ text: step.label, action });
        }
      },
      undoLast: () => {
        const step = stack.last();
        if (step) void undo(step);
      },
    };
  }, [text]);
}

/** Steps of one season never write into another: what is remembered ends with the scope. */
export function useUndoScope(scope: string): void {
  useEffect(() => stack.enter(scope), [scope]);
}

export function useLastStep(): UndoStep | undefined {
  return useSyncExternalStore(stack.subscribe, stack.last);
}
