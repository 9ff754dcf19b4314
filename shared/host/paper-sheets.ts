import { CriterionId, type DossierId } from "../identifiers.ts";
import { isSamePerson, namesSomebody } from "../panel/person-name.ts";
import { err, type Result } from "../result.ts";
import { type RubricPack, scoredCriteria } from "../rubric/rubric-pack.ts";
import { checkMark } from "../scoring/hundredths.ts";
import { checkPaperCode } from "../scoring/paper-sheet-code.ts";
import type { Marks } from "../scoring/score-sheet.ts";
import type { SeasonError } from "../season/season-error.ts";
import { asJudge } from "./access.ts";
import { writableReading } from "./judging.ts";
import type { HostPorts } from "./ports.ts";
import type { Saved, Workspace } from "./workspace.ts";

export interface PaperEntry {
  readonly dossierId: DossierId;
  readonly code: string;
  readonly marks: Marks;
  readonly confirmedBy: string;
}

/** Puts the marks of a printed sheet in place of the draft's; the notes stay, release comes as always. */
export async function enterPaperSheet(
  { crypto }: HostPorts,
  workspace: Workspace,
  { dossierId, code, marks, confirmedBy }: PaperEntry,
): Promise<Result<Saved, SeasonError>> {
  const season = asJudge(workspace);
  if (!season.ok) return season;
  const { state, judge } = season.value;
  const writable = writableReading(season.value, dossierId);
  if (!writable.ok) return writable;
  const sheet = { seasonId: state.season.id, dossierId, memberId: judge.id };
  const checked = checkPaperCode(code, sheet, crypto.sha256);
  if (checked !== "matches") return err({ type: "paper-code-wrong", dossierId, problem: checked });
  const { rubric } = state.season;
  const criterionId = findUnusable(marks, rubric);
  if (criterionId !== undefined) return err({ type: "mark-off-scale", criterionId });
  if (Object.keys(marks).length === 0)
    return err({ type: "marks-missing", dossierId, criteria: scoredCriteria(rubric).map(({ id }) => id) });
  const isSelf = [judge.name, judge.card?.name ?? ""].some((own) => isSamePerson(confirmedBy, own));
  if (isSelf || !namesSomebody(confirmedBy)) return err({ type: "second-person-needed" });
  const entry = { dossierId, memberId: judge.id, marks, code: code.trim(), confirmedBy };
  return workspace.record([{ type: "paper-sheet-entered", ...entry }]);
}

/** The first criterion that takes no mark, or not this one. */
function findUnusable(marks: Marks, rubric: RubricPack): CriterionId | undefined {
  const scored = new Set<string>(scoredCriteria(rubric).map(({ id }) => id));
  const wrong = Object.entries(marks).find(
    ([id, mark]) => !scored.has(id) || checkMark(mark, rubric.scale) !== null,
  );
  return wrong && CriterionId.parse(wrong[0]);
}
