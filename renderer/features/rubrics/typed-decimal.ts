import type { Language } from "#shared/i18n/localised-text.ts";

/** How a field's number is kept: whole, or as hundredths of what is typed. */
export type Unit = 1 | 100;

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

export type TypedDecimal =
  | { readonly type: "value"; readonly value: number | null }
  | { readonly type: "not-a-number" }
  | { readonly type: "too-small" | "too-large" };

/** Reads what was typed, with decimal comma or point; an empty field is `null`. Bounds are in kept units. */
export function readDecimal(text: string, unit: Unit, { min, max }: Bounds): TypedDecimal {
  const typed = text.trim();
  if (typed === "") return { type: "value", value: null };
  const match = (unit === 100 ? /^(\d{1,5})(?:[.,](\d{1,2}))?$/u : /^(\d{1,6})$/u).exec(typed);
  if (!match) return { type: "not-a-number" };
  const value = Number(match[1]) * unit + (unit === 100 ? Number((match[2] ?? "").padEnd(2, "0")) : 0);
  if (value < min) return { type: "too-small" };
  return value > max ? { type: "too-large" } : { type: "value", value };
}

/** A kept number as it is typed again: no grouping, no needless decimals. */
export function writeDecimal(value: number | null, unit: Unit, language: Language): string {
  if (value === null) return "";
  const text = String(unit === 100 ? value / 100 : value);
  return language === "id" ? text.replace(".", ",") : text;
}
