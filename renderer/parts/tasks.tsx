import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { useText } from "#renderer/text/text.ts";
import type { KnownError } from "#shared/i18n/error-message.ts";
import type { Result } from "#shared/result.ts";
import { createTaskStore, isRunning, type Task, type TaskStore } from "./task-store.ts";

export interface Tasks {
  /**
   * Runs long work under a name that the tray shows, with the progress the host reports for `taskId`. The answer is
   * the work's own: whoever asked shows it, and a refusal, as always.
   */
  readonly run: <T, E extends KnownError>(
    label: string,
    work: (taskId: string) => Promise<Result<T, E>>,
  ) => Promise<Result<T, E>>;
  readonly cancel: (taskId: string) => void;
  readonly clearFinished: () => void;
}

const StoreContext = createContext<TaskStore | null>(null);

export function TasksProvider({ children }: { readonly children: ReactNode }) {
  const { events } = useHost();
  const [store] = useState(createTaskStore);
  useEffect(
    () => events.subscribe("task.progress", ({ taskId, done, total }) => store.note(taskId, { done, total })),
    [events, store],
  );
  return <StoreContext value={store}>{children}</StoreContext>;
}

export function useTasks(): Tasks {
  const store = useTaskStore();
  const { client } = useHost();
  const text = useText();
  return useMemo(
    () => ({
      run: async (label, work) => {
        const id = crypto.randomUUID();
        store.start(id, label);
        try {
          const result = await work(id);
          if (result.ok) store.finish(id, "done");
          else if (result.error.type === "cancelled") store.finish(id, "cancelled");
          else store.finish(id, "failed", text.error(result.error));
          return result;
        } catch (cause) {
          store.finish(id, "failed", text.failure(cause instanceof Error ? cause : new Error(String(cause))));
          throw cause;
        }
      },
      cancel: (taskId) => {
        store.markCancelling(taskId);
        // Work that cannot be stopped any more simply ends; the tray then says how.
        void client["task.cancel"]({ taskId }).catch(() => undefined);
      },
      clearFinished: store.clearFinished,
    }),
    [store, client, text],
  );
}

/** How far a piece of work is, in the host's own steps; 0 of 0 before it has said. */
export interface RunningTask {
  readonly done: number;
  readonly total: number;
}

/** The work of this id while it runs, to be shown beside the button that began it. */
export function useRunningTask(taskId: string | null): RunningTask | null {
  const task = useTaskList().find(({ id }) => id === taskId);
  return task && isRunning(task) ? (task.progress ?? { done: 0, total: 0 }) : null;
}

/** Running and finished work, oldest first. */
export function useTaskList(): readonly Task[] {
  const store = useTaskStore();
  return useSyncExternalStore(store.subscribe, store.current);
}

function useTaskStore(): TaskStore {
  const store = use(StoreContext);
  if (!store) throw new Error("TasksProvider is missing");
  return store;
}
