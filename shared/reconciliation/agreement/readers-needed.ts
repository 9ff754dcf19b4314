import {
  errorsOfOneReading,
  type JudgeComponents,
  readingsForReliability,
} from "../generalizability/d-study.ts";
import { withheld } from "../withheld.ts";
import type { ReadersNeeded } from "./agreement-figures.ts";
import { judgeSharing } from "./judge-sharing.ts";
import type { AgreementSubject } from "./subject.ts";

/** Of the order; what panels usually ask for. */
export const TARGET_RELIABILITY = 0.8;
/** A sum of fifths is five only up to its last digit. */
const ROUNDING = 1e9;

/** How many readers per dossier would bring the reliability of the order to .80; `null` where variances cannot be estimated. */
export function readersNeeded(
  { ratings }: AgreementSubject,
  components: JudgeComponents | null,
): ReadersNeeded | null {
  if (!ratings || !components) return null;
  const { relative, absolute } = errorsOfOneReading({ ...components, judge: Math.max(0, components.judge) });
  const needed = (error: number) => {
    const number = readingsForReliability(components.dossier, error, TARGET_RELIABILITY);
    return number === null ? withheld("not-estimable") : ({ state: "known", number } as const);
  };
  return {
    target: TARGET_RELIABILITY,
    now: Math.round(judgeSharing(ratings).harmonicReadings * ROUNDING) / ROUNDING,
    adjusted: needed(relative),
    raw: needed(absolute),
  };
}
