import * as z from "zod";

/** How two entries look alike; each kind is explained in docs/duplicates.md. */
export const PairKind = z.enum(["same-title", "near-title", "near-text", "replication"]);
export type PairKind = z.output<typeof PairKind>;

/** Why a pair was reported, with the figures a person can check. */
export const PairReason = z.discriminatedUnion("type", [
  z.object({ type: z.literal("title-equal") }),
  /** The same words in another order. */
  z.object({ type: z.literal("title-reordered") }),
  /** The same short name; what it stands for differs. */
  z.object({ type: z.literal("name-equal"), name: z.string() }),
  /** Names that differ by a letter or two. */
  z.object({ type: z.literal("name-near"), a: z.string(), b: z.string() }),
  /** Share of the titles' telling words that agree, in percent. */
  z.object({ type: z.literal("title-words"), percent: z.int() }),
  /** Share of the shorter text's own words that stand in the other, in percent, and how many they are. */
  z.object({ type: z.literal("text-shared"), percent: z.int(), words: z.int(), passages: z.int() }),
  z.object({ type: z.literal("other-agency") }),
  z.object({ type: z.literal("earlier-year"), year: z.int() }),
  /** One of both says itself that it replicates. */
  z.object({ type: z.literal("declared-replication") }),
]);
export type PairReason = z.output<typeof PairReason>;

/** A passage both texts share: character ranges of the sections' own text, end excluded. */
export const SharedPassage = z.object({
  aSection: z.string(),
  aFrom: z.int(),
  aTo: z.int(),
  bSection: z.string(),
  bFrom: z.int(),
  bTo: z.int(),
  /** In words of side a. */
  length: z.int(),
});
export type SharedPassage = z.output<typeof SharedPassage>;

/** Two entries that look alike. `a` is a proposal of this year, `b` another one or an entry of the catalogue. */
export const FoundPair = z.object({
  a: z.string(),
  b: z.string(),
  kind: PairKind,
  /** Estimated share of such pairs that a person would confirm, 0 to 1 (see calibration.ts). */
  score: z.number().min(0).max(1),
  reasons: z.array(PairReason),
  passages: z.array(SharedPassage),
});
export type FoundPair = z.output<typeof FoundPair>;
