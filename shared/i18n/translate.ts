import type { Catalog, MessageKey, MessageValue, MessageValues } from "./catalog.ts";
import { en } from "./en.ts";
import { formatNumber } from "./format.ts";
import { id } from "./id.ts";
import type { Language } from "./localised-text.ts";

export const CATALOGS: Readonly<Record<Language, Catalog>> = { id, en };

export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** Turns keys into sentences without a framework, for the command line and for tests. */
export function createTranslate(language: Language): Translate {
  return (key, values = {}) => {
    const plain = plainValues(values, language, createTranslate(language));
    return findSentence(CATALOGS[language], key).replace(/\{\{(\w+)\}\}/gu, (gap, name: string) =>
      Object.hasOwn(plain, name) ? (plain[name] ?? gap) : gap,
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
    return translate(value.key, value.values);
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)]));
}

function findSentence(catalog: Catalog, key: MessageKey): string {
  let found: unknown = catalog;
  for (const part of key.split(".")) {
    found =
      typeof found === "object" && found !== null
        ? Object.entries(found).find(([name]) => name === part)?.[1]
        : undefined;
  }
  return typeof found === "string" ? found : key;
}
