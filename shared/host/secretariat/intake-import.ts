import { DossierText } from "../../dossier/dossier.ts";
import type { DossierId, Sha256Hex } from "../../identifiers.ts";
import type { ImportDifference } from "../../intake/difference.ts";
import type { IntakeProblem } from "../../intake/intake-problem.ts";
import type { ColumnMapping } from "../../intake/mapping.ts";
import { numberKey } from "../../intake/plain-text.ts";
import { type ImportPlan, planImport, type SettledImport, textsNeeded } from "../../intake/plan-import.ts";
import { countProposals, type ReadProposal, readProposalsInSteps } from "../../intake/read-proposals.ts";
import { canonicalJson } from "../../packet/canonical-json.ts";
import { err, ok, type Result } from "../../result.ts";
import { asSecretariat } from "../access.ts";
import { parseJson } from "../identity.ts";
import type { HostPorts, Task } from "../ports.ts";
import type { OpenSeason, Saved } from "../workspace.ts";
import { asChangeable, readRecords } from "./intake-records.ts";
import type { HeldTable, IntakeError, IntakeHost } from "./intake-tables.ts";

/** A broken column breaks every row; a person mends it after the first few. */
const MAX_PROBLEMS_SHOWN = 500;

/** Rows read before others have their turn, and rows after which progress is told. */
const ROWS_PER_TURN = 8;
const ROWS_PER_REPORT = 40;

/** Characters of narratives kept with one sync: few syncs, and no long turn for hashing. */
const STORED_AT_ONCE = 2_000_000;

/** How often an import starts again because the season was changed meanwhile. */
const ATTEMPTS = 5;

export interface TableRequest {
  readonly tableId: string;
  readonly mapping: ColumnMapping;
  readonly taskId: string;
}

type Problems = {
  readonly type: "intake-problems";
  readonly problems: IntakeProblem[];
  readonly count: number;
};

interface Prepared {
  readonly open: OpenSeason;
  readonly plan: ImportPlan;
}

/** What taking the table in would change; writes nothing. */
export async function previewImport(
  host: IntakeHost,
  request: TableRequest,
): Promise<
  Result<
    { rows: number; problems: IntakeProblem[]; problemCount: number; difference: ImportDifference | null },
    IntakeError
  >
> {
  const table = host.held.find(request.tableId);
  if (!table.ok) return table;
  const rows = countProposals(table.value.sheet, request.mapping);
  const prepared = await host.tasks.run(request.taskId, (task) => prepare(host, table.value, request, task));
  if (prepared.ok)
    return ok({ rows, problems: [], problemCount: 0, difference: prepared.value.plan.difference });
  const { error } = prepared;
  if (error.type !== "intake-problems") return err(error);
  return ok({ rows, problems: error.problems, problemCount: error.count, difference: null });
}

/** Takes the whole table in, or nothing: first every narrative is kept, then one event stands on them. */
export async function applyImport(
  host: IntakeHost,
  request: TableRequest & { readonly accepted: "all" | readonly string[] },
): Promise<Result<Saved, IntakeError | Problems>> {
  const { ports, workspace, held, tasks } = host;
  const table = held.find(request.tableId);
  if (!table.ok) return table;
  return tasks.run(request.taskId, async (task) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const changeable = asChangeable(workspace);
      if (!changeable.ok) return changeable;
      const prepared = await prepare(host, table.value, request, task);
      if (!prepared.ok) return prepared;
      const settled = prepared.value.plan.settle(request.accepted);
      if (settled.figures.added + settled.figures.changed === 0)
        return ok({ events: [], savedAt: ports.clock.now() });
      const stored = await storeContent(ports, settled, task);
      if (!stored.ok) return stored;
      const saved = await workspace.exclusively(() =>
        revise(host, prepared.value.open, settled, stored.value, task),
      );
      if (saved) return saved;
    }
    return err({ type: "analysis-failed", problem: "season-changed" });
  });
}

