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

/** A sentence that depends on a count has a form `_one` where the language knows one. */
const PLURAL_FORM = /\._(?:one|other)$/u;

function entriesOf(catalog: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...catalog.keys()].map((key) => key.replace(PLURAL_FORM, "")))].toSorted();
}

test("both languages have the same keys, whatever forms a count asks for", () => {
  expect(entriesOf(en)).toEqual(entriesOf(id));
});

test("Indonesian, which has one form for every count, has no other, and every plural has the general form", () => {
  const forms = [...id.keys(), ...en.keys()].filter((key) => PLURAL_FORM.test(key));
  const incomplete = forms.filter((key) => {
    const general = key.replace(PLURAL_FORM, "._other");
    return !id.has(general) || !en.has(general);
  });
  expect({ singular: [...id.keys()].filter((key) => key.endsWith("._one")), incomplete }).toEqual({
    singular: [],
    incomplete: [],
  });
});

test("a plural is chosen by the number in it", () => {
  const uncounted = [...id, ...en].filter(
    ([key, sentence]) => key.endsWith("._other") && !gapsOf(sentence).includes("number"),
  );
  expect(uncounted).toEqual([]);
  expect(createTranslate("en")("palette.count", { number: 1 })).toBe("1 result");
  expect(createTranslate("en")("palette.count", { number: 3500 })).toBe("3,500 results");
  expect(createTranslate("id")("palette.count", { number: 1 })).toBe("1 hasil");
});

test("every sentence has the same gaps in both languages, and none is empty", () => {
  const differing = [...en.keys()].filter((key) => {
    // The singular may spell its number out.
    const own = gapsOf(en.get(key)).filter((gap) => gap !== "number" || !key.endsWith("._one"));
    const other = gapsOf(id.get(key.replace(PLURAL_FORM, "._other"))).filter(
      (gap) => gap !== "number" || !key.endsWith("._one"),
    );
    return own.join() !== other.join();
  });
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
