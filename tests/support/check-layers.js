import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { cruise } from "dependency-cruiser";
import extractConfiguration from "dependency-cruiser/config-utl/extract-depcruise-config";

// A cruise that sees nothing finds no violations, so the number of modules is checked as well.
const folders = ["shared", "renderer", "electron", "tests"];
const sources = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /(?<!\.d)\.tsx?$/u.test(name)),
);
const configuration = await extractConfiguration(resolve(".dependency-cruiser.cjs"));
const { output: report, exitCode } = await cruise(folders, {
  ...configuration.options,
  ruleSet: { forbidden: configuration.forbidden },
  validate: true,
  outputType: "err",
});
const { output: result } = await cruise(folders, { ...configuration.options });
const seen = result.modules.filter(({ source }) => folders.some((folder) => source.startsWith(`${folder}/`)));
process.stdout.write(`${typeof report === "string" ? report.trim() : "no report"}\n`);
if (seen.length < sources.length) {
  process.stderr.write(`cruised ${seen.length} of ${sources.length} source files\n`);
  process.exitCode = 1;
}
if (exitCode !== 0) process.exitCode = 1;
