import type { PlainValue } from "#shared/documents/document-definition.ts";

export interface PlainCopy {
  readonly value: PlainValue;
  /** Every string that may be printed. */
  readonly texts: readonly string[];
  /** Path of the first value that is not plain data, if any. */
  readonly invalidPath: string | undefined;
}

// A bar code's payload and a data URL are never set in type.
const unprintedKeys = new Set(["qr", "image"]);

/** Copies a definition (pdfmake writes into its input), composes accents and collects the text to print. */
export function copyPlain(source: unknown, path: string): PlainCopy {
  const texts: string[] = [];
  let invalidPath: string | undefined;

  function copy(value: unknown, at: string): PlainValue {
    if (typeof value === "string") return copyText(value);
    if (value === null || value === undefined || typeof value === "boolean") return value;
    if (typeof value === "number" && Number.isFinite(value)) return copyNumber(value);
    if (Array.isArray(value)) return value.map((item, index) => copy(item, `${at}[${index}]`));
    if (typeof value === "object" && isPlainObject(value)) return copyObject(value, at);
    invalidPath ??= at;
    return null;
  }

  function copyText(value: string): string {
    const composed = value.normalize("NFC");
    texts.push(composed);
    return composed;
  }

  function copyNumber(value: number): number {
    texts.push(String(value));
    return value;
  }

  function copyObject(value: object, at: string): PlainValue {
    const entries = Object.entries(value).map(([key, item]: [string, unknown]): [string, PlainValue] =>
      unprintedKeys.has(key) && typeof item === "string" ? [key, item] : [key, copy(item, `${at}.${key}`)],
    );
    return Object.fromEntries(entries);
  }

  const value = copy(source, path);
  return { value, texts, invalidPath };
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
