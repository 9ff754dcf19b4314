import * as englishModule from "react-aria-components/i18n/en-US";
import { ARIA_INDONESIAN, type PhraseValues } from "./aria-indonesian.ts";

interface Formatter {
  readonly locale?: string;
}
type Speak = (values: PhraseValues, formatter?: Formatter) => string;
type Sentence = string | Speak;

// The package declares its default export as a type only.
const ENGLISH: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = Reflect.get(
  englishModule,
  "default",
);

/** Every sentence of React Aria in both languages; a sentence asks its formatter which one is wanted. */
export function ariaStrings(): Record<string, Record<string, Speak>> {
  return mapValues(ENGLISH, (sentences, bundle) =>
    mapValues(sentences, (english, key) => inBothLanguages(english, ARIA_INDONESIAN[bundle]?.[key])),
  );
}

/**
 * Gives React Aria its sentences; must run before any of its parts is drawn. The dictionary is the one that React
 * Aria reads for pages made on a server, and is meant for one language: hence a function for every sentence.
 */
export function installAriaStrings(): void {
  Reflect.set(window, Symbol.for("react-aria.i18n.locale"), "id-ID");
  Reflect.set(window, Symbol.for("react-aria.i18n.strings"), ariaStrings());
}

function inBothLanguages(english: Sentence, indonesian: Sentence | undefined): Speak {
  return (values, formatter) => {
    const isEnglish = indonesian === undefined || formatter?.locale?.startsWith("en") === true;
    const said = isEnglish ? english : indonesian;
    return typeof said === "function" ? said(values, formatter) : said;
  };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T, key: string) => U) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}
