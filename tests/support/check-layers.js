import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { cruise } from "dependency-cruiser";
import extractConfiguration from "dependency-cruiser/config-utl/extract-depcruise-config";

// A cruise that sees nothing finds no violations, so the number of modules is checked as well.
const folders = ["shared", "renderer", "electron", "tests"];
const sources = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /(?<!\.d)\.tsx?$/u.test(name)),
);
const { options, forbidden = [] } = await extractConfiguration(resolve(".dependency-cruiser.cjs"));
const { output } = await cruise(folders, { ...options, ruleSet: { forbidden }, validate: true });
if (typeof output === "string") throw new Error(output);
const { summary, modules } = output;
const seen = modules.filter(({ source }) => folders.some((folder) => source.startsWith(`${folder}/`)));
for (const { rule, from, to } of summary.violations)
  process.stderr.write(`${rule.severity} ${rule.name}: ${from} -> ${to}\n`);
if (seen.length < sources.length)
  process.stderr.write(`cruised ${seen.length} of ${sources.length} source files\n`);
process.stdout.write(`${summary.violations.length} violations in ${seen.length} modules\n`);
process.exitCode = summary.error > 0 || seen.length < sources.length ? 1 : 0;
