import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CATALOGS } from "#shared/i18n/translate.ts";

const FOLDERS = ["renderer", "electron", "shared"];
const CATALOG_FILES = /^shared\/i18n\/(?:id|en)(?:\/|\.ts$)/u;

/** Keys put together at run time; each of these appears in the source as a template that starts so. */
const DYNAMIC_PREFIXES = [
  "board.",
  "check.verdict.",
  "conflict.kind.",
  "documents.kind.",
  "documents.kindText.",
  "errors.",
  "exclude.status.",
  "list.status.",
  "packet.kind.",
  "problems.",
  "recount.field.",
  "role.",
  "season.rubricStatus.",
  "unsaved.",
  "verification.codes.",
];

function keysOf(catalog: object, prefix = ""): readonly string[] {
  const entries: readonly [string, unknown][] = Object.entries(catalog);
  return entries.flatMap(([name, value]) =>
    typeof value === "object" && value !== null ? keysOf(value, `${prefix}${name}.`) : [prefix + name],
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

const keys = keysOf(CATALOGS.id);
const sources = readSources();
const strings = new Set([...sources.matchAll(/"([^"\n]*)"/gu)].map(([, string]) => string));
const words = new Set([...sources.matchAll(/[a-z][\w-]*/giu)].map(([word]) => word));

/** A key put together at run time counts as used when the word that completes it is in the source. */
function isUsed(key: string): boolean {
  const prefix = DYNAMIC_PREFIXES.find((candidate) => key.startsWith(candidate));
  return strings.has(key) || (prefix !== undefined && words.has(key.slice(prefix.length)));
}

test("every sentence of the catalog is used", () => {
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});

test("every prefix of keys put together at run time is in the source", () => {
  expect(DYNAMIC_PREFIXES.filter((prefix) => !sources.includes(`\`${prefix}\${`))).toEqual([]);
});
