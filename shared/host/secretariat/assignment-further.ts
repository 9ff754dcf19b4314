import type { Assignment } from "../../assignment/assignment.ts";
import { checkFurtherReadings } from "../../assignment/check-further-readings.ts";
import type { FurtherReading, FurtherTableFault } from "../../assignment/further-reading.ts";
import { declaredConflicts } from "../../assignment/present-assignment.ts";
import { readFurtherTable } from "../../assignment/read-further-table.ts";
import { readingObstacles } from "../../assignment/reading-obstacle.ts";
import { readingKey } from "../../identifiers.ts";
import type { TableError } from "../../intake/workbook.ts";
import { MINIMUM_REASON_LENGTH } from "../../plenary/decision.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { asSecretariat } from "../access.ts";
import type { NamedFile } from "../identity.ts";
import type { HostPorts, TableReading, Task } from "../ports.ts";
import type { OpenSeason, Saved, Workspace } from "../workspace.ts";
import { reviseAssignment } from "./assignment-apply.ts";

interface FurtherPreview {
  readonly rows: FurtherReading[];
  /** What keeps the whole file out. */
  readonly fault: FurtherTableFault | null;
}

const AS_GUESSED: TableReading = { encoding: null, separator: null };

/** The plan is a short table; there is nothing to wait for. */
const UNSTOPPABLE: Task = { cancelled: false, onCancel: () => undefined };

/** What the chair's plan of further readings means in this season; deals nothing. */
export async function readFurtherReadings(
  ports: HostPorts,
  workspace: Workspace,
  file: NamedFile,
): Promise<Result<FurtherPreview, TableError | SeasonError>> {
  const open = asDealer(workspace);
  if (!open.ok) return open;
  const read = await ports.tables.read(file, AS_GUESSED, UNSTOPPABLE);
  if (!read.ok) return read;
  const { lines, fault } = readFurtherTable(read.value.sheets);
  const { state, events } = open.value;
  return ok({ rows: [...checkFurtherReadings(state, declaredConflicts(events), lines)], fault });
}

/** Deals further readings as one revision, or none of them. A judge's limit may be passed, a conflict never. */
export async function dealFurtherReadings(
  workspace: Workspace,
  { readings, reason }: { readonly readings: readonly Assignment[]; readonly reason: string },
): Promise<Result<Saved, SeasonError>> {
  const open = asDealer(workspace);
  if (!open.ok) return open;
  if (reason.length < MINIMUM_REASON_LENGTH) return err({ type: "reason-missing" });
  const refusal = findRefusal(open.value, readings);
  if (refusal) return err(refusal);
  const { assignments, assignmentMethod: method } = open.value.state.season;
  return reviseAssignment(workspace, {
    assignments: [...assignments, ...readings],
    method: { ...method, furtherReadings: (method.furtherReadings ?? 0) + readings.length },
    reason,
  });
}

/** Where the ranking stands, what was read for it stands too. */
function asDealer(workspace: Workspace): Result<OpenSeason, SeasonError> {
  const open = asSecretariat(workspace);
  return open.ok && open.value.state.status.frozen ? err({ type: "ranking-frozen" }) : open;
}

function findRefusal({ state, events }: OpenSeason, readings: readonly Assignment[]): SeasonError | null {
  const names = new Map(state.season.members.map(({ id, name }) => [id, name]));
  const dossiers = new Set(state.season.dossiers.map(({ id }) => id));
  const obstacleOf = readingObstacles(state, declaredConflicts(events));
  const seen = new Set<string>();
  for (const { dossierId, memberId } of readings) {
    const memberName = names.get(memberId);
    if (memberName === undefined) return { type: "member-unknown" };
    const refuse = (problem: string): SeasonError => ({ type: "reading-refused", memberName, problem });
    if (!dossiers.has(dossierId)) return refuse("proposal-unknown");
    const key = readingKey({ dossierId, memberId });
    const obstacle = seen.has(key) ? "reader-already" : obstacleOf(memberId, dossierId)?.obstacle;
    if (obstacle) return refuse(obstacle);
    seen.add(key);
  }
  return null;
}
