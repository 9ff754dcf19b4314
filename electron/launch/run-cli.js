import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildWhenStale } from "./build-when-stale.js";
import { projectRoot, requireNode } from "./project.js";

requireNode();
await buildWhenStale(projectRoot);
const args = process.argv.slice(2);
if (args.length !== 1 || args[0] !== "--build-only") {
  const program = join(projectRoot, "dist", "cli", "pleno.js");
  process.argv = [process.execPath, program, ...args];
  await import(pathToFileURL(program).href);
}
