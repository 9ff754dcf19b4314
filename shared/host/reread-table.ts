import { createTranslate } from "../i18n/translate.ts";
import { ok, type Result } from "../result.ts";
import type { SeasonError } from "../season/season-error.ts";
import { asChair } from "./access.ts";
import type { NamedFile } from "./identity.ts";
import type { HostPorts } from "./ports.ts";
import type { Workspace } from "./workspace.ts";

interface RereadTable {
  readonly rows: readonly {
    readonly dossierId: string;
    readonly judgeId: string;
    readonly round: number;
    readonly topProbability: number;
  }[];
  readonly format: "xlsx" | "ods" | "csv";
  readonly language: "id" | "en";
}

const WIDTHS = [10, 18, 60, 40, 34, 16];

/** A plan of further readings as a table for the Secretariat, who deals them. */
export function exportRereads(
  ports: HostPorts,
  workspace: Workspace,
  { rows, format, language }: RereadTable,
): Result<NamedFile, SeasonError> {
  const open = asChair(workspace);
  if (!open.ok) return open;
  const { state } = open.value;
  const translate = createTranslate(language);
  const dossiers = new Map<string, (typeof state.season.dossiers)[number]>(
    state.season.dossiers.map((card) => [card.id, card]),
  );
  const names = new Map<string, string>(state.season.members.map(({ id, name }) => [id, name]));
  const headings = (["round", "number", "proposal", "agency", "judge", "chance"] as const).map((key) =>
    translate(`rereading.column.${key}`),
  );
  const cells = rows.map(({ dossierId, judgeId, round, topProbability }) => {
    const card = dossiers.get(dossierId);
    return [
      round,
      card?.number ?? dossierId,
      card?.title ?? "",
      card?.agency.name ?? "",
      names.get(judgeId) ?? judgeId,
      topProbability,
    ];
  });
  const sheet = { name: translate("rereading.title"), rows: [headings, ...cells], widths: WIDTHS };
  const bytes = ports.tableWriter.write(format, [sheet]);
  return ok({ name: `${translate("rereading.fileName")}-${state.season.year}.${format}`, bytes });
}
