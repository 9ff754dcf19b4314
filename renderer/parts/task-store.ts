export type TaskState = "running" | "cancelling" | "done" | "cancelled" | "failed";

/** A piece of long work as the tray shows it. */
export interface Task {
  readonly id: string;
  readonly label: string;
  readonly state: TaskState;
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Why it failed; a sentence. */
  readonly problem?: string;
}

export interface TaskStore {
  readonly current: () => readonly Task[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly start: (id: string, label: string) => void;
  readonly note: (id: string, progress: { readonly done: number; readonly total: number }) => void;
  readonly markCancelling: (id: string) => void;
  readonly finish: (id: string, state: "done" | "cancelled" | "failed", problem?: string) => void;
  /** Forgets what is no longer running. */
  readonly clearFinished: () => void;
}

/** Finished work that stays in the tray. */
const KEPT = 20;

export function createTaskStore(): TaskStore {
  let tasks: readonly Task[] = [];
  const listeners = new Set<() => void>();
  const set = (next: readonly Task[]): void => {
    tasks = next;
    for (const listener of listeners) listener();
  };
  const change = (id: string, changes: Partial<Task>): void =>
    set(tasks.map((task) => (task.id === id ? { ...task, ...changes } : task)));
  return {
    current: () => tasks,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: (id, label) => {
      const finished = tasks.filter((task) => !isRunning(task)).slice(-KEPT);
      set([...finished, ...tasks.filter(isRunning), { id, label, state: "running", progress: null }]);
    },
    note: (id, progress) => {
      if (tasks.some((task) => task.id === id && isRunning(task))) change(id, { progress });
    },
    markCancelling: (id) => change(id, { state: "cancelling" }),
    finish: (id, state, problem) => change(id, problem === undefined ? { state } : { state, problem }),
    clearFinished: () => set(tasks.filter(isRunning)),
  };
}

export function isRunning({ state }: Task): boolean {
  return state === "running" || state === "cancelling";
}
