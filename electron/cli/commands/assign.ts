import { readTable } from "#electron/tables/read-table.ts";
import type { TeamRule } from "#shared/assignment/assignment-options.ts";
import { describeDesign } from "#shared/assignment/describe-design.ts";
import { type AssignmentPlan, planAssignment } from "#shared/assignment/plan-assignment.ts";
import { PLANNING_METHOD, type PlanReading } from "#shared/assignment/plan-request.ts";
import {
  blockedPairs,
  ignoredColumns,
  type ListedDossier,
  type ListedJudge,
  type ListFile,
  readDossierList,
  readJudgeList,
  readPairList,
} from "#shared/assignment/read-lists.ts";
import {
  remedySentence,
  type ShortageNames,
  shortageSentences,
} from "#shared/assignment/shortage-sentences.ts";
import type { FileError } from "#shared/host/host-errors.ts";
import { type Message, message } from "#shared/i18n/catalog.ts";
import { errorMessage } from "#shared/i18n/error-message.ts";
import type { TableError } from "#shared/intake/workbook.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { type CommandContext, done, type Outcome } from "../outcome.ts";
import { readInput } from "../read-input.ts";

export interface AssignOptions {
  readonly dossiers: string;
  readonly judges: string;
  readonly readers: number;
  readonly seed: number;
  readonly capacity?: number;
  readonly conflicts?: string;
  /** Finished readings, which stay. */
  readonly keep?: string;
  /** A present assignment, which is to change as little as possible. */
  readonly present?: string;
  readonly expertise?: boolean;
  readonly teams: TeamRule;
}

interface Lists {
  readonly dossiers: readonly ListedDossier[];
  readonly judges: readonly ListedJudge[];
  readonly blocked: readonly PlanReading[];
  readonly kept: readonly PlanReading[];
  readonly present: readonly PlanReading[];
  /** Headings of both lists that name nothing known. */
  readonly ignored: readonly string[];
}

/** Deals the dossiers of one list to the judges of another; ends with 1 when that cannot be done. */
export async function assignReaders(context: CommandContext, options: AssignOptions): Promise<Outcome> {
  const read = await readLists(options);
  if (!read.ok) {
    const why = context.say(read.error);
    return { exitCode: 2, lines: [why], json: { feasible: false, assignment: [], why: [why] } };
  }
  const lists = read.value;
  const { readers, seed, capacity = null, expertise = false, teams } = options;
  const plan = planAssignment(
    { ...lists, options: { readers, seed, capacity, expertise, teams, shadowReadings: 0 } },
    () => {},
  );
  return plan.feasible
    ? tellPlan(context, options, lists, plan)
    : tellShortage(context, options, lists, plan);
}

function tellPlan(
  context: CommandContext,
  { seed, expertise = false }: AssignOptions,
  { dossiers, judges, ignored }: Lists,
  { assignments: readings, keptInConflict }: Extract<AssignmentPlan, { feasible: true }>,
): Outcome {
  const readersOf = new Map<string, string[]>();
  for (const { dossierId, memberId } of readings)
    readersOf.set(dossierId, [...(readersOf.get(dossierId) ?? []), memberId]);
  const assignment = dossiers
    .map(({ id }) => ({ dossier: id, judges: readersOf.get(id) ?? [] }))
    .toSorted((a, b) => (a.dossier < b.dossier ? -1 : 1));
  const loads = judges.map(({ id }) => readings.filter(({ memberId }) => memberId === id).length);
  const [least, most] = [Math.min(...loads), Math.max(...loads)];
  const ids = judges.map(({ id }) => id).toSorted();
  const figures = {
    dossiers: dossiers.length,
    judges: judges.length,
    readings: readings.length,
    least,
    most,
  };
  const lines = assignment.map(({ dossier, judges: list }) => `${dossier}\t${list.join(", ")}`);
  return done([context.translate("assigning.cli.done", figures), ...lines], {
    feasible: true,
    assignment,
    why: [],
    method: { name: PLANNING_METHOD, seed, isRandom: !expertise },
    loads: { least, most },
    ignoredColumns: ignored,
    keptInConflict: keptInConflict.map(({ dossierId, memberId }) => ({
      dossier: dossierId,
      judge: memberId,
    })),
    design: { judges: ids, ...describeDesign(readings, ids) },
  });
}

function tellShortage(
  context: CommandContext,
  { teams }: AssignOptions,
  { judges }: Lists,
  plan: Extract<AssignmentPlan, { feasible: false }>,
): Outcome {
  const byId = new Map(judges.map(({ id, name }) => [id, name]));
  const names: ShortageNames = { judge: (id) => byId.get(id) ?? id, dossier: (id) => id };
  const why = shortageSentences(plan, names, teams).map(context.say);
  const remedies = plan.changes.map((change) => context.say(remedySentence(change, names)));
  const { shortfall, reasons, changes } = plan;
  const json = { feasible: false, assignment: [], why, remedies, shortfall, reasons, changes };
  return done([...why, ...remedies], json, 1);
}

async function readLists(options: AssignOptions): Promise<Result<Lists, Message>> {
  const dossierFile = await readFile(options.dossiers);
  if (!dossierFile.ok) return dossierFile;
  const judgeFile = await readFile(options.judges);
  if (!judgeFile.ok) return judgeFile;
  const dossiers = readDossierList(dossierFile.value);
  if (!dossiers.ok) return dossiers;
  const judges = readJudgeList(judgeFile.value);
  if (!judges.ok) return judges;
  const pairs: (readonly PlanReading[])[] = [];
  for (const path of [options.conflicts, options.keep, options.present]) {
    const list = await readPairs(path, dossiers.value, judges.value);
    if (!list.ok) return list;
    pairs.push(list.value);
  }
  const [conflicts = [], kept = [], present = []] = pairs;
  const blocked = [...blockedPairs(dossiers.value, judges.value), ...conflicts];
  const ignored = [...ignoredColumns(dossierFile.value), ...ignoredColumns(judgeFile.value)];
  return ok({ dossiers: dossiers.value, judges: judges.value, blocked, kept, present, ignored });
}

async function readPairs(
  path: string | undefined,
  dossiers: readonly ListedDossier[],
  judges: readonly ListedJudge[],
): Promise<Result<readonly PlanReading[], Message>> {
  if (path === undefined) return ok([]);
  const file = await readFile(path);
  return file.ok ? readPairList(file.value, dossiers, judges) : file;
}

async function readFile(path: string): Promise<Result<ListFile, Message>> {
  const file = await readInput(path);
  if (!file.ok) return err(toMessage(file.error));
  const table = readTable(file.value, { encoding: null, separator: null });
  if (!table.ok) return err(toMessage(table.error));
  const { name } = file.value;
  const [sheet] = table.value.sheets;
  return sheet
    ? ok({ name, rows: sheet.rows })
    : err(message("assigning.cli.columnMissing", { name, column: "code" }));
}

function toMessage(error: FileError | TableError): Message {
  return errorMessage(error);
}
