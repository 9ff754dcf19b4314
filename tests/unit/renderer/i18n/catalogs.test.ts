import { expect, test } from "vitest";
import { message } from "#shared/i18n/catalog.ts";
import { CATALOGS, createTranslate } from "#shared/i18n/translate.ts";

/** Every sentence by its dotted key. */
function sentencesOf(catalog: object, prefix = ""): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const entries: readonly [string, unknown][] = Object.entries(catalog);
  for (const [name, value] of entries) {
    if (typeof value === "string") found.set(prefix + name, value);
    else if (typeof value === "object" && value !== null)
      for (const [key, sentence] of sentencesOf(value, `${prefix}${name}.`)) found.set(key, sentence);
  }
  return found;
}

function gapsOf(sentence: string | undefined): readonly string[] {
  return [...(sentence ?? "").matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name ?? "").toSorted();
}

const id = sentencesOf(CATALOGS.id);
const en = sentencesOf(CATALOGS.en);

test("both languages have the same keys", () => {
  expect([...en.keys()].toSorted()).toEqual([...id.keys()].toSorted());
});

test("every sentence has the same gaps in both languages, and none is empty", () => {
  const differing = [...id.keys()].filter((key) => gapsOf(id.get(key)).join() !== gapsOf(en.get(key)).join());
  const empty = [...id, ...en].filter(([, sentence]) => sentence.trim() === "");
  expect({ differing, empty }).toEqual({ differing: [], empty: [] });
});

test("writes numbers as the language does and sentences inside sentences", () => {
  const values = { found: message("packet.kind.result"), expected: message("packet.kind.season") };
  expect(createTranslate("id")("errors.wrong-kind", values)).toContain("paket hasil");
  expect(createTranslate("id")("label.rows", { shown: 1234, total: 3500 })).toBe("1.234 dari 3.500 baris");
  expect(createTranslate("en")("label.rows", { shown: 1234, total: 3500 })).toBe("1,234 of 3,500 rows");
});

test("user text that looks like a gap stays text", () => {
  expect(createTranslate("id")("errors.season-exists", { name: "{{name}}" })).toContain("“{{name}}”");
});