/** `null` when the season was changed while the table was compared with it. */
async function revise(
  { workspace }: IntakeHost,
  compared: OpenSeason,
  { dossiers, figures }: SettledImport,
  intakeHash: Sha256Hex,
  task: Task,
): Promise<Result<Saved, IntakeError> | null> {
  const open = asChangeable(workspace);
  if (!open.ok) return open;
  const { season, status } = open.value.state;
  if (season.id !== compared.state.season.id) return err({ type: "other-season-open", name: season.name });
  const isSame =
    open.value.seasonHash === compared.seasonHash && status.intakeHash === compared.state.status.intakeHash;
  if (!isSame) return null;
  if (task.cancelled) return err({ type: "cancelled" });
  const change = { kind: "proposals" as const, figures: { ...figures }, reason: "" };
  return workspace.revise({ ...season, dossiers: [...dossiers] }, { change, intakeHash });
}

async function prepare(
  host: IntakeHost,
  table: HeldTable,
  { mapping, taskId }: TableRequest,
  task: Task,
): Promise<Result<Prepared, IntakeError | Problems>> {
  const { ports, workspace } = host;
  const secretariat = asSecretariat(workspace);
  if (!secretariat.ok) return secretariat;
  // The state moves on in place; what is compared must not.
  const open: OpenSeason = { ...secretariat.value, state: { ...secretariat.value.state } };
  const { season } = open.state;
  const read = await readInTurns(ports, { table, mapping, taskId, task, open });
  if (!read.ok) return read;
  const records = await readRecords(ports, open);
  if (!records.ok) return records;
  const input = { read: read.value, season, records: records.value, mapping, sha256: ports.crypto.sha256 };
  const texts = await knownTexts(ports, input, task);
  if (task.cancelled) return err({ type: "cancelled" });
  return ok({ open, plan: planImport(input, texts) });
}

async function readInTurns(
  ports: HostPorts,
  {
    table,
    mapping,
    taskId,
    task,
    open,
  }: { table: HeldTable; mapping: ColumnMapping; taskId: string; task: Task; open: OpenSeason },
): Promise<Result<ReadProposal[], IntakeError | Problems>> {
  const { season } = open.state;
  const total = table.sheet.rows.length - mapping.headerRows.last - 1;
  const steps = readProposalsInSteps(table.sheet, mapping, {
    rubric: season.rubric,
    sha256: ports.crypto.sha256,
    knownIds: new Map(season.dossiers.map(({ id, number }) => [numberKey(number), id])),
    file: table.fileName,
  });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.ok ? step.value : err(problemsOf(step.value.error));
    if (step.value % ROWS_PER_TURN === 0) await ports.yieldTurn();
    if (step.value % ROWS_PER_REPORT === 0)
      ports.emit("task.progress", { taskId, done: step.value, total: Math.max(step.value, total) });
    if (task.cancelled) return err({ type: "cancelled" });
  }
}

function problemsOf(problems: IntakeProblem[]): Problems {
  return { type: "intake-problems", problems: problems.slice(0, MAX_PROBLEMS_SHOWN), count: problems.length };
}

/** Narratives that differ, as they lie; one that is missing is taken for empty and so shows as changed. */
async function knownTexts(
  ports: HostPorts,
  input: Parameters<typeof textsNeeded>[0],
  task: Task,
): Promise<ReadonlyMap<DossierId, DossierText>> {
  const texts = new Map<DossierId, DossierText>();
  for (const { id, textHash } of textsNeeded(input)) {
    if (task.cancelled) break;
    const bytes = await ports.blobs.get(textHash);
    const parsed = DossierText.safeParse(parseJson((bytes && ports.text.decode(bytes)) ?? ""));
    if (parsed.success) texts.set(id, parsed.data);
  }
  return texts;
}

/** Keeps narratives portion by portion, then the records, and gives the records' hash. Without the event nothing counts. */
async function storeContent(
  ports: HostPorts,
  { texts, records }: SettledImport,
  task: Task,
): Promise<Result<Sha256Hex, IntakeError>> {
  let portion: Uint8Array[] = [];
  let size = 0;
  for (const [index, text] of texts.entries()) {
    const bytes = ports.text.encode(canonicalJson(text));
    portion.push(bytes);
    size += bytes.length;
    if (size < STORED_AT_ONCE && index < texts.length - 1) continue;
    if (task.cancelled) return err({ type: "cancelled" });
    const stored = await ports.blobs.putAll(portion);
    if (!stored.ok) return stored;
    portion = [];
    size = 0;
    await ports.yieldTurn();
  }
  return ports.blobs.put(ports.text.encode(canonicalJson(records)));
}
