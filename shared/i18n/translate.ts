import type { Catalog, MessageKey, MessageValue, MessageValues, Plural } from "./catalog.ts";
import { en } from "./en.ts";
import { formatFixed, formatNumber, localeOf } from "./format.ts";
import { id } from "./id.ts";
import type { Language } from "./localised-text.ts";

export const CATALOGS: Readonly<Record<Language, Catalog>> = { id, en };

export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** Turns keys into sentences without a framework, for the command line and for tests. */
export function createTranslate(language: Language): Translate {
  return (key, values = {}) => {
    const plain = plainValues(values, language, createTranslate(language));
    return findSentence(CATALOGS[language], keyOfForm(key, values, language)).replace(
      /\{\{(\w+)\}\}/gu,
      (gap, name: string) => (Object.hasOwn(plain, name) ? (plain[name] ?? gap) : gap),
    );
  };
}

/** Values as they are to be read: numbers in the language's form, sentences in full. */
export function plainValues(
  values: MessageValues,
  language: Language,
  translate: Translate,
): Readonly<Record<string, string>> {
  const plain = (value: MessageValue): string => {
    if (typeof value === "string") return value;
    if (typeof value === "number") return formatNumber(value, language);
    if ("figure" in value) return formatFixed(value.figure, language, value.decimals);
    return translate(value.key, value.values);
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)]));
}

/** The key of the form that the value named `number` asks for; the key itself where there is one form only. */
export function keyOfForm(key: MessageKey, values: MessageValues, language: Language): string {
  const sentence = findEntry(CATALOGS[language], key);
  if (!isPlural(sentence)) return key;
  const { number } = values;
  const isOne =
    typeof number === "number" && new Intl.PluralRules(localeOf(language)).select(number) === "one";
  return isOne && sentence._one !== undefined ? `${key}._one` : `${key}._other`;
}

function findSentence(catalog: Catalog, key: string): string {
  const found = findEntry(catalog, key);
  return typeof found === "string" ? found : key;
}

function findEntry(catalog: Catalog, key: string): unknown {
  let found: unknown = catalog;
  for (const part of key.split(".")) {
    found =
      typeof found === "object" && found !== null
        ? Object.entries(found).find(([name]) => name === part)?.[1]
        : undefined;
  }
  return found;
}

function isPlural(value: unknown): value is Plural {
  return typeof value === "object" && value !== null && "_other" in value && typeof value._other === "string";
}
