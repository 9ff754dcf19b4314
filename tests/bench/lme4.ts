import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { buildRatings } from "#shared/reconciliation/ratings/build-ratings.ts";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";

const SCRIPT = fileURLToPath(new URL("lme4.R", import.meta.url));

const Lme4Answer = z.object({
  /** Milliseconds of each fit, and of the conditional deviations afterwards. */
  fits: z.array(z.number()),
  deviations: z.number(),
  dossier: z.number(),
  judge: z.number(),
  residual: z.number(),
  reml: z.number(),
});
export type Lme4Answer = z.output<typeof Lme4Answer>;

/** Whether R with lme4 is installed here; nothing is compared where it is not. */
export function hasLme4(): boolean {
  const asked = spawnSync("Rscript", ["-e", 'quit(status = !requireNamespace("lme4", quietly = TRUE))']);
  if (asked.status === 0) return true;
  process.stderr.write("R with lme4 is not installed here: its rows are left out.\n");
  return false;
}

/** Fits the same readings by lme4. */
export function fitByLme4(ratings: Ratings, runs: number): Lme4Answer {
  return inFolder((folder) => {
    const rows = [...ratings.score].map(
      (score, row) =>
        `${ratings.dossierIds[ratings.dossier[row] ?? 0]},${ratings.judgeIds[ratings.judge[row] ?? 0]},${score}`,
    );
    const file = join(folder, "panel.csv");
    writeFileSync(file, `dossier,judge,score\n${rows.join("\n")}\n`);
    return run([file, String(runs)]);
  });
}

/** Fits InstEval, which comes with lme4, and gives its readings too: 73,421 of 2,972 students about 1,128 lecturers. */
export function fitInstEval(runs: number): { readonly answer: Lme4Answer; readonly ratings: Ratings } {
  return inFolder((folder) => {
    const file = join(folder, "insteval.csv");
    const answer = run(["InstEval", String(runs), file]);
    const rows = readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.replaceAll('"', "").split(","));
    const ratings = buildRatings({
      dossier: rows.map(([dossier]) => dossier ?? ""),
      judge: rows.map(([, judge]) => judge ?? ""),
      score: rows.map(([, , score]) => Number(score)),
    });
    if (!ratings.ok) throw new Error(ratings.error.type);
    return { answer, ratings: ratings.value };
  });
}

function run(options: readonly string[]): Lme4Answer {
  const { status, stdout, stderr } = spawnSync("Rscript", [SCRIPT, ...options], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return Lme4Answer.parse(JSON.parse(stdout));
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "pleno-lme4-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
