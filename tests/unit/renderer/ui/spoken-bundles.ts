import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const renderer = fileURLToPath(new URL("../../../../renderer/", import.meta.url));

/** Reachable by import, but only from parts that move things by drag and drop, which ours do not. */
const NEVER_SPOKEN = new Set(["@react-aria/dnd"]);

/** The bundles of sentences of every part of React Aria that the renderer imports, found along the imports. */
export function spokenBundles(): ReadonlySet<string> {
  const bundles = new Set<string>();
  const seen = new Set<string>();
  const walk = (path: string): void => {
    if (seen.has(path) || !existsSync(path)) return;
    seen.add(path);
    const source = readFileSync(path, "utf8");
    for (const [, bundle = ""] of source.matchAll(/["'](@react-aria\/[\w-]+|react-aria-components)["']\)/gu))
      bundles.add(bundle);
    for (const specifier of importsOf(source)) walk(locate(specifier, path));
  };
  for (const specifier of rendererImports()) walk(locate(specifier, renderer));
  return new Set([...bundles].filter((name) => !NEVER_SPOKEN.has(name)));
}

function rendererImports(): readonly string[] {
  return readdirSync(renderer, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/u.test(path))
    .flatMap((path) => importsOf(readFileSync(join(renderer, path), "utf8")))
    .filter((specifier) => /^react-(aria|stately)/u.test(specifier) && !specifier.includes("/i18n/"));
}

function importsOf(source: string): readonly string[] {
  return [...source.matchAll(/from ["']([^"']+)["']/gu)].map(([, specifier = ""]) => specifier);
}

/** The file of an import inside React Aria; an empty path for anything else. */
function locate(specifier: string, from: string): string {
  if (specifier.startsWith(".")) return resolve(dirname(from), specifier);
  const [, name, part = "index"] =
    /^(react-aria-components|react-aria|react-stately)(?:\/(.+))?$/u.exec(specifier) ?? [];
  if (name === undefined) return "";
  const root = dirname(require.resolve(`${name}/package.json`));
  return part.startsWith("private/")
    ? join(root, "dist", `${part}.mjs`)
    : join(root, "dist", "exports", `${part}.mjs`);
}
