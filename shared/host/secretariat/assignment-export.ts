import { commonLimit } from "../../assignment/assignment-method.ts";
import { describeAssignment } from "../../assignment/describe-assignment.ts";
import { createTranslate } from "../../i18n/translate.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { asSecretariat } from "../access.ts";
import type { NamedFile } from "../identity.ts";
import type { HostPorts } from "../ports.ts";
import type { Workspace } from "../workspace.ts";
import { isUpToDate, type KeptPlan } from "./assignment-propose.ts";

interface ExportRequest {
  readonly format: "xlsx" | "ods" | "csv";
  readonly language: "id" | "en";
}

const WIDTHS = { reading: [16, 60, 40, 16, 16, 30], judge: [30, 12, 12, 12, 12] } as const;

/** One row per reading, so that it can be filtered; in a workbook a second sheet counts per judge. */
export async function exportAssignment(
  ports: HostPorts,
  workspace: Workspace,
  plan: KeptPlan | null,
  { format, language }: ExportRequest,
): Promise<Result<NamedFile, SeasonError>> {
  const open = asSecretariat(workspace);
  if (!open.ok) return open;
  const { state } = open.value;
  if (plan && !isUpToDate(plan, open.value)) return err({ type: "plan-outdated" });
  const translate = createTranslate(language);
  const { assignments, assignmentMethod } = state.season;
  const { judges, dossiers } = describeAssignment(
    state,
    plan?.assignments ?? assignments,
    commonLimit(plan?.method ?? assignmentMethod),
  );
  const names = new Map(state.season.members.map(({ id, name }) => [id, name]));
  const headings = (["number", "proposal", "agency", "category", "group", "judge"] as const).map((key) =>
    translate(`assigning.column.${key}`),
  );
  const readings = dossiers.flatMap(({ dossierId, readers }) => {
    const card = state.dossiers.get(dossierId);
    const known = [
      card?.number ?? dossierId,
      card?.title ?? "",
      card?.agency.name ?? "",
      card?.category ?? "",
      card?.group ?? "",
    ];
    const rows = readers.map((memberId) => [...known, names.get(memberId) ?? memberId]);
    return rows.length > 0 ? rows : [[...known, ""]];
  });
  const perJudge = judges.map(({ memberId, load, capacity, met, regions }) => [
    names.get(memberId) ?? memberId,
    load,
    capacity,
    met,
    regions,
  ]);
  const judgeHeadings = (["judge", "load", "capacity", "met", "regions"] as const).map((key) =>
    translate(`assigning.column.${key}`),
  );
  const title = translate("assigning.title");
  const sheets = [
    { name: title, rows: [headings, ...readings], widths: WIDTHS.reading },
    { name: translate("assigning.perJudge"), rows: [judgeHeadings, ...perJudge], widths: WIDTHS.judge },
  ];
  const bytes = ports.tableWriter.write(format, format === "csv" ? sheets.slice(0, 1) : sheets);
  return ok({ name: `${translate("assigning.fileName")}-${state.season.year}.${format}`, bytes });
}
