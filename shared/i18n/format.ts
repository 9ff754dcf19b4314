import type { ExactMean } from "../scoring/sheet-total.ts";
import { meanToDecimal } from "../scoring/sheet-total.ts";
import type { Language } from "./localised-text.ts";

const LOCALES: Readonly<Record<Language, string>> = { id: "id-ID", en: "en-GB" };

export function localeOf(language: Language): string {
  return LOCALES[language];
}

export function formatNumber(value: number, language: Language, decimals = 0): string {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: Math.max(decimals, 2) };
  return new Intl.NumberFormat(localeOf(language), options).format(value);
}

/** An exact mean as it is published: two decimals, halves up, decimal comma in Indonesian. */
export function formatMean(mean: ExactMean, language: Language): string {
  return localiseDecimal(meanToDecimal(mean), language);
}

/** Exact decimals never pass through a binary fraction, so only the separator is exchanged. */
export function localiseDecimal(text: string, language: Language): string {
  return language === "id" ? text.replace(".", ",") : text;
}

/** A mark as a judge writes it: no needless decimals. */
export function formatMark(hundredths: number, language: Language): string {
  return formatNumber(hundredths / 100, language);
}

/** A weight in basis points as a percentage. */
export function formatWeight(basisPoints: number, language: Language): string {
  return `${formatNumber(basisPoints / 100, language)}%`;
}

/** A day in words, as `18 Juni 2020`. */
export function formatDay(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long" }).format(new Date(instant));
}

/** A day and the time on it to the minute, in the zone of this computer. */
export function formatMoment(instant: string, language: Language): string {
  const time = new Intl.DateTimeFormat(localeOf(language), { hour: "2-digit", minute: "2-digit" });
  return `${formatDay(instant, language)} ${time.format(new Date(instant))}`;
}

/** The time of day to the second, as `10.42.07`. */
export function formatClock(instant: string, language: Language): string {
  const style = { hour: "2-digit", minute: "2-digit", second: "2-digit" } as const;
  return new Intl.DateTimeFormat(localeOf(language), style).format(new Date(instant));
}
