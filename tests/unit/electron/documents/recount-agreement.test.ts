import { spawnSync } from "node:child_process";
import { deflateSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { textCodec } from "#electron/adapters/text-codec.ts";
import { readResult } from "#shared/documents/read-result.ts";
import { recount } from "#shared/documents/recount.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import { buildRecord, buildSeason, buildSheets } from "#tests/support/builders.ts";
import { runScript, SCRIPT } from "#tests/support/recount-script.ts";

const season = buildSeason();
const record = buildRecord(
  season,
  buildSheets(season, (dossier, judge) => [90 - dossier * 5, 80 - judge, 70, 60]),
);
const honest = canonicalJson(record);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The program's exit code for the text of a result: 0 same, 1 differs or unsound, 2 unreadable. */
function codeOf(text: string): number {
  const read = readResult(JSON.parse(textCodec.decode(Buffer.from(text)) ?? "null"));
  if (!read.ok) return 2;
  return recount(read.value.record, nodeCrypto, read.value.raw).outcome === "same" ? 0 : 1;
}

/** Every place in a value: the container and the key under which something stands. */
function placesOf(value: Json): readonly (readonly [Json[] | { [key: string]: Json }, string])[] {
  if (value === null || typeof value !== "object") return [];
  const entries: [string, Json][] = Object.entries(value);
  return entries.flatMap(([key, inner]) => [[value, key] as const, ...placesOf(inner)]);
}

function put(container: Json[] | { [key: string]: Json }, key: string, value: Json | undefined): void {
  if (Array.isArray(container)) container.splice(Number(key), 1, ...(value === undefined ? [] : [value]));
  else if (value === undefined) Reflect.deleteProperty(container, key);
  else container[key] = value;
}

const STRANGE: readonly (Json | undefined)[] = [
  undefined,
  null,
  true,
  false,
  0,
  -1,
  1,
  1.5,
  1e9,
  1e300,
  "",
  "1",
  "x".repeat(70),
  "a\n",
  "D-1",
  [],
  [null],
  {},
  { key: "zz", ranked: 0, listed: 0 },
];

const mutation = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom("strange", "swap", "number", "more"),
  pick: fc.nat(),
});

type Change = { readonly at: number; readonly kind: string; readonly pick: number };
type Place = ReturnType<typeof placesOf>[number];

function valueAt([container, key]: Place): Json | undefined {
  return Array.isArray(container) ? container[Number(key)] : container[key];
}

function mutate(text: string, { at, kind, pick }: Change): string {
  const copy: Json = JSON.parse(text);
  const places = placesOf(copy);
  const place = places[at % places.length];
  const other = places[pick % places.length];
  if (!place || !other) return text;
  alter(place, kind, {
    strange: STRANGE[pick % STRANGE.length],
    other: structuredClone(valueAt(other)),
    pick,
  });
  return JSON.stringify(copy);
}

function alter(
  place: Place,
  kind: string,
  {
    strange,
    other,
    pick,
  }: { readonly strange: Json | undefined; readonly other: Json | undefined; readonly pick: number },
): void {
  const [container, key] = place;
  const value = valueAt(place);
  if (kind === "strange") put(container, key, strange);
  else if (kind === "swap") put(container, key, other);
  else if (kind === "number" && typeof value === "number") put(container, key, value + (pick % 3) - 1);
  else if (Array.isArray(container)) container.push(value ?? null);
  else container[`${key}x`] = value ?? null;
}

describe("the script and the program", () => {
  it("agree on a result changed anywhere, in type, range or number of parts", { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 2 }), (changes) => {
        const text = changes.reduce(mutate, honest);
        expect(runScript(text).status, text).toBe(codeOf(text));
      }),
      { numRuns: 150 },
    );
  });

  it.each<readonly [string, object]>([
    ["a version that is no whole number", { version: 1.5 }],
    ["a version beyond all programs", { version: 1e9 }],
    ["a composition of nothing", { composition: null }],
    ["an exclusion of nobody", { exclusions: [{ dossierId: "x".repeat(100), memberId: "y" }] }],
    ["half a place on the list", { season: { ...record.season, list: { name: "", size: 10.5 } } }],
    ["one proposal twice", { dossiers: [...record.dossiers, ...record.dossiers.slice(0, 1)] }],
    ["one number twice", { dossiers: record.dossiers.map((dossier) => ({ ...dossier, number: "1" })) }],
    ["one member twice", { members: [...record.members, ...record.members.slice(0, 1)] }],
    ["a proposal unknown", { dossiers: record.dossiers.slice(1) }],
    ["marks without a step", { rubric: { ...record.rubric, scale: { ...record.rubric.scale, step: 0 } } }],
    ["a rank in words", { ranking: record.ranking.map((row) => ({ ...row, rank: String(row.rank) })) }],
  ])("both refuse %s", (_what, change) => {
    const text = JSON.stringify({ ...record, ...change });
    expect(codeOf(text)).not.toBe(0);
    expect(runScript(text).status).toBe(codeOf(text));
  });

  it("both pass over white space and a byte order mark before the result", () => {
    expect(runScript(`\uFEFF ${honest}\n`).status).toBe(0);
  });
});

function pdfOf(...contents: readonly (Uint8Array | string)[]): Buffer {
  const streams = contents.map((content) => [
    Buffer.from("\nstream\n"),
    Buffer.from(content),
    Buffer.from("\nendstream"),
  ]);
  return Buffer.concat([Buffer.from("%PDF-1.7\n"), ...streams.flat()]);
}

describe("the script on hostile files", () => {
  const other = canonicalJson({ ...record, season: { ...record.season, name: "Lain" } });

  it.each<readonly [string, Uint8Array | string]>([
    ["many streams that never end", `%PDF-1.7\n5 0 obj /EmbeddedFile ${"stream\n".repeat(150_000)}`],
    ["many beginnings of packed data", `%PDF-1.7\n${"stream\n\u0078\u0001".repeat(100_000)}`],
    ["many beginnings of JSON", `%PDF-1.7\n${'stream\n{"'.repeat(100_000)}`],
    ["twelve bombs", pdfOf(...Array<Buffer>(12).fill(deflateSync(Buffer.alloc(100 * 2 ** 20))))],
    [
      "bombs below the limit for one",
      pdfOf(...Array<Buffer>(12).fill(deflateSync(Buffer.alloc(40 * 2 ** 20)))),
    ],
  ])("gives up at once on %s", { timeout: 30_000 }, (_what, bytes) => {
    const began = performance.now();
    expect(runScript(bytes)).toMatchObject({ status: 2, verdict: "unreadable / tidak terbaca" });
    expect(performance.now() - began).toBeLessThan(8000);
  });

  it.each<readonly [string, Uint8Array | string]>([
    ["packed", deflateSync(other)],
    ["plain", other],
    ["with spaces before it", ` \n ${other}`],
  ])("finds a second result, %s, that no name leads to", (_what, second) => {
    expect(runScript(pdfOf(deflateSync(honest))).status).toBe(0);
    const { status, lines } = runScript(pdfOf(deflateSync(honest), second));
    expect(status).toBe(2);
    expect(lines[1]).toContain("more than one result");
  });

  it("says that it does not vouch for names", () => {
    expect(runScript(honest).lines.join("\n")).toContain("vouched for by the signatures alone");
    expect(spawnSync(process.execPath, [SCRIPT, "/"], { encoding: "utf8" }).status).toBe(2);
  });
});
