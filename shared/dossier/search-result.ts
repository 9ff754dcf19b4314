import * as z from "zod";
import { CriterionId, DossierId } from "../identifiers.ts";

/** Characters of a query. */
export const MAX_QUERY = 200;

/** Characters from `start` to before `end` of the text beside it. */
export const TextRange = z.object({ start: z.int().nonnegative(), end: z.int().positive() });
export type TextRange = z.output<typeof TextRange>;

/** A piece of a narrative around what was looked for. */
export const Passage = z.object({
  criterionId: CriterionId,
  text: z.string().max(600),
  matches: z.array(TextRange),
});
export type Passage = z.output<typeof Passage>;

/** One dossier in which every word of the query occurs. */
export const SearchHit = z.object({
  dossierId: DossierId,
  /** Where the query occurs in the title. */
  title: z.array(TextRange),
  passages: z.array(Passage).max(3),
  /** How often any of the words occurs, at most 999. */
  occurrences: z.int().min(1).max(999),
});
export type SearchHit = z.output<typeof SearchHit>;

/** The best hits first; `total` counts all dossiers that match, also those beyond the limit. */
export const SearchResult = z.object({
  hits: z.array(SearchHit),
  total: z.int().nonnegative(),
  /** Dossiers whose narrative has been read into the search so far, of all that may be searched. */
  indexed: z.int().nonnegative(),
  searchable: z.int().nonnegative(),
});
export type SearchResult = z.output<typeof SearchResult>;
