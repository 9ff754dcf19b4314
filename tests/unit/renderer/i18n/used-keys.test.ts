import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CATALOGS } from "#shared/i18n/translate.ts";

const FOLDERS = ["renderer", "electron", "shared"];
const CATALOG_FILES = /^shared\/i18n\/(?:id|en)(?:\/|\.ts$)/u;

function keysOf(catalog: object, prefix = ""): readonly string[] {
  const entries: readonly [string, unknown][] = Object.entries(catalog);
  return entries.flatMap(([name, value]) =>
    typeof value === "object" && value !== null && !("_other" in value)
      ? keysOf(value, `${prefix}${name}.`)
      : [prefix + name],
  );
}

function readSources(): string {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => join(folder, name))
      .filter((path) => /\.tsx?$/u.test(path) && !CATALOG_FILES.test(path))
      .map((path) => readFileSync(path, "utf8")),
  ).join("\n");
}

/** Keys put together at run time begin like a template of the source: `role.${role}` covers `role.judge`. */
function findTemplatePrefixes(source: string): readonly string[] {
  return [...source.matchAll(/`([a-z]\w*(?:\.[\w-]+)*\.)\$\{/gu)].map(([, prefix]) => prefix ?? "");
}

const keys = keysOf(CATALOGS.id);
const sources = readSources();
const strings = new Set([...sources.matchAll(/"([^"\n]*)"/gu)].map(([, string]) => string));
const prefixes = findTemplatePrefixes(sources);
const words = new Set([...sources.matchAll(/[a-z][\w-]*/giu)].map(([word]) => word));

/** A key put together at run time counts as used when the word that completes it is in the source. */
function isUsed(key: string): boolean {
  return (
    strings.has(key) ||
    prefixes.some((prefix) => key.startsWith(prefix) && words.has(key.slice(prefix.length)))
  );
}

test("every sentence of the catalog is used", () => {
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});

test("a template covers the keys it can make, and no others", () => {
  expect(findTemplatePrefixes("text.t(`role.${role}`); text.t(`help.text.${topic}`)")).toEqual([
    "role.",
    "help.text.",
  ]);
});
