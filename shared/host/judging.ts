import { type ConflictKind, conflictPayload, type SignedConflict } from "../conflict/conflict.ts";
import { type CriterionId, type DossierId, readingKey } from "../identifiers.ts";
import type { SeasonEvent } from "../journal/audit-event.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import { err, ok, type Result } from "../result.ts";
import { rubricDigest, scoredCriteria } from "../rubric/rubric-pack.ts";
import { checkMark, type Hundredths } from "../scoring/hundredths.ts";
import { type Reading, resolveSheets } from "../scoring/reading.ts";
import { type DraftSheet, findSheetProblems, type ScoreSheet, sheetPayload } from "../scoring/score-sheet.ts";
import type { SeasonError } from "../season/season-error.ts";
import { asJudge, hasPledged, hasSwept, type JudgeSeason, openReading } from "./access.ts";
import type { HostPorts } from "./ports.ts";
import type { Saved, Workspace } from "./workspace.ts";

type Outcome = Promise<Result<Saved, SeasonError>>;

/** Records a conflict, before the sweep or later; a dossier already scored keeps its sheets sealed. */
export async function declareConflict(
  ports: HostPorts,
  workspace: Workspace,
  { dossierId, kind, reason }: { dossierId: DossierId; kind: ConflictKind; reason: string },
): Outcome {
  const season = asJudge(workspace);
  if (!season.ok) return season;
  const { state, judge } = season.value;
  const reading = state.readings.get(readingKey({ dossierId, memberId: judge.id }));
  if (!reading) return err({ type: "not-assigned", dossierId });
  if (reading.conflict) return ok({ events: [], savedAt: ports.clock.now() });
  const declaration: SignedConflict["declaration"] = {
    seasonId: state.season.id,
    dossierId,
    memberId: judge.id,
    kind,
    reason,
    declaredAt: ports.clock.now(),
  };
  const signature = await ports.vault.sign(conflictPayload(declaration));
  if (!signature.ok) return signature;
  const conflict = { declaration, signature: signature.value };
  return workspace.record([{ type: "conflict-declared", conflict }]);
}

/** Ends the sweep over the list, after which content opens. */
export async function finishSweep(ports: HostPorts, workspace: Workspace): Outcome {
  const season = asJudge(workspace);
  if (!season.ok) return season;
  const { state, judge } = season.value;
  if (!hasPledged(state, judge.id)) return err({ type: "pact-first" });
  if (hasSwept(state, judge.id) && state.status.unswept.length === 0)
    return ok({ events: [], savedAt: ports.clock.now() });
  return workspace.record([{ type: "sweep-finished", memberId: judge.id }]);
}

/** Saves one mark of a draft, or clears it; completeness is checked at release only. */
export async function enterMark(
  workspace: Workspace,
  {
    dossierId,
    criterionId,
    mark,
    before,
  }: { dossierId: DossierId; criterionId: CriterionId; mark: Hundredths | null; before?: Hundredths | null },
): Outcome {
  const season = asJudge(workspace);
  if (!season.ok) return season;
  const writable = writableReading(season.value, dossierId);
  if (!writable.ok) return writable;
  const { rubric } = season.value.state.season;
  const isScored = scoredCriteria(rubric).some(({ id }) => id === criterionId);
  if (!isScored || (mark !== null && checkMark(mark, rubric.scale)))
    return err({ type: "mark-off-scale", criterionId });
  const known = writable.value.draft?.marks[criterionId] ?? null;
  if (before !== undefined && known !== before && known !== mark)
    return err({ type: "mark-changed-elsewhere", criterionId });
  const memberId = season.value.judge.id;
  return workspace.record([{ type: "mark-entered", dossierId, memberId, criterionId, mark }]);
}

