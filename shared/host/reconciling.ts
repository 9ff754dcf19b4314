import type { AnalysisInput, AnalysisName, AnalysisOutput } from "../analysis/analyses.ts";
import type { Assignment } from "../assignment/assignment.ts";
import type { Handlers } from "../bridge/contract.ts";
import type { HostContract } from "../bridge/host-contract.ts";
import { conflictsOf } from "../conflict/explain-conflict.ts";
import type { MemberId } from "../identifiers.ts";
import type { Regions } from "../reconciliation/diagnostics/home-bias.ts";
import { marksOfSeason } from "../reconciliation/ratings/season-marks.ts";
import type { PanelBasis } from "../reconciliation/report/panel-basis.ts";
import type { PanelReport } from "../reconciliation/report/panel-report.ts";
import type { JudgeRoom } from "../reconciliation/report/plan-panel-rereads.ts";
import type { RereadPlan } from "../reconciliation/rereads/reread-plan.ts";
import type { WhatIfOutcome, WhatIfScenario } from "../reconciliation/what-if/what-if-outcome.ts";
import { err, ok, type Result } from "../result.ts";
import type { SeasonError } from "../season/season-error.ts";
import type { SeasonState } from "../season/season-state.ts";
import { countingReadings } from "../season/standing.ts";
import { asChair } from "./access.ts";
import type { HostPorts, Task } from "./ports.ts";
import { exportRereads } from "./reread-table.ts";
import type { Tasks } from "./tasks.ts";
import type { Workspace } from "./workspace.ts";

/** Region codes begin with the province. */
const PROVINCE_DIGITS = 2;

interface ReconciliationTask {
  readonly ports: HostPorts;
  readonly workspace: Workspace;
  readonly task: Task;
  readonly taskId: string;
}

/** The chair's view on what the marks say. */
export function reconciliationHandlers(ports: HostPorts, workspace: Workspace, tasks: Tasks) {
  const within = <T>(taskId: string, work: (under: ReconciliationTask) => Promise<T>): Promise<T> =>
    tasks.run(taskId, (task) => work({ ports, workspace, task, taskId }));
  return {
    "reconciliation.report": ({ taskId, ...request }) =>
      within(taskId, (under) => reportPanel(under, request)),
    "reconciliation.rereads": ({ taskId, ...request }) =>
      within(taskId, (under) => planRereads(under, request)),
    "reconciliation.what-if": ({ taskId, scenarios }) =>
      within(taskId, (under) => askWhatIf(under, scenarios)),
    "reconciliation.export-rereads": async (request) => exportRereads(ports, workspace, request),
  } satisfies Partial<Handlers<HostContract>>;
}

/** What the marks that have come in say; computed beside the host's thread, written nowhere. */
async function reportPanel(
  work: ReconciliationTask,
  { seed }: { readonly seed: number },
): Promise<Result<PanelReport, SeasonError>> {
  const basis = readBasis(work.workspace);
  return basis.ok ? analyse(work, "reconcile-panel", { basis: basis.value.basis, seed }) : basis;
}

/** Where further readings would change the outcome, within conflicts and what each judge can still take on. */
async function planRereads(
  work: ReconciliationTask,
  request: {
    readonly seed: number;
    readonly budget: number;
    readonly rounds: number;
    readonly mostPerDossier: number;
    readonly freePerJudge: number;
  },
): Promise<Result<RereadPlan, SeasonError>> {
  const basis = readBasis(work.workspace);
  if (!basis.ok) return basis;
  const judges = await findRoom(work, basis.value.state, request.freePerJudge);
  if (work.task.cancelled) return err({ type: "cancelled" });
  const { seed, budget, rounds, mostPerDossier } = request;
  return analyse(work, "plan-rereads", {
    basis: basis.value.basis,
    judges,
    seed,
    budget,
    rounds,
    mostPerDossier,
  });
}

