import type { assignmentContract } from "../../bridge/assignment-contract.ts";
import type { Handlers } from "../../bridge/contract.ts";
import { err, ok } from "../../result.ts";
import type { HostPorts } from "../ports.ts";
import type { Tasks } from "../tasks.ts";
import type { Workspace } from "../workspace.ts";
import { applyPlan } from "./assignment-apply.ts";
import { exportAssignment } from "./assignment-export.ts";
import { dealFurtherReadings, readFurtherReadings } from "./assignment-further.ts";
import { moveReading } from "./assignment-move.ts";
import { type KeptPlan, proposeAssignment } from "./assignment-propose.ts";

export function assignmentHandlers(
  ports: HostPorts,
  workspace: Workspace,
  tasks: Tasks,
): Handlers<typeof assignmentContract> {
  let last: KeptPlan | undefined;
  const planOf = (planId: string): KeptPlan | undefined => (last?.planId === planId ? last : undefined);
  return {
    "assignment.propose": (request) =>
      tasks.run(request.taskId, async (task) => {
        const proposed = await proposeAssignment(ports, workspace, request, task);
        if (!proposed.ok) return proposed;
        last = proposed.value.kept ?? undefined;
        return ok(proposed.value.answer);
      }),
    "assignment.apply": ({ planId, reason }) => applyPlan(workspace, planOf(planId), reason),
    "assignment.move": (move) => moveReading(workspace, move),
    "assignment.read-further": ({ file }) => readFurtherReadings(ports, workspace, file),
    "assignment.deal-further": (request) => dealFurtherReadings(workspace, request),
    "assignment.export": async ({ planId, format, language }) => {
      const plan = planId === null ? null : planOf(planId);
      return plan === undefined
        ? err({ type: "plan-outdated" })
        : exportAssignment(ports, workspace, plan, { format, language });
    },
  };
}
