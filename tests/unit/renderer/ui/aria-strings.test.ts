import { createRequire } from "node:module";
import { describe, expect, test, vi } from "vitest";
import { ARIA_INDONESIAN } from "#renderer/text/aria-indonesian.ts";
import { ariaStrings, installAriaStrings } from "#renderer/text/aria-strings.ts";
import { spokenBundles } from "./spoken-bundles.ts";

const VALUES = {
  count: 3,
  groupCount: 3,
  optionCount: 3,
  groupTitle: "Sulawesi",
  optionText: "Gorontalo",
  isGroupChange: true,
  isSelected: true,
  item: "KIPP-0042",
  link: "KIPP-0042",
  fieldLabel: "menit",
  columnName: "Nomor",
  value: 120,
};
const INDONESIAN = formatter("id-ID");
const ENGLISH = formatter("en-GB");
const strings = ariaStrings();
const spoken = [...spokenBundles()];

describe.each(spoken)("%s", (bundle) => {
  const keys = Object.keys(strings[bundle] ?? {});

  test("has every sentence in Indonesian", () => {
    expect(Object.keys(ARIA_INDONESIAN[bundle] ?? {}).toSorted()).toEqual(keys.toSorted());
  });

  test.each(keys)("says %s in the language of the app, with all its values", (key) => {
    const say = strings[bundle]?.[key];
    const indonesian = say?.(VALUES, INDONESIAN) ?? "";
    const english = say?.(VALUES, ENGLISH) ?? "";
    expect(indonesian).not.toBe("");
    expect(indonesian).not.toBe(english);
    expect(english).not.toBe("");
    expect(indonesian).not.toMatch(/undefined|NaN/u);
    for (const value of Object.values(VALUES))
      if (typeof value === "string") expect(indonesian.includes(value)).toBe(english.includes(value));
  });
});

test("the parts speak through more than a few bundles, so the walk over the imports works", () => {
  expect(spoken).toEqual(expect.arrayContaining(["@react-aria/toast", "@react-aria/combobox"]));
});

test("what is translated is what the library has, so that a new version shows its new sentences here", () => {
  const unknown = Object.entries(ARIA_INDONESIAN).flatMap(([bundle, sentences]) =>
    Object.keys(sentences)
      .filter((key) => strings[bundle]?.[key] === undefined)
      .map((key) => `${bundle} ${key}`),
  );
  expect(unknown).toEqual([]);
});

test("the library's own dictionary finds the sentences and follows a change of language", () => {
  vi.stubGlobal("window", {});
  installAriaStrings();
  const within = createRequire(createRequire(import.meta.url).resolve("react-aria-components"));
  const { LocalizedStringDictionary, LocalizedStringFormatter } = within("@internationalized/string");
  const dictionary = LocalizedStringDictionary.getGlobalDictionaryForPackage("@react-aria/numberfield");
  const say = (locale: string): string =>
    new LocalizedStringFormatter(locale, dictionary).format("increase", { fieldLabel: "Menit" });
  expect([say("id-ID"), say("en-GB"), say("id-ID")]).toEqual([
    "Tambah Menit",
    "Increase Menit",
    "Tambah Menit",
  ]);
  vi.unstubAllGlobals();
});

/** As the library's own formatter looks from inside a sentence. */
function formatter(locale: string) {
  return {
    locale,
    number: (value: number) => new Intl.NumberFormat(locale).format(value),
    plural: (value: number, forms: Record<string, string | (() => string)>) => {
      const form = forms[`=${value}`] ?? forms[new Intl.PluralRules(locale).select(value)] ?? forms["other"];
      return typeof form === "function" ? form() : (form ?? "");
    },
    select: (forms: Record<string, string | (() => string)>, value: string) => {
      const form = forms[value] ?? forms["other"];
      return typeof form === "function" ? form() : (form ?? "");
    },
  };
}