/** What other decisions would change in the list. */
async function askWhatIf(
  work: ReconciliationTask,
  scenarios: readonly WhatIfScenario[] | null,
): Promise<Result<WhatIfOutcome[], SeasonError>> {
  const basis = readBasis(work.workspace);
  if (!basis.ok) return basis;
  const outcomes = await analyse(work, "what-if", { basis: basis.value.basis, scenarios });
  return outcomes.ok ? ok([...outcomes.value]) : outcomes;
}

function analyse<Name extends AnalysisName>(
  { ports, task, taskId }: ReconciliationTask,
  name: Name,
  input: AnalysisInput<Name>,
): Promise<Result<AnalysisOutput<Name>, SeasonError>> {
  return ports.analyst.run(name, input, task, (done, total) =>
    ports.emit("task.progress", { taskId, done, total }),
  );
}

function readBasis(
  workspace: Workspace,
): Result<{ readonly state: SeasonState; readonly basis: PanelBasis }, SeasonError> {
  const open = asChair(workspace);
  if (!open.ok) return open;
  const { state } = open.value;
  const { season } = state;
  const table = marksOfSeason(season, state.readings.values());
  if (table.dossier.length === 0) return err({ type: "nothing-to-rank" });
  return ok({
    state,
    basis: {
      table,
      k: season.list.size,
      tieOrder: season.rubric.tieOrder,
      isDealtAtRandom: wasDealtAtRandom(state),
      regions: regionsOf(state),
      textOf: new Map(season.dossiers.map(({ id, textHash }) => [id, textHash])),
    },
  });
}

/** Only a plan that Pleno dealt by lot, with its seed on file and nothing changed by hand, makes pools equally strong. */
function wasDealtAtRandom({ season: { assignmentMethod } }: SeasonState): boolean {
  const { seed, isRandom = assignmentMethod.name === "pleno-random-balanced-1" } = assignmentMethod;
  return isRandom && seed !== null && (assignmentMethod.changedByHand ?? 0) === 0;
}

/** A judge with several home regions counts with the first. */
function regionsOf({ season }: SeasonState): Regions {
  return {
    ofJudge: new Map(
      season.members.flatMap(({ id, homeRegionCodes: [code] }) =>
        code === undefined ? [] : [[id, code.slice(0, PROVINCE_DIGITS)]],
      ),
    ),
    ofDossier: new Map(
      season.dossiers.flatMap(({ id, region }) => (region ? [[id, region.provinceCode]] : [])),
    ),
  };
}

/** Who can take readings on, and which dossiers are closed to each: by rule, by declaration, or because they have them. */
async function findRoom(
  { ports, task }: ReconciliationTask,
  { season, readings }: SeasonState,
  freePerJudge: number,
): Promise<readonly JudgeRoom[]> {
  const conflictOf = conflictsOf(season);
  const dealt = dossiersByMember(countingReadings(readings.values(), season.members));
  const formerly = dossiersByMember(season.formerAssignments ?? []);
  const rooms: JudgeRoom[] = [];
  for (const member of season.members) {
    if (member.role !== "judge" || member.duty === "shadow" || member.withdrawn) continue;
    const own = dealt.get(member.id) ?? new Set();
    // What was taken back from a judge was taken back for a reason.
    const former = formerly.get(member.id) ?? new Set();
    const barred = season.dossiers.flatMap(({ id }) =>
      !own.has(id) && (former.has(id) || conflictOf(member.id, id) !== null) ? [id] : [],
    );
    const room = Math.max(0, (member.capacity ?? Number.POSITIVE_INFINITY) - own.size);
    rooms.push({ judgeId: member.id, free: Math.min(freePerJudge, room), dealt: [...own], barred });
    await ports.yieldTurn();
    if (task.cancelled) return rooms;
  }
  return rooms;
}

function dossiersByMember(readings: Iterable<Assignment>): ReadonlyMap<MemberId, ReadonlySet<string>> {
  const dossiers = new Map<MemberId, Set<string>>();
  for (const { memberId, dossierId } of readings)
    dossiers.set(memberId, (dossiers.get(memberId) ?? new Set<string>()).add(dossierId));
  return dossiers;
}
