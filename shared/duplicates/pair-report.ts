import * as z from "zod";
import { CatalogueEntry } from "./catalogue-entry.ts";
import { FoundPair } from "./found-pair.ts";

/** What a search found, kept as one blob; entries of the catalogue stay readable after their list is removed. */
export const PairReport = z.object({
  proposals: z.int(),
  /** Entries of the catalogue that were searched. */
  searched: z.int(),
  /** Names the lists the catalogue had, so that a later one is known to be another. */
  catalogueDigest: z.string(),
  pairs: z.array(FoundPair),
  /** The entries that pairs name. */
  entries: z.array(CatalogueEntry),
});
export type PairReport = z.output<typeof PairReport>;

/** A pair without its passages, which are read one pair at a time. */
export const PairRow = FoundPair.omit({ passages: true }).extend({ passages: z.int() });
export type PairRow = z.output<typeof PairRow>;

/** An entry of the catalogue as lists show it. */
export const EntryCard = CatalogueEntry.omit({ description: true });
export type EntryCard = z.output<typeof EntryCard>;
