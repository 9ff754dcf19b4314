import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./contract-folders.ts";

/** A built program; `npm test` builds before it tests, and whoever runs one test alone is told how. */
export function builtProgram(path: string): string {
  const program = join(projectRoot, "dist", path);
  if (!existsSync(program)) throw new Error(`dist/${path} is missing: run "npm run build" first`);
  return program;
}

/** The environment without what this test run was given, so that a child behaves as at a person's desk. */
function plainEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, PLENO_DATA: _data, PLENO_PASSPHRASE: _passphrase, ...rest } = process.env;
  return { ...rest, ...extra };
}

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `pleno` to its end. */
export function runPleno(args: readonly string[], env: Readonly<Record<string, string>> = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtProgram("cli/pleno.js"), ...args], {
    env: plainEnvironment(env),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** Starts a program that goes on until it is ended; the caller ends it. */
export function startProgram(program: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program, ...args], { env: plainEnvironment() });
}

/** The first line a program prints, or its end without one. */
export async function firstLine(child: ChildProcessWithoutNullStreams): Promise<string> {
  let text = "";
  for await (const chunk of child.stdout) {
    text += String(chunk);
    if (text.includes("\n")) return text.slice(0, text.indexOf("\n"));
  }
  throw new Error(`ended without a line: ${text}`);
}

export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const status = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [stdout, stderr] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  return { status: await status, stdout, stderr };
}

async function readAll(stream: AsyncIterable<unknown>): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of stream) chunks.push(String(chunk));
  return chunks.join("");
}
