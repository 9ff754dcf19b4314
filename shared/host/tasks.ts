import type { Task } from "./ports.ts";

/** The long tasks under way, so that a person can give one up. */
export interface Tasks {
  readonly run: <T>(taskId: string, work: (task: Task) => Promise<T>) => Promise<T>;
  readonly cancel: (taskId: string) => void;
}

export function createTasks(): Tasks {
  const running = new Map<string, () => void>();
  return {
    run: async (taskId, work) => {
      let cancelled = false;
      const listeners: (() => void)[] = [];
      running.set(taskId, () => {
        cancelled = true;
        for (const listener of listeners.splice(0)) listener();
      });
      try {
        return await work({
          get cancelled() {
            return cancelled;
          },
          onCancel: (listener) => void listeners.push(listener),
        });
      } finally {
        running.delete(taskId);
      }
    },
    cancel: (taskId) => running.get(taskId)?.(),
  };
}
