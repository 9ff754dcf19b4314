import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { findChromium } from "./support/find-chromium.js";

// Runs everything and ends with one line: N passed, N failed, N skipped.
const reports = resolve(".cache/reports");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

// Child processes of the test tools need it too.
const groupBy = new URL("support/group-by.js", import.meta.url).href;

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/** @type {Totals} */
const totals = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
function run(command, args, env = {}) {
  const { status } = spawnSync(process.execPath, [command, ...args], {
    stdio: "inherit",
    env: { ...process.env, NODE_OPTIONS: `--import ${groupBy}`, ...env },
  });
  return status === 0;
}

/**
 * @param {string} name
 * @param {string} file
 * @param {(report: any) => Totals} read
 * @param {boolean} ranWell
 */
function count(name, file, read, ranWell) {
  const found = existsSync(file) ? read(JSON.parse(readFileSync(file, "utf8"))) : null;
  totals.passed += found?.passed ?? 0;
  totals.failed += found?.failed ?? 0;
  totals.skipped += found?.skipped ?? 0;
  // A suite that died without a report, or failed outside its tests, must not count as green.
  if (!found || (!ranWell && found.failed === 0)) {
    process.stderr.write(`${name}: ended without a good report\n`);
    totals.failed += 1;
  }
}

/** @param {Record<string, number>} report */
function readVitest({ numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 }) {
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/** @param {{ stats: Record<string, number>, suites: unknown }} report */
function readPlaywright({ stats, suites }) {
  for (const reason of new Set(skipReasons(suites))) process.stdout.write(`skipped: ${reason}\n`);
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/**
 * Every reason given with a skip, wherever it stands in the report.
 * @param {any} node
 * @returns {string[]}
 */
function skipReasons(node) {
  if (node === null || typeof node !== "object") return [];
  const own = node.type === "skip" && typeof node.description === "string" ? [node.description] : [];
  return [...own, ...Object.values(node).flatMap(skipReasons)];
}

const built = run("node_modules/vite/bin/vite.js", ["build", "--logLevel", "warn"]);
if (!built) {
  process.stderr.write("build failed\n");
  totals.failed += 1;
}

const unitReport = `${reports}/vitest.json`;
const unit = run("node_modules/vitest/vitest.mjs", [
  "run",
  "--config",
  "tests/vitest.config.ts",
  "--reporter=dot",
  "--reporter=json",
  `--outputFile.json=${unitReport}`,
]);
count("unit and contract tests", unitReport, readVitest, unit);

const chromium = findChromium();
if (chromium) {
  const e2eReport = `${reports}/playwright.json`;
  const e2e = run(
    "node_modules/@playwright/test/cli.js",
    ["test", "--config", "tests/e2e/playwright.config.ts", "--reporter=list,json"],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport, CHROMIUM: chromium, TZ: "Asia/Jakarta" },
  );
  count("end-to-end tests", e2eReport, readPlaywright, e2e);
} else {
  process.stderr.write(
    "End-to-end tests need Chromium, Chrome or Edge. On Debian: apt-get install chromium. " +
      "Elsewhere set CHROMIUM to the browser's path.\n",
  );
  totals.failed += 1;
}

process.stdout.write(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`);
process.exitCode = totals.failed === 0 ? 0 : 1;
