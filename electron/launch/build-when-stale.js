import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What the build reads, relative to the project. */
const SOURCES = [
  "electron",
  "renderer",
  "shared",
  "resources",
  "package.json",
  "package-lock.json",
  "tsconfig.base.json",
  "vite.config.ts",
];

/** Written after every complete build, dated at its start. */
const STAMP = join("dist", "build-stamp");

/**
 * Builds everything into dist/ when a source is newer than the last build. Says so on stderr, because stdout may be piped.
 * @param {string} root
 * @returns {Promise<boolean>} whether it built
 */
export async function buildWhenStale(root) {
  if (!isStale(root)) return false;
  process.stderr.write("Membangun Pleno, sekitar setengah menit … (building Pleno, about half a minute …)\n");
  const started = new Date();
  const { createBuilder } = await import("vite");
  const builder = await createBuilder({ configFile: join(root, "vite.config.ts"), logLevel: "warn" }, null);
  await builder.buildApp();
  writeStamp(root, started);
  return true;
}

/**
 * @param {string} root
 * @returns {boolean}
 */
export function isStale(root) {
  const stamp = join(root, STAMP);
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return SOURCES.some((source) => newestTime(join(root, source)) > built);
}

/**
 * Dates the stamp at the start, so a file saved while the build ran counts as newer.
 * @param {string} root
 * @param {Date} started
 */
export function writeStamp(root, started) {
  const stamp = join(root, STAMP);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${started.toISOString()}\n`);
  utimesSync(stamp, started, started);
}

/**
 * Counts folders too: removing a file changes only its folder's time.
 * @param {string} path
 * @returns {number}
 */
function newestTime(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  const entries = statSync(path).isDirectory() ? readdirSync(path) : [];
  return entries.reduce((newest, entry) => Math.max(newest, newestTime(join(path, entry))), mtimeMs);
}
