import type { Assignment } from "../../assignment/assignment.ts";
import { newlyBlocked } from "../../conflict/blocked-readings.ts";
import type { ConflictRules, DeclaredRelation } from "../../conflict/conflict-rules.ts";
import { canonicalJson } from "../../packet/canonical-json.ts";
import { MINIMUM_REASON_LENGTH } from "../../plenary/decision.ts";
import { err, ok, type Result } from "../../result.ts";
import type { Season } from "../../season/season.ts";
import type { SeasonError } from "../../season/season-error.ts";
import type { Saved, Workspace } from "../workspace.ts";
import { asPanelEditor } from "./panel-members.ts";

/** The answer to a change of rules: dealt readings that it blocks and that were free before. */
type RulesChanged = Result<Saved & { blocked: Assignment[] }, SeasonError>;

export async function setRules(workspace: Workspace, rules: ConflictRules): Promise<RulesChanged> {
  const season = asPanelEditor(workspace);
  if (!season.ok) return season;
  const before = season.value.state.season;
  const on = Object.values(rules).filter(Boolean).length;
  return reviseRules(workspace, before, { ...before, conflictRules: rules }, { figures: { on }, reason: "" });
}

/** Blocks a member from a dossier or from all of an agency or region, by what the Secretariat knows. */
export async function declareRelation(
  workspace: Workspace,
  relation: DeclaredRelation,
): Promise<RulesChanged> {
  const season = asPanelEditor(workspace);
  if (!season.ok) return season;
  const before = season.value.state.season;
  const member = before.members.find(({ id }) => id === relation.memberId);
  if (!member) return err({ type: "member-unknown" });
  const relations = (before.relations ?? []).filter((known) => !isSameRelation(known, relation));
  const after = { ...before, relations: [...relations, relation] };
  const reason = `${member.name}: ${relation.reason}`;
  return reviseRules(workspace, before, after, { figures: { declared: 1 }, reason });
}

export async function withdrawRelation(
  workspace: Workspace,
  { relation, reason }: { relation: DeclaredRelation; reason: string },
): Promise<RulesChanged> {
  const season = asPanelEditor(workspace);
  if (!season.ok) return season;
  if (reason.trim().length < MINIMUM_REASON_LENGTH) return err({ type: "reason-missing" });
  const before = season.value.state.season;
  const relations = (before.relations ?? []).filter((known) => !isSameRelation(known, relation));
  return reviseRules(workspace, before, { ...before, relations }, { figures: { withdrawn: 1 }, reason });
}

function isSameRelation(one: DeclaredRelation, other: DeclaredRelation): boolean {
  return one.memberId === other.memberId && canonicalJson(one.target) === canonicalJson(other.target);
}

async function reviseRules(
  workspace: Workspace,
  before: Season,
  after: Season,
  { figures, reason }: { readonly figures: Record<string, number>; readonly reason: string },
): Promise<RulesChanged> {
  const blocked = [...newlyBlocked(before, after)];
  const change = {
    kind: "conflict-rules" as const,
    figures: { ...figures, blocked: blocked.length },
    reason,
  };
  const saved = await workspace.revise(after, { change });
  return saved.ok ? ok({ ...saved.value, blocked }) : saved;
}
