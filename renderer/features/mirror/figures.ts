import { formatNumber } from "#shared/i18n/format.ts";
import type { Language } from "#shared/i18n/localised-text.ts";

/** A figure rounded to a fixed number of decimals, as it is read: `−0,30`, never `-0`. */
export function figure(value: number, language: Language, decimals: number): string {
  const unit = 10 ** decimals;
  const rounded = Math.round(value * unit) / unit;
  return formatNumber(rounded === 0 ? 0 : rounded, language, decimals).replace("-", "−");
}

/** A share from 0 to 1 in whole percent. */
export function percent(share: number, language: Language): string {
  return `${figure(share * 100, language, 0)}%`;
}
