import * as z from "zod";
import { MemberId } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import { draftOfMember, MemberDraft, memberFromDraft, plainDraft } from "./member-draft.ts";
import { type PanelDuty, type PanelMember, type PanelRole, roleOfDuty } from "./panel-member.ts";
import { isSameName } from "./person-name.ts";
import { MemberCellProblem, type MemberTable } from "./read-member-table.ts";

/** What taking a table of members in would change. Who is not in the table stays as they are. */
export const MemberPlan = z.object({
  added: z.array(z.object({ row: z.int(), member: MemberDraft })),
  changed: z.array(z.object({ row: z.int(), memberId: MemberId, before: MemberDraft, after: MemberDraft })),
  /** Rows that say what is known already. */
  unchanged: z.int(),
  problems: z.array(MemberCellProblem),
  remarks: z.array(MemberCellProblem),
  /** Headings of columns that are not read. */
  ignored: z.array(z.string()),
});
export type MemberPlan = z.output<typeof MemberPlan>;

interface Panel {
  readonly members: readonly PanelMember[];
  /** Whether a known member may take on a duty. */
  readonly canTake: (member: PanelMember, duty: PanelDuty) => boolean;
  /** Duty of new members whose row names none. */
  readonly usualDuty: PanelDuty;
}

/** Compares a table with the panel by name; an empty cell leaves what is known. */
export function planMembers(
  { rows, problems, remarks, ignored }: MemberTable,
  { members, canTake, usualDuty }: Panel,
): MemberPlan {
  const plan: MemberPlan = {
    added: [],
    changed: [],
    unchanged: 0,
    problems: [...problems],
    remarks: [...remarks],
    ignored: [...ignored],
  };
  for (const [index, { row, name, values }] of rows.entries()) {
    if (name === "") continue;
    const refuse = (problem: MemberCellProblem["problem"]): void => {
      plan.problems.push({ row, column: "", value: name, problem });
    };
    const [known, ...others] = members.filter((member) => isSameName(member.name, name));
    if (rows.slice(0, index).some((above) => isSameName(above.name, name))) refuse("name-twice");
    else if (others.length > 0) refuse("name-ambiguous");
    else if (!known) plan.added.push({ row, member: { ...plainDraft(name, usualDuty), ...values } });
    else if (values.duty && !canTake(known, values.duty)) refuse("duty-dealt");
    else {
      const before = draftOfMember(known);
      const after = { ...before, ...values, name: known.name };
      if (canonicalJson(before) === canonicalJson(after)) plan.unchanged += 1;
      else plan.changed.push({ row, memberId: known.id, before, after });
    }
  }
  plan.problems.sort((a, b) => a.row - b.row);
  return plan;
}

/** The panel after a plan; known members keep their ids and cards. */
export function applyMemberPlan(
  { added, changed }: Pick<MemberPlan, "added" | "changed">,
  members: readonly PanelMember[],
  nextId: (role: PanelRole) => MemberId,
): PanelMember[] {
  const after = new Map(changed.map((change) => [change.memberId, change.after]));
  return [
    ...members.map((member) => {
      const draft = after.get(member.id);
      return draft ? memberFromDraft(draft, member) : member;
    }),
    ...added.map(({ member }) =>
      memberFromDraft(member, { id: nextId(roleOfDuty(member.duty)), card: null }),
    ),
  ];
}
