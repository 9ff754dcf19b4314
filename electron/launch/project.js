import { fileURLToPath } from "node:url";

export const projectRoot = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Stops with one sentence on a Node that is too old.
 * @param {string} version
 */
export function requireNode(version = process.versions.node) {
  if (isSupportedNode(version)) return;
  process.stderr.write(
    `Pleno memerlukan Node 20.19 atau lebih baru; di sini ${version}. (Pleno needs Node 20.19 or newer; this is ${version}.)\n`,
  );
  process.exit(1);
}

/**
 * @param {string} version
 * @returns {boolean}
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}
