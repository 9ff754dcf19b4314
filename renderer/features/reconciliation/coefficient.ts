import type { Language } from "#shared/i18n/localised-text.ts";
import { sayFixed } from "./overview-numbers.ts";

/** A coefficient such as a reliability, always with two decimals so that a column can be compared. */
export function formatCoefficient(value: number, language: Language): string {
  return sayFixed(value, language, 2);
}

/** A share in percent with one decimal. */
export function formatPercent(share: number, language: Language): string {
  return sayFixed(100 * share, language, 1);
}
