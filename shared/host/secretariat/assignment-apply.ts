import type { Assignment } from "../../assignment/assignment.ts";
import { packetsToRenew } from "../../assignment/packets-to-renew.ts";
import { finishedButMissing } from "../../assignment/present-assignment.ts";
import { readingKey } from "../../identifiers.ts";
import { err, type Result } from "../../result.ts";
import type { Season } from "../../season/season.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { asSecretariat } from "../access.ts";
import type { Saved, Workspace } from "../workspace.ts";
import { isUpToDate, type KeptPlan } from "./assignment-propose.ts";

/** Takes a plan over, unless the season has changed since it was worked out. */
export async function applyPlan(
  workspace: Workspace,
  plan: KeptPlan | undefined,
  reason: string,
): Promise<Result<Saved, SeasonError>> {
  const open = asSecretariat(workspace);
  if (!open.ok) return open;
  if (!plan || !isUpToDate(plan, open.value)) return err({ type: "plan-outdated" });
  const { state } = open.value;
  const [lost] = finishedButMissing(state, plan.assignments);
  if (lost) {
    const memberName = state.season.members.find(({ id }) => id === lost.memberId)?.name ?? lost.memberId;
    return err({ type: "reading-refused", memberName, problem: "reading-finished" });
  }
  return reviseAssignment(workspace, { assignments: plan.assignments, method: plan.method, reason });
}

interface NewAssignment {
  readonly assignments: readonly Assignment[];
  readonly method: Season["assignmentMethod"];
  readonly reason: string;
}

/** Writes who reads what into the season; readings taken back are remembered as former ones. */
export async function reviseAssignment(
  workspace: Workspace,
  { assignments, method, reason }: NewAssignment,
): Promise<Result<Saved, SeasonError>> {
  const open = workspace.current();
  if (!open.ok) return open;
  const { season, status } = open.value.state;
  if (reason === "" && packetsToRenew(status, season.assignments, assignments).length > 0)
    return err({ type: "reason-missing" });
  const now = new Set<string>(assignments.map(readingKey));
  const earlier = new Set<string>(season.assignments.map(readingKey));
  const known = [...(season.formerAssignments ?? []), ...season.assignments];
  const former = new Map(known.map((reading) => [readingKey(reading), reading]));
  const taken = season.assignments.filter((reading) => !now.has(readingKey(reading))).length;
  const given = assignments.filter((reading) => !earlier.has(readingKey(reading))).length;
  const revised: Season = {
    ...season,
    assignments: [...assignments],
    assignmentMethod: method,
    formerAssignments: [...former.values()].filter((reading) => !now.has(readingKey(reading))),
  };
  const figures = { assignments: assignments.length, given, taken };
  return workspace.revise(revised, { change: { kind: "assignment", figures, reason } });
}
