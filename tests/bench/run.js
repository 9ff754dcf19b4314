import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

// Builds, measures, prints a table and JSON; with --write also docs/benchmarks.md.
const folder = ".cache/bench";
rmSync(folder, { recursive: true, force: true });
const groupBy = new URL("../support/group-by.js", import.meta.url).href;

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  return spawnSync(process.execPath, [command, ...args], {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, NODE_OPTIONS: `--import ${groupBy}` },
  }).status;
}

if (run("node_modules/vite/bin/vite.js", ["build", "--logLevel", "warn"]) !== 0) process.exit(1);
const status = run("node_modules/vitest/vitest.mjs", ["run", "--config", "tests/bench/vitest.config.ts"]);
const results = readFileSync(`${folder}/results.ndjson`, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

const machine = {
  processor: cpus()[0]?.model ?? "",
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 1024 ** 3),
  node: process.version,
  date: new Date().toISOString().slice(0, 10),
};
const rows = results.map(
  ({ name, unit, median, min, max, runs }) => `| ${name} | ${median} | ${min} – ${max} | ${unit} | ${runs} |`,
);
const table = ["| what | median | range | unit | runs |", "|---|---:|---:|---|---:|", ...rows].join("\n");
writeFileSync(`${folder}/results.json`, `${JSON.stringify({ machine, results }, null, 2)}\n`);
process.stderr.write(`${table}\n`);
process.stdout.write(`${JSON.stringify({ machine, results }, null, 2)}\n`);

if (process.argv.includes("--write")) {
  const path = "docs/benchmarks.md";
  const head = readFileSync(path, "utf8").split("<!-- measured -->")[0];
  const where = `${machine.cores} × ${machine.processor}, ${machine.memoryGiB} GiB, Node ${machine.node}, ${machine.date}`;
  writeFileSync(path, `${head}<!-- measured -->\n\nMachine: ${where}.\n\n${table}\n`);
}
process.exitCode = status ?? 1;
