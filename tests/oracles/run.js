import { spawnSync } from "node:child_process";
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { buildWhenStale } from "../../electron/launch/build-when-stale.js";
import { projectRoot } from "../../electron/launch/project.js";
import { describeDeviation, findDeviation } from "./compare.js";

// Runs every case of the folders and files named through `pleno stats`, and tells which are within tolerance.

/** @typedef {{ file: string, ok: boolean, values?: Record<string, unknown>, error?: { type: string } }} Answer */

const named = process.argv.slice(2);
const files = (named.length === 0 ? [join(projectRoot, "tests", "fixtures", "oracles")] : named).flatMap(
  listCases,
);
if (files.length === 0) {
  process.stderr.write("No case files. Name a folder: npm run oracles -- DIR\n");
  process.exit(2);
}
await buildWhenStale(projectRoot);
const answers = runStats(files);
let within = 0;
for (const file of files) {
  const { id, fault } = judge(file, answers.get(file));
  if (fault === null) within += 1;
  process.stdout.write(`${id.padEnd(36)} ${fault === null ? "ok" : `FAIL ${fault}`}\n`);
}
process.stdout.write(`${within} of ${files.length} within tolerance\n`);
process.exitCode = within === files.length ? 0 : 1;

/**
 * @param {string} path
 * @returns {string[]}
 */
function listCases(path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => name.endsWith(".json"));
  return names.toSorted().map((name) => join(path, name));
}

/**
 * One process for all files; its answer goes through a file, because a pipe may be cut off.
 * @param {readonly string[]} paths
 * @returns {Map<string, Answer>}
 */
function runStats(paths) {
  const folder = mkdtempSync(join(tmpdir(), "pleno-oracles-"));
  const answer = join(folder, "answer.json");
  const program = join(projectRoot, "dist", "cli", "pleno.js");
  // A second file makes the answer a list even where there is one case.
  const args = [program, "stats", ...paths, ...(paths.length === 1 ? paths : []), "--json", "--lang", "en"];
  try {
    spawnSync(process.execPath, args, { stdio: ["ignore", openSync(answer, "w"), "inherit"] });
    /** @type {Answer[]} */
    const rows = parseJson(answer, []);
    return new Map(rows.map((row) => [row.file, row]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @param {Answer | undefined} answer
 * @returns {{ id: string, fault: string | null }}
 */
function judge(file, answer) {
  const { id = basename(file, ".json"), expected, tolerance } = parseJson(file, {});
  if (!expected) return { id, fault: "no case: “expected” is missing" };
  if (!answer) return { id, fault: "pleno stats ended without an answer" };
  if (!answer.ok || !answer.values) return { id, fault: `refused: ${JSON.stringify(answer.error)}` };
  const deviation = findDeviation(answer.values, expected, tolerance);
  return { id, fault: deviation && describeDeviation(deviation) };
}

/**
 * @template T
 * @param {string} path
 * @param {T} otherwise
 * @returns {any}
 */
function parseJson(path, otherwise) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return otherwise;
  }
}
