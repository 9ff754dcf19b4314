import { formatNumber, localeOf } from "#shared/i18n/format.ts";
import type { Language } from "#shared/i18n/localised-text.ts";

/** Far below the distance of a mean from the middle between two roundings, far above what binary fractions lose. */
const DUST = 1e-8;

/** A figure with so many decimals, halves away from zero as in the official documents. */
export function sayFixed(value: number, language: Language, decimals: number): string {
  return formatNumber(roundTo(value, decimals), language, decimals);
}

/** The same with its sign, so that stricter and more lenient are told apart; zero has none. */
export function saySigned(value: number, language: Language, decimals: number): string {
  return new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: "exceptZero",
  }).format(roundTo(value, decimals));
}

/** Whole percent; a chance is 0 or 100 only where no draw says otherwise. */
export function toPercent(probability: number): number {
  const percent = Math.round(100 * probability);
  if (percent === 0 && probability > 0) return 1;
  return percent === 100 && probability < 1 ? 99 : percent;
}

export function roundTo(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return (Math.sign(value) * Math.floor(Math.abs(value) * unit + 0.5 + DUST)) / unit + 0;
}
