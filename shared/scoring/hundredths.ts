import * as z from "zod";
import { err, ok, type Result } from "../result.ts";

/** Points times 100, an integer: marks are kept exactly as entered, never as binary fractions. */
export const Hundredths = z.int().min(0).max(1_000_000).brand<"Hundredths">();
export type Hundredths = z.output<typeof Hundredths>;

export function hundredths(value: number): Hundredths {
  return Hundredths.parse(value);
}

/** The marks a rubric accepts: from `min` to `max` in multiples of `step`, all in hundredths of a point. */
export const Scale = z
  .object({ min: Hundredths, max: Hundredths, step: Hundredths })
  .refine(({ min, max }) => min < max, "the scale's minimum must lie below its maximum")
  .refine(({ step }) => step > 0, "the scale's step must be positive");
export type Scale = z.output<typeof Scale>;

export type MarkError =
  | { readonly type: "not-a-number"; readonly text: string }
  | { readonly type: "out-of-range"; readonly min: Hundredths; readonly max: Hundredths }
  | { readonly type: "between-steps"; readonly step: Hundredths };

/** Says whether a mark lies on the scale; `null` when it does. */
export function checkMark(mark: number, scale: Scale): MarkError | null {
  if (mark < scale.min || mark > scale.max) return { type: "out-of-range", min: scale.min, max: scale.max };
  if ((mark - scale.min) % scale.step !== 0) return { type: "between-steps", step: scale.step };
  return null;
}

/** Reads a mark as typed, with decimal comma or point and at most two decimals. */
export function parseMark(text: string, scale: Scale): Result<Hundredths, MarkError> {
  const match = /^(\d{1,4})(?:[.,](\d{1,2}))?$/u.exec(text.trim());
  if (!match) return err({ type: "not-a-number", text });
  const value = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  const problem = checkMark(value, scale);
  return problem ? err(problem) : ok(hundredths(value));
}
