import type { ExactMean } from "../scoring/sheet-total.ts";
import { meanToDecimal } from "../scoring/sheet-total.ts";
import type { Language } from "./localised-text.ts";

const LOCALES: Readonly<Record<Language, string>> = { id: "id-ID", en: "en-GB" };

export function localeOf(language: Language): string {
  return LOCALES[language];
}

export function formatNumber(value: number, language: Language, decimals = 0): string {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: Math.max(decimals, 2) };
  return withMinus(new Intl.NumberFormat(localeOf(language), options).format(value));
}

/** Far below the distance of a mean from the middle between two roundings, far above what binary fractions lose. */
const DUST = 1e-8;

/** Halves away from zero as in the official documents; the one rounding of figures for tables and sentences. */
export function roundTo(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return (Math.sign(value) * Math.floor(Math.abs(value) * unit + 0.5 + DUST)) / unit + 0;
}

/** A figure with exactly so many decimals. */
export function formatFixed(value: number, language: Language, decimals: number): string {
  return formatNumber(roundTo(value, decimals), language, decimals);
}

/** The same with its sign, so that below and above are told apart; zero has none. */
export function formatSigned(value: number, language: Language, decimals: number): string {
  const rounded = roundTo(value, decimals);
  const figure = formatNumber(rounded, language, decimals);
  return rounded > 0 ? `+${figure}` : figure;
}

/** The sign of subtraction, which is as wide as a plus; a hyphen is taken for a dash. */
function withMinus(figure: string): string {
  return figure.replace("-", "\u2212");
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
