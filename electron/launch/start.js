import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildWhenStale } from "./build-when-stale.js";
import { projectRoot, requireNode } from "./project.js";
import { findElectronPackage, resolveElectron } from "./resolve-electron.js";
import { planStart } from "./start-plan.js";

requireNode();
await buildWhenStale(projectRoot);
const { env, platform } = process;
const electron = resolveElectron({ env, platform, packageDirectory: findElectronPackage() });
const plan = planStart({ args: process.argv.slice(2), electron, platform, env });
if (plan.line !== undefined) process.stderr.write(`${plan.line}\n`);
if (plan.host === "electron" && electron !== undefined) startElectron(electron, plan.args);
else await startBrowserHost(plan.args);

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
function startElectron(program, args) {
  const child = spawn(program, [projectRoot, ...args], { cwd: projectRoot, stdio: "inherit" });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"]))
    process.on(signal, () => child.kill(signal));
  child.once("exit", (code) => process.exit(code ?? 1));
  child.once("error", (cause) => {
    process.stderr.write(`Electron gagal dimulai (Electron failed to start): ${cause.message}\n`);
    process.exit(1);
  });
}

/**
 * Runs in this process, so that a signal to it reaches the host itself.
 * @param {readonly string[]} args
 */
async function startBrowserHost(args) {
  const main = join(projectRoot, "dist", "browser-host", "main.js");
  process.argv = [process.execPath, main, ...args];
  await import(pathToFileURL(main).href);
}
