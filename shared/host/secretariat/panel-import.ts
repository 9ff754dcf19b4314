import { createTranslate } from "../../i18n/translate.ts";
import type { Sheet, TableError } from "../../intake/workbook.ts";
import { canonicalJson } from "../../packet/canonical-json.ts";
import { findDutyObstacle } from "../../panel/duty-change.ts";
import { findMemberColumns } from "../../panel/member-columns.ts";
import { agencyCodesOf, regionCodesOf } from "../../panel/named-codes.ts";
import type { PanelDuty } from "../../panel/panel-member.ts";
import { applyMemberPlan, type MemberPlan, planMembers } from "../../panel/plan-members.ts";
import { readMemberTable } from "../../panel/read-member-table.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import type { SeasonState } from "../../season/season-state.ts";
import type { NamedFile } from "../identity.ts";
import type { HostPorts, TableReading, Task } from "../ports.ts";
import type { Saved, Workspace } from "../workspace.ts";
import { asPanelEditor, createIds } from "./panel-members.ts";

interface TableRequest {
  readonly file: NamedFile;
  /** Duty of new members whose row names none. */
  readonly duty: PanelDuty;
}

interface Preview {
  readonly plan: MemberPlan;
  /** Stands for exactly this plan; the import asks for it. */
  readonly planHash: string;
}

type ImportError = TableError | SeasonError;

/** What taking a table of members in would change; writes nothing. */
export async function previewMemberTable(
  ports: HostPorts,
  workspace: Workspace,
  request: TableRequest,
): Promise<Result<Preview, ImportError>> {
  const season = asPanelEditor(workspace);
  return season.ok ? plan(ports, season.value.state, request) : season;
}

/** Takes a whole table of members in as one revision, or nothing: only what the preview has shown. */
export async function importMemberTable(
  ports: HostPorts,
  workspace: Workspace,
  request: TableRequest & { readonly planHash: string },
): Promise<Result<Saved, ImportError>> {
  const open = asPanelEditor(workspace);
  if (!open.ok) return open;
  const { state } = open.value;
  const planned = await plan(ports, state, request);
  if (!planned.ok) return planned;
  const { plan: members, planHash } = planned.value;
  if (planHash !== request.planHash || members.problems.length > 0)
    return err({ type: "panel-table-refused" });
  const figures = { added: members.added.length, changed: members.changed.length };
  if (figures.added + figures.changed === 0) return ok({ events: [], savedAt: ports.clock.now() });
  const { season } = state;
  return workspace.revise(
    { ...season, members: applyMemberPlan(members, season.members, createIds(state).next) },
    { change: { kind: "panel", figures, reason: "" } },
  );
}

const AS_GUESSED: TableReading = { encoding: null, separator: null };

/** A panel is a short table; there is nothing to wait for. */
const UNSTOPPABLE: Task = { cancelled: false, onCancel: () => undefined };

async function plan(
  ports: HostPorts,
  state: SeasonState,
  { file, duty }: TableRequest,
): Promise<Result<Preview, ImportError>> {
  const read = await ports.tables.read(file, AS_GUESSED, UNSTOPPABLE);
  if (!read.ok) return read;
  const { dossiers, members } = state.season;
  const table = readMemberTable(sheetOf(read.value.sheets), {
    agencies: agencyCodesOf(dossiers),
    regions: regionCodesOf(dossiers),
  });
  const made = planMembers(table, {
    members,
    canTake: (member, taken) => findDutyObstacle(state, member, taken) === null,
    usualDuty: duty,
  });
  return ok({ plan: made, planHash: ports.crypto.sha256(canonicalJson(made)) });
}

/** The first sheet that names people. */
function sheetOf(sheets: readonly Sheet[]): Sheet {
  const sheet = sheets.find(({ rows }) => findMemberColumns(rows)) ?? sheets[0];
  return sheet ?? { name: "", rows: [], malformedRow: null };
}

const TEMPLATE_COLUMNS = [
  "name",
  "duty",
  "agencies",
  "regions",
  "expertise",
  "capacity",
  "languages",
  "team",
] as const;

/** An empty table with the headings that the import knows. */
export function memberTableTemplate(ports: HostPorts, language: "id" | "en"): NamedFile {
  const translate = createTranslate(language);
  const headings = TEMPLATE_COLUMNS.map((column) => translate(`roster.tableColumn.${column}`));
  const bytes = ports.tableWriter.write("csv", [{ name: translate("panel.title"), rows: [headings] }]);
  return { name: `${translate("roster.templateName")}.csv`, bytes };
}
