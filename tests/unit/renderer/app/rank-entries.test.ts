import { expect, test } from "vitest";
import type { EntryKind, PaletteEntry } from "#renderer/app/palette/palette-entry.ts";
import { rankEntries, toSearchable } from "#renderer/app/palette/rank-entries.ts";

function entry(id: string, kind: EntryKind, title: string, more: Partial<PaletteEntry> = {}): PaletteEntry {
  return { id, kind, title, icon: "document", run: () => undefined, ...more };
}

const ENTRIES = [
  entry("lock", "action", "Kunci sekarang"),
  entry("board", "screen", "Kemajuan"),
  entry("d1", "dossier", "2026-001 Sekolah Laut", { hint: "Pemerintah Kota Ambon" }),
  entry("d2", "dossier", "2026-017 Posyandu Kecapi", { hint: "Pemerintah Kabupaten Jepara" }),
  entry("m1", "member", "Ratna Kusuma"),
].map(toSearchable);

function idsOf(query: string, recent: readonly string[] = []): readonly string[] {
  return rankEntries(ENTRIES, query, recent, 50).shown.map(({ id }) => id);
}

test("at rest there are acts and screens, and what was chosen lately stands before them", () => {
  expect(idsOf("")).toEqual(["lock", "board"]);
  expect(idsOf("", ["m1", "d2"])).toEqual(["m1", "d2", "lock", "board"]);
});

test("every word must occur somewhere in number, title or agency", () => {
  expect(idsOf("laut ambon")).toEqual(["d1"]);
  expect(idsOf("017 jepara")).toEqual(["d2"]);
  expect(idsOf("laut jepara")).toEqual([]);
});

test("the beginning of the title counts more than that of a word, that more than letters within", () => {
  expect(idsOf("ke")).toEqual(["board", "d2"]);
  expect(idsOf("ku")).toEqual(["lock", "m1"]);
  expect(idsOf("la")).toEqual(["d1"]);
});

test("case and accents do not matter", () => {
  expect(idsOf("SÉKOLAH")).toEqual(["d1"]);
});

test("of 3,500 dossiers fifty are shown and all are counted, at once", () => {
  const many = Array.from({ length: 3500 }, (_, index) =>
    toSearchable(entry(`p${index}`, "dossier", `2026-${index} Layanan ${index % 7}`, { hint: "Kota" })),
  );
  const started = performance.now();
  const { shown, total } = rankEntries(many, "layanan kota", [], 50);
  expect(performance.now() - started).toBeLessThan(250);
  expect(shown).toHaveLength(50);
  expect(total).toBe(3500);
});
