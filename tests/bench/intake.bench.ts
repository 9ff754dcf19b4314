import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { runPleno } from "../support/contract-programs.ts";
import { measure, record } from "./measure.ts";

const PROPOSALS = 3500;
const CLOSING = "2026-05-06";
const Truth = z.array(z.object({ number: z.string(), fault: z.string() }));
const CheckReport = z.object({
  rows: z.int(),
  findings: z.array(z.object({ code: z.string(), rule: z.string(), severity: z.string() })),
});

test.each([7, 8])("a workbook of 3,500 proposals with planted faults, seed %d", async (seed) => {
  const folder = mkdtempSync(join(tmpdir(), "pleno-intake-"));
  const sizes = ["--dossiers", String(PROPOSALS), "--judges", "30", "--faults", "8", "--closing", CLOSING];
  expect(runPleno(["generate-intake", ...sizes, "--seed", String(seed), "--out", folder]).status).toBe(0);
  const planted = new Set(
    Truth.parse(JSON.parse(readFileSync(join(folder, "temuan-tertanam.json"), "utf8"))).map(
      ({ number }) => number,
    ),
  );
  let told = new Set<string>();
  await measure(
    `pleno check, ${PROPOSALS} proposals of 20 KB in XLSX, whole command (seed ${seed})`,
    1,
    () => {
      const ended = runPleno(["check", join(folder, "proposal.xlsx"), "--closing", CLOSING, "--json"]);
      const report = CheckReport.parse(JSON.parse(ended.stdout));
      expect(report.rows).toBe(PROPOSALS);
      told = new Set(report.findings.filter(({ severity }) => severity !== "note").map(({ code }) => code));
      return undefined;
    },
  );
  const missed = [...planted].filter((number) => !told.has(number));
  const falseAlarms = [...told].filter((number) => !planted.has(number));
  record(`planted faults of ${planted.size} that the check missed (seed ${seed})`, [missed.length], "count");
  record(
    `faultless proposals with a blocking or warning finding (seed ${seed})`,
    [(100 * falseAlarms.length) / (PROPOSALS - planted.size)],
    "%",
  );
});
