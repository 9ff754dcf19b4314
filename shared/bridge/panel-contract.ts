import * as z from "zod";
import { Assignment } from "../assignment/assignment.ts";
import { ConflictRules, DeclaredRelation } from "../conflict/conflict-rules.ts";
import { Instant, MemberId, Sha256Hex } from "../identifiers.ts";
import { TableError } from "../intake/workbook.ts";
import { AuditEvent } from "../journal/audit-event.ts";
import { MemberDraft } from "../panel/member-draft.ts";
import { PanelDuty } from "../panel/panel-member.ts";
import { MemberPlan } from "../panel/plan-members.ts";
import { SeasonError } from "../season/season-error.ts";
import { type Contract, resultOf } from "./contract.ts";
import { NamedFile, ofSeason, savedOrRefused } from "./contract-parts.ts";

/** What became of one card file. Files that are refused change nothing and hold nobody else up. */
export const CardOutcome = z.object({
  file: z.string(),
  outcome: z.enum([
    /** A new member of the card's name. */
    "added",
    /** Bound to the member of the same name, who had no card. */
    "bound",
    /** This very card is registered already. */
    "known",
    /** The member of this name has another card; it is replaced at the member only. */
    "other-card",
    /** Several members bear this name. */
    "ambiguous",
    "invalid",
  ]),
  /** The name on the card; empty where the file holds none. */
  name: z.string(),
});
export type CardOutcome = z.output<typeof CardOutcome>;

const saved = { events: z.array(AuditEvent), savedAt: Instant };
const reason = z.string().trim().max(1000);

const tableOrSeasonError = z.discriminatedUnion("type", [...TableError.options, ...SeasonError.options]);

/** A change of the rules or of homes stands; readings already dealt that it now blocks must be assigned anew. */
const rulesChanged = resultOf(z.object({ ...saved, blocked: z.array(Assignment) }), SeasonError);

export const panelContract = {
  "panel.add": {
    input: z.object({ ...ofSeason, members: z.array(MemberDraft).min(1).max(500) }),
    output: savedOrRefused,
  },
  /** Cards of several people at once, as one transaction. New members get `duty`. */
  "panel.add-from-cards": {
    input: z.object({ ...ofSeason, files: z.array(NamedFile).min(1).max(500), duty: PanelDuty }),
    output: resultOf(z.object({ ...saved, files: z.array(CardOutcome) }), SeasonError),
  },
  "panel.change": {
    input: z.object({ ...ofSeason, memberId: MemberId, member: MemberDraft }),
    output: rulesChanged,
  },
  /** What taking a table of members in would change; writes nothing. `duty` is that of new members whose row names none. */
  "panel.preview-table": {
    input: z.object({ ...ofSeason, file: NamedFile, duty: PanelDuty }),
    output: resultOf(z.object({ plan: MemberPlan, planHash: z.string() }), tableOrSeasonError),
  },
  /** Takes in exactly what the preview with this hash has shown, as one revision; refused while it has problems. */
  "panel.import-table": {
    input: z.object({ ...ofSeason, file: NamedFile, duty: PanelDuty, planHash: z.string().max(64) }),
    output: resultOf(z.object(saved), tableOrSeasonError),
  },
  "panel.table-template": {
    input: z.object({ language: z.enum(["id", "en"]) }),
    output: NamedFile,
  },
  /** Takes a member out as if never entered; refused once something was dealt to them. */
  "panel.remove": { input: z.object({ ...ofSeason, memberId: MemberId }), output: savedOrRefused },
  /** The member leaves: nothing new is dealt to them, finished sheets stay. */
  "panel.withdraw": { input: z.object({ ...ofSeason, memberId: MemberId, reason }), output: savedOrRefused },
  "panel.return": { input: z.object({ ...ofSeason, memberId: MemberId, reason }), output: savedOrRefused },
  /** Binds a person's card (its file) to a panel member. */
  "panel.register-card": {
    input: z.object({ ...ofSeason, memberId: MemberId, file: NamedFile }),
    output: savedOrRefused,
  },
  /** What each member's packet would hold now, by name of the content; see `contentHash` of `packet-sealed`. */
  "packet.states": {
    input: z.object({ ...ofSeason }),
    output: resultOf(z.object({ hashes: z.record(MemberId, Sha256Hex) }), SeasonError),
  },

  "conflict.set-rules": { input: z.object({ ...ofSeason, rules: ConflictRules }), output: rulesChanged },
  "conflict.declare-relation": {
    input: z.object({ ...ofSeason, relation: DeclaredRelation }),
    output: rulesChanged,
  },
  "conflict.withdraw-relation": {
    input: z.object({ ...ofSeason, relation: DeclaredRelation, reason }),
    output: rulesChanged,
  },
} as const satisfies Contract;
