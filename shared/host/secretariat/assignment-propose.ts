import type { Assignment } from "../../assignment/assignment.ts";
import type { AssignmentMethod } from "../../assignment/assignment-method.ts";
import { describeAssignment } from "../../assignment/overview.ts";
import { packetsToRenew } from "../../assignment/packets-to-renew.ts";
import { PLANNING_METHOD } from "../../assignment/plan-request.ts";
import { declaredConflicts, toPlanRequest } from "../../assignment/present-assignment.ts";
import type { AssignmentOptions, ProposedAssignment } from "../../bridge/assignment-contract.ts";
import { DossierId, MemberId, type Sha256Hex } from "../../identifiers.ts";
import { ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { asSecretariat } from "../access.ts";
import type { HostPorts, Task } from "../ports.ts";
import type { Workspace } from "../workspace.ts";

/** The last plan worked out, until the season changes under it. */
export interface KeptPlan {
  readonly planId: string;
  /** The content and the journal's end it was worked out from. */
  readonly seasonHash: Sha256Hex;
  readonly headHash: string;
  readonly assignments: readonly Assignment[];
  readonly method: AssignmentMethod;
  readonly limit: number | null;
}

interface Proposal {
  readonly answer: ProposedAssignment;
  readonly kept: KeptPlan | null;
}

/** Works out who reads what beside the host's own thread; the season stays as it is. */
export async function proposeAssignment(
  ports: HostPorts,
  workspace: Workspace,
  { options, taskId }: { readonly options: AssignmentOptions; readonly taskId: string },
  task: Task,
): Promise<Result<Proposal, SeasonError>> {
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
  if (!plan.feasible) return ok({ answer: toShort(plan), kept: null });
  const assignments = plan.assignments.map(({ dossierId, memberId }) => ({
    dossierId: DossierId.parse(dossierId),
    memberId: MemberId.parse(memberId),
  }));
  const method = toMethod(options);
  const overview = describeAssignment(state, assignments, options.capacity);
  const renew = packetsToRenew(state.status, state.season.assignments, assignments);
  return ok({
    answer: { ...overview, feasible: true, planId: taskId, method, packetsToRenew: renew },
    kept: { planId: taskId, seasonHash, headHash, assignments, method, limit: options.capacity },
  });
}

function toMethod({ seed, ...options }: AssignmentOptions): AssignmentMethod {
  return { name: PLANNING_METHOD, seed, isRandom: !options.expertise, options };
}

/** The ids are those of the season, so they only have to be read as such. */
function toShort(plan: object): ProposedAssignment {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract parses the answer on its way out
  return plan as ProposedAssignment;
}
