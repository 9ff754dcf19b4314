import * as z from "zod";
import { Instant } from "../identifiers.ts";

/** What the Secretariat made of a pair that looked alike. */
export const PairVerdict = z.enum(["duplicate", "replication", "different"]);
export type PairVerdict = z.output<typeof PairVerdict>;

export const PairDecision = z.object({
  verdict: PairVerdict,
  reason: z.string().max(2000),
  at: Instant,
  by: z.string(),
});
export type PairDecision = z.output<typeof PairDecision>;

/** Names a pair whatever its order. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}
