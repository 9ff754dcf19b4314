import { useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { type RunningTask, useRunningTask, useTasks } from "#renderer/parts/tasks.tsx";
import { useWork, type Work } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";

interface CheckRun {
  readonly work: Work;
  readonly running: RunningTask | null;
  readonly start: (rulesId: string) => void;
  readonly cancel: () => void;
}

/** Runs the check over the whole season; it can be given up. */
export function useCheckRun(): CheckRun {
  const text = useText();
  const { client } = useHost();
  const { store, workspace } = useSeason();
  const tasks = useTasks();
  const work = useWork();
  const [taskId, setTaskId] = useState<string | null>(null);
  const running = useRunningTask(taskId);
  const { id: seasonId } = workspace.season;
  return {
    work,
    running,
    start: (rulesId) => {
      void work.run(async () => {
        const done = await tasks.run(text.t("administration.running"), (id) => {
          setTaskId(id);
          return store.run(() => client["administration.check"]({ seasonId, rulesId, taskId: id }));
        });
        return done.ok ? null : work.refused(done.error);
      });
    },
    cancel: () => {
      if (taskId !== null) tasks.cancel(taskId);
    },
  };
}
