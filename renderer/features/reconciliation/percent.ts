import { formatFixed } from "#shared/i18n/format.ts";
import type { Language } from "#shared/i18n/localised-text.ts";

/** Whole percent; a chance is 0 or 100 only where no draw says otherwise. */
export function toPercent(probability: number): number {
  const percent = Math.round(100 * probability);
  if (percent === 0 && probability > 0) return 1;
  return percent === 100 && probability < 1 ? 99 : percent;
}

/** A share in percent with one decimal. */
export function formatPercent(share: number, language: Language): string {
  return formatFixed(100 * share, language, 1);
}
