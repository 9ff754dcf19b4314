import { useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { useRunningTask, useTasks } from "#renderer/parts/tasks.tsx";
import { useWork, type Work } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import type { AssignmentOptions } from "#shared/assignment/assignment-options.ts";
import type { ProposedAssignment } from "#shared/bridge/assignment-contract.ts";

/** A plan as it was worked out; `isOutdated` once the season has changed since. */
export interface Plan {
  readonly proposed: ProposedAssignment;
  readonly teams: AssignmentOptions["teams"];
  readonly isOutdated: boolean;
}

/** Works out plans in the host; one at a time. */
export function usePlan() {
  const text = useText();
  const { client } = useHost();
  const tasks = useTasks();
  const { workspace } = useSeason();
  const work: Work = useWork();
  const [taskId, setTaskId] = useState<string | null>(null);
  const [plan, setPlan] = useState<(Omit<Plan, "isOutdated"> & { readonly head: string }) | null>(null);
  const progress = useRunningTask(taskId);
  const propose = (options: AssignmentOptions): void => {
    const head = workspace.head.hash;
    void work.run(async () => {
      const proposed = await tasks.run(text.t("assigning.task"), (id) => {
        setTaskId(id);
        return client["assignment.propose"]({ options, taskId: id });
      });
      if (!proposed.ok) return work.refused(proposed.error);
      setPlan({ proposed: proposed.value, teams: options.teams, head });
      return null;
    });
  };
  const current: Plan | null = plan && { ...plan, isOutdated: plan.head !== workspace.head.hash };
  const cancel = taskId === null ? null : () => tasks.cancel(taskId);
  return { plan: current, propose, cancel, forget: () => setPlan(null), progress, work };
}
