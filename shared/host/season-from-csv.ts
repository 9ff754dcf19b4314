import { DEALING_METHOD, dealReaders } from "../assignment/deal-readers.ts";
import type { CsvProblem } from "../dossier/csv-problem.ts";
import { importDossiers } from "../dossier/import-csv.ts";
import { MemberId, SeasonId } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import type { PanelMember, PanelRole } from "../panel/panel-member.ts";
import { err, ok, type Result } from "../result.ts";
import { findRubricProblems } from "../rubric/rubric-pack.ts";
import type { Season } from "../season/season.ts";
import type { SeasonError } from "../season/season-error.ts";
import { fileSlug, type NamedFile } from "./identity.ts";
import type { HostPorts } from "./ports.ts";
import { startSeason } from "./season-start.ts";
import type { SeasonSummary, Workspace } from "./workspace.ts";

/** 3,500 proposals of 20 KB have 70 MB; a table far beyond that is not one of proposals. */
const MAX_CSV_BYTES = 128 * 1024 * 1024;

/** A broken column breaks every row; a person mends it after the first few. */
const MAX_PROBLEMS_SHOWN = 500;

export interface CsvSeasonRequest {
  readonly file: NamedFile;
  readonly name: string;
  readonly rubricId: string;
  readonly judges: readonly string[];
  readonly chair: string;
  readonly readers: number;
  readonly listSize: number;
  readonly seed: number;
}

export type CsvSeasonError = SeasonError | { type: "csv-problems"; problems: CsvProblem[] };

/** Sets up a real season from a table of proposals; any problem in any row leaves everything as it was. */
export async function startFromCsv(
  ports: HostPorts,
  workspace: Workspace,
  request: CsvSeasonRequest,
): Promise<Result<{ season: SeasonSummary; rows: number }, CsvSeasonError>> {
  const rubric = (await ports.library.rubrics()).find(({ id }) => id === request.rubricId);
  if (!rubric || findRubricProblems(rubric).length > 0)
    return err({ type: "season-invalid", problem: "rubric-unusable", where: request.rubricId });
  if (request.file.bytes.length > MAX_CSV_BYTES)
    return err({ type: "attachment-too-large", name: request.file.name, limit: MAX_CSV_BYTES });
  const { rows, malformedRow } = ports.csv.read(ports.text.decodeUnknown(request.file.bytes));
  if (malformedRow !== null)
    return err({ type: "csv-problems", problems: [{ type: "csv-malformed", row: malformedRow }] });
  const createdAt = ports.clock.now();
  const year = Number(createdAt.slice(0, 4));
  const { sha256 } = ports.crypto;
  const imported = importDossiers(rows, { rubric, year, sha256, defaults: { group: "umum", category: "" } });
  if (!imported.ok)
    return err({ type: "csv-problems", problems: imported.error.slice(0, MAX_PROBLEMS_SHOWN) });
  const { dossiers, texts } = imported.value;
  const members = membersOf(request);
  const judges = members.filter(({ role }) => role === "judge");
  const dealt = dealReaders({ dossiers, members: judges, readers: request.readers, seed: request.seed });
  if (!dealt.ok)
    return err({ type: "season-invalid", problem: dealt.error.type, where: dealt.error.dossierId });
  const season: Season = {
    format: "pleno-season",
    version: 1,
    id: SeasonId.parse(
      `${fileSlug(request.name).slice(0, 40)}-${sha256(canonicalJson([createdAt, request.name])).slice(0, 8)}`,
    ),
    name: request.name,
    competition: "Kompetisi Inovasi Pelayanan Publik",
    year,
    rehearsal: false,
    createdAt,
    rubric,
    list: { name: `Top ${request.listSize}`, size: request.listSize },
    labels: { panel: "Tim Panel Independen", judge: "Penilai" },
    secretariat: null,
    members,
    dossiers: [...dossiers],
    assignments: [...dealt.value],
    assignmentMethod: { name: DEALING_METHOD, seed: request.seed },
  };
  const started = await startSeason(ports, workspace, { season, texts, attachments: new Map() });
  return started.ok ? ok({ season: started.value, rows: dossiers.length }) : started;
}

function membersOf({ judges, chair }: CsvSeasonRequest): PanelMember[] {
  return [
    ...judges.map((name, index) => newMember(`penilai-${String(index + 1).padStart(3, "0")}`, name, "judge")),
    newMember("ketua", chair, "chair"),
  ];
}

function newMember(id: string, name: string, role: PanelRole): PanelMember {
  return { id: MemberId.parse(id), name, role, homeAgencyCodes: [], homeRegionCodes: [], card: null };
}
