import { formatNumber } from "#shared/i18n/format.ts";
import type { Language } from "#shared/i18n/localised-text.ts";

const DECIMALS = 2;

/** A coefficient such as a reliability, always with two decimals so that a column can be compared. */
export function formatCoefficient(value: number, language: Language): string {
  const rounded = Number(value.toFixed(DECIMALS));
  return formatNumber(rounded === 0 ? 0 : rounded, language, DECIMALS);
}

/** A share in percent with one decimal. */
export function formatPercent(share: number, language: Language): string {
  return formatNumber(Number((100 * share).toFixed(1)), language, 1);
}
