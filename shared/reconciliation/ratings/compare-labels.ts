import { compareIds } from "../../text/compare-ids.ts";

const WHOLE_NUMBER = /^-?\d{1,15}$/u;

/**
 * Labels that are whole numbers by value and before all others, the others by code units: the same on every computer, and
 * judge 10 after judge 9.
 */
export function compareLabels(left: string, right: string): number {
  const isLeftNumber = WHOLE_NUMBER.test(left);
  if (isLeftNumber !== WHOLE_NUMBER.test(right)) return isLeftNumber ? -1 : 1;
  return (isLeftNumber ? Number(left) - Number(right) : 0) || compareIds(left, right);
}
