import { basename } from "node:path";
import * as z from "zod";
import { textCodec } from "#electron/adapters/text-codec.ts";
import type { FileError } from "#shared/host/host-errors.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import { errorMessage } from "#shared/i18n/error-message.ts";
import { STATISTICS_METHODS } from "#shared/reconciliation/methods/statistics-methods.ts";
import type { StatisticsProblem } from "#shared/reconciliation/methods/statistics-problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { SeasonError } from "#shared/season/season-error.ts";
import { type CommandContext, done, type Outcome, refused } from "../outcome.ts";
import { readInput } from "../read-input.ts";

/** The largest published case has 80 kB, all marks of a large university 3 MB. */
const MAX_CASE_BYTES = 256 * 1024 * 1024;

const STANDARD_INPUT = "-";

type StatsError = StatisticsProblem | FileError | SeasonError;

const StatisticsCase = z.object({ method: z.string(), input: z.unknown() });

/**
 * Computes what each file asks for. One file prints its values alone; several print a list with a row for each, and end
 * with 2 when one of them could not be computed.
 */
export async function computeStatistics(context: CommandContext, paths: readonly string[]): Promise<Outcome> {
  const [first, ...others] = paths;
  if (first !== undefined && others.length === 0) {
    const values = await computeFile(first);
    return values.ok ? done(linesOf(values.value), values.value) : refused(context, values.error);
  }
  const rows: Readonly<Record<string, unknown>>[] = [];
  const lines: string[] = [];
  for (const path of paths) {
    context.progress(path);
    const values = await computeFile(path);
    rows.push(values.ok ? { file: path, ok: true, values: values.value } : { file: path, ...values });
    lines.push(path, ...(values.ok ? linesOf(values.value) : [context.say(errorMessage(values.error))]));
  }
  return done(lines, rows, rows.every((row) => row["ok"]) ? 0 : 2);
}

async function computeFile(path: string): Promise<Result<object, StatsError>> {
  const file = path === STANDARD_INPUT ? await readStandardInput() : await readInput(path, MAX_CASE_BYTES);
  if (!file.ok) return file;
  const { name, bytes } = file.value;
  const text = textCodec.decode(bytes);
  const parsed = text === null ? undefined : parseJson(text);
  if (parsed === undefined) return err({ type: "statistics-not-json", name });
  const wanted = StatisticsCase.safeParse(parsed);
  if (!wanted.success || wanted.data.input === undefined) return err({ type: "statistics-shape", name });
  return compute(wanted.data.method, wanted.data.input);
}

function compute(name: string, input: unknown): Result<object, StatsError> {
  const method = Object.hasOwn(STATISTICS_METHODS, name) ? STATISTICS_METHODS[name] : undefined;
  if (!method) return err({ type: "statistics-method-unknown", method: name });
  try {
    const values = method.run(input);
    if (values.ok) return values;
    const [issue] = values.error.issues;
    const where = issue?.path.join(".") ?? "";
    return err({ type: "statistics-input-invalid", method: name, where, problem: issue?.message ?? "" });
  } catch (cause) {
    // One case that breaks must not hide the answers of the others.
    return err({ type: "analysis-failed", problem: cause instanceof Error ? cause.message : String(cause) });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    return undefined;
  }
}

async function readStandardInput(): Promise<Result<NamedFile, FileError>> {
  const name = basename(STANDARD_INPUT);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > MAX_CASE_BYTES) return err({ type: "too-large", name, limit: MAX_CASE_BYTES });
    parts.push(bytes);
  }
  return ok({ name, bytes: new Uint8Array(Buffer.concat(parts)) });
}

/** A line per value: its name, then what it is. */
function linesOf(values: object): readonly string[] {
  return Object.entries(values).map(([name, value]) => `${name}\t${JSON.stringify(value)}`);
}
