import type { Assignment } from "../assignment/assignment.ts";
import { buildResult } from "../documents/build-result.ts";
import { collectNotes, NOTES_ENTRY } from "../documents/result-notes.ts";
import { RESULT_ATTACHMENT } from "../documents/result-record.ts";
import { readingKey } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import { MINIMUM_REASON_LENGTH } from "../plenary/decision.ts";
import { err, type Result } from "../result.ts";
import type { SeasonError } from "../season/season-error.ts";
import type { SeasonState } from "../season/season-state.ts";
import { packetSequenceKey } from "../season/season-status.ts";
import { currentStanding, openReadings } from "../season/standing.ts";
import { asChair } from "./access.ts";
import { fileSlug, type NamedFile } from "./identity.ts";
import { sealAndRecord } from "./panel-packets.ts";
import type { HostPorts } from "./ports.ts";
import type { Saved, Workspace } from "./workspace.ts";

type Outcome = Promise<Result<Saved, SeasonError>>;

/** Leaves readings out of the mean because no sheet will come; the reason is part of the result. */
export async function excludeReadings(
  workspace: Workspace,
  { readings, reason }: { readings: Assignment[]; reason: string },
): Outcome {
  const season = asChair(workspace);
  if (!season.ok) return season;
  const { state } = season.value;
  if (state.status.frozen) return err({ type: "ranking-frozen" });
  if (reason.trim().length < MINIMUM_REASON_LENGTH) return err({ type: "reason-missing" });
  const unknown = readings.find((reading) => !state.readings.has(readingKey(reading)));
  if (unknown) return err({ type: "not-assigned", dossierId: unknown.dossierId });
  const open = new Set(openReadings(state.readings.values(), state.season.members).map(readingKey));
  const arrived = readings.find((reading) => !open.has(readingKey(reading)));
  if (arrived) return err({ type: "already-released", dossierId: arrived.dossierId });
  return workspace.record([{ type: "readings-excluded", readings, reason }]);
}

/** Takes exclusions back; what has arrived or still arrives for these readings counts again. */
export async function includeReadings(
  workspace: Workspace,
  { readings, reason }: { readings: Assignment[]; reason: string },
): Outcome {
  const season = asChair(workspace);
  if (!season.ok) return season;
  const { state } = season.value;
  if (state.status.frozen) return err({ type: "ranking-frozen" });
  if (reason.trim().length < MINIMUM_REASON_LENGTH) return err({ type: "reason-missing" });
  const other = readings.find((reading) => !state.readings.get(readingKey(reading))?.exclusion);
  if (other) return err({ type: "not-assigned", dossierId: other.dossierId });
  return workspace.record([{ type: "readings-included", readings, reason }]);
}

/** Fixes the ranking with its full record; refused while readings are open. */
export async function freezeRanking(ports: HostPorts, workspace: Workspace, reason: string): Outcome {
  const season = asChair(workspace);
  if (!season.ok) return season;
  const { state, chair } = season.value;
  const problem = freezeProblem(state, reason);
  if (problem) return err(problem);
  const at = ports.clock.now();
  const record = buildResult(state, { at, by: chair.name, reason });
  const stored = await ports.blobs.put(ports.text.encode(canonicalJson(record)));
  if (!stored.ok) return stored;
  return workspace.record([{ type: "ranking-frozen", resultHash: stored.value, reason }], at);
}

export async function reopenRanking(workspace: Workspace, reason: string): Outcome {
  const season = asChair(workspace);
  if (!season.ok) return season;
  if (!season.value.state.status.frozen) return err({ type: "ranking-not-frozen" });
  if (reason.trim().length < MINIMUM_REASON_LENGTH) return err({ type: "reason-missing" });
  return workspace.record([{ type: "ranking-reopened", reason }]);
}

/** Seals the frozen result for the Secretariat. */
export async function sealResult(
  ports: HostPorts,
  workspace: Workspace,
): Promise<Result<NamedFile, SeasonError>> {
  const season = asChair(workspace);
  if (!season.ok) return season;
  const { state } = season.value;
  const { frozen } = state.status;
  const secretariat = state.season.secretariat;
  if (!frozen) return err({ type: "ranking-not-frozen" });
  if (!secretariat) return err({ type: "card-missing", memberName: "" });
  const bytes = await ports.blobs.get(frozen.resultHash);
  if (!bytes) return err({ type: "content-missing", what: RESULT_ATTACHMENT });
  return sealAndRecord(ports, workspace, state, {
    kind: "result",
    memberId: null,
    entries: new Map([
      [RESULT_ATTACHMENT, bytes],
      [NOTES_ENTRY, ports.text.encode(canonicalJson(collectNotes(state)))],
    ]),
    to: [{ card: secretariat }],
    fileName: `hasil-${fileSlug(state.season.name)}-${nextNumber(state)}.pleno`,
  });
}

function freezeProblem(state: SeasonState, reason: string): SeasonError | null {
  if (state.status.frozen) return { type: "ranking-frozen" };
  if (reason.trim().length < MINIMUM_REASON_LENGTH) return { type: "reason-missing" };
  const open = openReadings(state.readings.values(), state.season.members);
  if (open.length > 0) return { type: "readings-open", count: open.length };
  const ranking = currentStanding(state);
  if (ranking.length === 0) return { type: "nothing-to-rank" };
  return null;
}

function nextNumber({ status }: SeasonState): string {
  const last = status.sequences[packetSequenceKey("result", "panel")] ?? 0;
  return String(last + 1).padStart(3, "0");
}
