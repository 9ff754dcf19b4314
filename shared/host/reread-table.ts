import type { Message } from "../i18n/catalog.ts";
import { roundTo } from "../i18n/format.ts";
import { createTranslate } from "../i18n/translate.ts";
import type { RereadRow } from "../reconciliation/rereads/reread-plan.ts";
import { rereadJudgeSentence, rereadSentence } from "../reconciliation/rereads/reread-sentence.ts";
import { ok, type Result } from "../result.ts";
import type { SeasonError } from "../season/season-error.ts";
import { asChair } from "./access.ts";
import type { NamedFile } from "./identity.ts";
import type { HostPorts } from "./ports.ts";
import type { Workspace } from "./workspace.ts";

interface RereadTable {
  readonly rows: readonly RereadRow[];
  readonly format: "xlsx" | "ods" | "csv";
  readonly language: "id" | "en";
}

const COLUMNS = [
  { key: "round", width: 10 },
  { key: "number", width: 18 },
  { key: "proposal", width: 60 },
  { key: "agency", width: 40 },
  { key: "judge", width: 34 },
  { key: "chance", width: 14 },
  { key: "rankLow", width: 16 },
  { key: "rankHigh", width: 16 },
  { key: "margin", width: 16 },
  { key: "turn", width: 16 },
  { key: "readings", width: 14 },
  { key: "nth", width: 14 },
  { key: "sdBefore", width: 18 },
  { key: "sdAfter", width: 18 },
  { key: "reason", width: 90 },
  { key: "judgeReason", width: 50 },
  { key: "proposalId", width: 20 },
  { key: "judgeId", width: 20 },
] as const;

/** Decimals of chances and points; more would claim what a simulation cannot know. */
const DECIMALS = 2;

/** A plan of further readings as a table for the Secretariat, who deals them: one row for each reading, in the plan's order. */
export function exportRereads(
  ports: HostPorts,
  workspace: Workspace,
  { rows, format, language }: RereadTable,
): Result<NamedFile, SeasonError> {
  const open = asChair(workspace);
  if (!open.ok) return open;
  const { season } = open.value.state;
  const translate = createTranslate(language);
  const cards = new Map<string, (typeof season.dossiers)[number]>(
    season.dossiers.map((card) => [card.id, card]),
  );
  const names = new Map<string, string>(season.members.map(({ id, name }) => [id, name]));
  const say = ({ key, values }: Message): string => translate(key, values);
  const headings = COLUMNS.map(({ key }) => translate(`rereading.column.${key}`));
  const cells = rows.map((row) => {
    const card = cards.get(row.dossierId);
    return [
      row.round,
      card?.number ?? row.dossierId,
      card?.title ?? "",
      card?.agency.name ?? "",
      names.get(row.judgeId) ?? row.judgeId,
      rounded(row.topProbability),
      row.rankLow,
      row.rankHigh,
      rounded(row.margin),
      rounded(row.turnProbability),
      row.readings - row.nth + 1,
      row.nth,
      rounded(row.scoreSd),
      rounded(row.scoreSdAfter),
      say(rereadSentence(row)),
      say(rereadJudgeSentence(row)),
      row.dossierId,
      row.judgeId,
    ];
  });
  const widths = COLUMNS.map(({ width }) => width);
  const sheet = { name: translate("rereading.title"), rows: [headings, ...cells], widths };
  const bytes = ports.tableWriter.write(format, [sheet], language);
  return ok({ name: `${translate("rereading.fileName")}-${season.year}.${format}`, bytes });
}

function rounded(value: number): number {
  return roundTo(value, DECIMALS);
}
