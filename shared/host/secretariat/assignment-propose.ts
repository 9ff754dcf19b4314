import type { Assignment } from "../../assignment/assignment.ts";
import { type AssignmentMethod, commonLimit } from "../../assignment/assignment-method.ts";
import type { AssignmentOptions } from "../../assignment/assignment-options.ts";
import { describeAssignment } from "../../assignment/describe-assignment.ts";
import { packetsToRenew } from "../../assignment/packets-to-renew.ts";
import { PLANNING_METHOD, type PlanReading } from "../../assignment/plan-request.ts";
import { declaredConflicts, finishedButMissing, toPlanRequest } from "../../assignment/present-assignment.ts";
import type { ProposedAssignment } from "../../bridge/assignment-contract.ts";
import { DossierId, MemberId, readingKey, type Sha256Hex } from "../../identifiers.ts";
import { ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { asSecretariat } from "../access.ts";
import type { HostPorts, Task } from "../ports.ts";
import type { OpenSeason, Workspace } from "../workspace.ts";

/** The last plan worked out, until the season changes under it. */
export interface KeptPlan {
  readonly planId: string;
  /** The content and the journal's end it was worked out from. */
  readonly seasonHash: Sha256Hex;
  readonly headHash: string;
  readonly assignments: readonly Assignment[];
  readonly method: AssignmentMethod;
}

/** Whether the season is still as it was when the plan was worked out. */
export function isUpToDate(plan: KeptPlan, { state, seasonHash }: OpenSeason): boolean {
  return plan.seasonHash === seasonHash && plan.headHash === state.head.hash;
}

interface WorkedOutPlan {
  readonly answer: ProposedAssignment;
  readonly kept: KeptPlan | null;
}

/** Works out who reads what beside the host's own thread; the season stays as it is. */
export async function proposeAssignment(
  ports: HostPorts,
  workspace: Workspace,
  { options, taskId }: { readonly options: AssignmentOptions; readonly taskId: string },
  task: Task,
): Promise<Result<WorkedOutPlan, SeasonError>> {
  const open = asSecretariat(workspace);
  if (!open.ok) return open;
  const { state, seasonHash, events } = open.value;
  const headHash = state.head.hash;
  const request = toPlanRequest(state, declaredConflicts(events), options);
  const progress = (done: number, total: number): void =>
    ports.emit("task.progress", { taskId, done: Math.round(done), total });
  const planned = await ports.analyst.run("plan-assignment", request, task, progress);
  if (!planned.ok) return planned;
  const plan = planned.value;
  if (!plan.feasible) return ok({ answer: plan, kept: null });
  const dealt = toAssignments(plan.assignments);
  // A proposal may have been put out of the contest after it was read: it is dealt no more, the work stays.
  const assignments = [...dealt, ...finishedButMissing(state, dealt)];
  const method = toMethod(options);
  return ok({
    answer: {
      ...describeAssignment(state, assignments, commonLimit(method)),
      feasible: true,
      planId: taskId,
      method,
      packetsToRenew: packetsToRenew(state.status, state.season.assignments, assignments),
      finishedInConflict: toAssignments(plan.keptInConflict).filter(
        (reading) => state.readings.get(readingKey(reading))?.exclusion === null,
      ),
    },
    kept: { planId: taskId, seasonHash, headHash, assignments, method },
  });
}

/** The ids are those of the season, so they only have to be read as such. */
function toAssignments(readings: readonly PlanReading[]): readonly Assignment[] {
  return readings.map(({ dossierId, memberId }) => ({
    dossierId: DossierId.parse(dossierId),
    memberId: MemberId.parse(memberId),
  }));
}

function toMethod({ seed, ...options }: AssignmentOptions): AssignmentMethod {
  return { name: PLANNING_METHOD, seed, isRandom: !options.expertise, options };
}
