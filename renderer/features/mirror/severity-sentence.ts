import type { Language } from "#shared/i18n/localised-text.ts";
import type { OwnSeverity } from "#shared/reconciliation/own-severity.ts";
import { figure } from "./figures.ts";

type KnownSeverity = Extract<OwnSeverity, { readonly state: "known" }>;

export interface SeverityReading {
  /** Which sentence holds; `same` when the difference vanishes at the precision shown. */
  readonly direction: "stricter" | "milder" | "same";
  readonly points: string;
  /** The interval seen in that direction, the smaller end first. */
  readonly low: string;
  readonly high: string;
  /** Zero lies in the interval, so chance alone may explain the difference. */
  readonly mayBeChance: boolean;
}

/** How a severity reads from the judge's side: a positive amount of strictness or mildness. */
export function readSeverity({ difference, low, high }: KnownSeverity, language: Language): SeverityReading {
  const show = (value: number): string => figure(value, language, 1);
  const isSame = show(Math.abs(difference)) === show(0);
  const isStricter = !isSame && difference < 0;
  return {
    direction: isSame ? "same" : isStricter ? "stricter" : "milder",
    points: show(Math.abs(difference)),
    low: show(isStricter ? -high : low),
    high: show(isStricter ? -low : high),
    mayBeChance: low <= 0 && high >= 0,
  };
}