/** Saves the note on one criterion; an empty one removes it. */
export async function enterNote(
  workspace: Workspace,
  { dossierId, criterionId, note }: { dossierId: DossierId; criterionId: CriterionId; note: string },
): Outcome {
  const season = asJudge(workspace);
  if (!season.ok) return season;
  const writable = writableReading(season.value, dossierId);
  if (!writable.ok) return writable;
  const { rubric } = season.value.state.season;
  if (!rubric.criteria.some(({ id }) => id === criterionId))
    return err({ type: "criterion-unknown", criterionId });
  const memberId = season.value.judge.id;
  return workspace.record([{ type: "note-entered", dossierId, memberId, criterionId, note }]);
}

/** Releases drafts as signed sheets: all of them, or none with the first one that is incomplete named. */
export async function releaseSheets(
  ports: HostPorts,
  workspace: Workspace,
  dossierIds: readonly DossierId[],
): Outcome {
  const season = asJudge(workspace);
  if (!season.ok) return season;
  const releasedAt = ports.clock.now();
  const events: SeasonEvent[] = [];
  for (const dossierId of new Set(dossierIds)) {
    const sheet = buildSheet(ports, season.value, dossierId, releasedAt);
    if (!sheet.ok) return sheet;
    const signature = await ports.vault.sign(sheetPayload(sheet.value.sheet));
    if (!signature.ok) return signature;
    events.push({ type: "sheet-released", signed: { ...sheet.value, signature: signature.value } });
  }
  return workspace.record(events);
}

/**
 * Opens a released sheet for correction; the released one stands until the next release supersedes it.
 * The reason is written down where one is given.
 */
export async function startCorrection(
  workspace: Workspace,
  { dossierId, reason }: { dossierId: DossierId; reason: string },
): Outcome {
  const season = asJudge(workspace);
  if (!season.ok) return season;
  const reading = openReading(season.value, dossierId);
  if (!reading.ok) return reading;
  if (reading.value.sheets.length === 0 || reading.value.draft)
    return err({ type: "nothing-released", dossierId });
  const memberId = season.value.judge.id;
  const given = reason.trim() === "" ? {} : { reason: reason.trim() };
  return workspace.record([{ type: "correction-started", dossierId, memberId, ...given }]);
}

/** A reading that takes marks: open, and either never released or under correction. */
export function writableReading(season: JudgeSeason, dossierId: DossierId): Result<Reading, SeasonError> {
  const reading = openReading(season, dossierId);
  if (!reading.ok) return reading;
  const isReleased = reading.value.sheets.length > 0 && !reading.value.draft;
  return isReleased ? err({ type: "already-released", dossierId }) : reading;
}

function buildSheet(
  { crypto }: HostPorts,
  season: JudgeSeason,
  dossierId: DossierId,
  releasedAt: string,
): Result<{ sheet: ScoreSheet; notes: DraftSheet["notes"] }, SeasonError> {
  const reading = writableReading(season, dossierId);
  if (!reading.ok) return reading;
  const { rubric, id: seasonId } = season.state.season;
  const { marks, notes } = reading.value.draft ?? { marks: {}, notes: {} };
  const problems = findSheetProblems(marks, rubric);
  if (problems.length > 0) {
    const known = new Map<string, CriterionId>(rubric.criteria.map(({ id }) => [id, id]));
    const criteria = problems.flatMap(({ criterionId }) => known.get(criterionId) ?? []);
    return err({ type: "marks-missing", dossierId, criteria });
  }
  const sheet: ScoreSheet = {
    seasonId,
    dossierId,
    memberId: season.judge.id,
    rubric: { id: rubric.id, version: rubric.version, digest: rubricDigest(rubric, crypto.sha256) },
    revision: nextRevision(reading.value),
    marks,
    notesDigest: crypto.sha256(canonicalJson(notes)),
    releasedAt,
  };
  return ok({ sheet, notes });
}

function nextRevision({ sheets }: Reading): number {
  const resolved = resolveSheets(sheets);
  if (resolved.state === "none") return 1;
  return (resolved.state === "released" ? resolved.current.sheet.revision : resolved.revision) + 1;
}
