import * as z from "zod";
import { Withheld } from "../withheld.ts";

/** Sure to be in, around the line, or sure to be out, as far as the readings at hand say. */
export const LineBand = z.enum(["in", "line", "out"]);
export type LineBand = z.output<typeof LineBand>;

const Probability = z.number().min(0).max(1);

export const LineRow = z.object({
  dossierId: z.string(),
  /** Mean place over the draws, 1 is best; dossiers that tie share their places. */
  expectedRank: z.number().min(1),
  /** P(in the Top k); over all dossiers it sums to k. */
  topProbability: Probability,
  /** Ends of the rank interval, both included. */
  rankLow: z.int().min(1),
  rankHigh: z.int().min(1),
  band: LineBand,
});
export type LineRow = z.output<typeof LineRow>;

/** How sure each place is, from joint draws of judges and dossiers; the seed makes it repeatable to the last digit. */
export const LineFigures = z.object({
  state: z.literal("known"),
  draws: z.int().positive(),
  seed: z.int(),
  /** Probability mass of the rank interval, 0.9 for 90 %. */
  interval: Probability,
  k: z.int().positive(),
  /** Around the line: `lineLow` < P(in the Top k) < `lineHigh`. */
  lineLow: Probability,
  lineHigh: Probability,
  /** Parts of the design without a common dossier; more than 1 only where the dealing was random and said so. */
  components: z.int().positive(),
  counts: z.object({ in: z.int(), line: z.int(), out: z.int() }),
  /** Sum over the k dossiers ranked first of P(in the Top k), divided by k: the share of them that is right. */
  expectedShare: Probability,
  /** In the order of `Ratings.dossierIds`. */
  rows: z.array(LineRow),
});
export type LineFigures = z.output<typeof LineFigures>;

export const LineReport = z.discriminatedUnion("state", [LineFigures, Withheld]);
export type LineReport = z.output<typeof LineReport>;
