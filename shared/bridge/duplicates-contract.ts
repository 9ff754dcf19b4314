import * as z from "zod";
import { CatalogueId } from "../duplicates/catalogue-entry.ts";
import { SharedPassage } from "../duplicates/found-pair.ts";
import { EntryCard, PairRow } from "../duplicates/pair-report.ts";
import { PairVerdict } from "../duplicates/verdict.ts";
import { Instant } from "../identifiers.ts";
import { IntakeProblem } from "../intake/intake-problem.ts";
import { ColumnMapping } from "../intake/mapping.ts";
import { TableError } from "../intake/workbook.ts";
import { SeasonError } from "../season/season-error.ts";
import { type Contract, resultOf } from "./contract.ts";
import { NamedFile, ofSeason, savedOrRefused } from "./contract-parts.ts";

const taskId = z.string().max(60);
const pairSide = z.string().min(1).max(90);

/** A list of earlier innovations without its entries. */
export const CatalogueSummary = z.object({
  id: CatalogueId,
  name: z.string(),
  origin: z.enum(["shipped", "own"]),
  at: Instant.nullable(),
  entries: z.int(),
});
export type CatalogueSummary = z.output<typeof CatalogueSummary>;

const SideText = z.object({ sections: z.array(z.object({ id: z.string(), text: z.string() })) });

/** The part of the host contract about the catalogue of earlier innovations and about pairs that look alike. */
export const duplicatesContract = {
  "catalogue.list": { input: z.object({}), output: resultOf(z.array(CatalogueSummary), SeasonError) },
  /** Takes one sheet in as a new list; the whole sheet or nothing. `sheet` `null` takes the first. */
  "catalogue.import": {
    input: z.object({
      file: NamedFile,
      sheet: z.string().max(120).nullable(),
      encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]).nullable(),
      separator: z.enum([",", ";", "\t", "|"]).nullable(),
      mapping: ColumnMapping,
      name: z.string().trim().min(1).max(120),
      taskId,
    }),
    output: resultOf(
      CatalogueSummary,
      z.discriminatedUnion("type", [
        ...TableError.options,
        ...SeasonError.options,
        z.object({ type: z.literal("intake-problems"), problems: z.array(IntakeProblem), count: z.int() }),
      ]),
    ),
  },
  /** Takes an own list away; pairs found with it stay readable. */
  "catalogue.remove": {
    input: z.object({ id: CatalogueId }),
    output: resultOf(z.object({}), SeasonError),
  },

  /** Compares this year's proposals with each other and with the catalogue, and keeps the pairs. */
  "duplicates.find": { input: z.object({ ...ofSeason, taskId }), output: savedOrRefused },
  /** The pairs of the latest search, likeliest first; `null` before the first. */
  "duplicates.pairs": {
    input: z.object({ ...ofSeason }),
    output: resultOf(
      z
        .object({
          at: Instant,
          proposals: z.int(),
          searched: z.int(),
          /** Proposals or the catalogue were changed after the search. */
          isStale: z.boolean(),
          pairs: z.array(PairRow),
          entries: z.array(EntryCard),
        })
        .nullable(),
      SeasonError,
    ),
  },
  /** Both texts of a pair and where they agree, as they were when the search was made. */
  "duplicates.passages": {
    input: z.object({ ...ofSeason, a: pairSide, b: pairSide }),
    output: resultOf(z.object({ a: SideText, b: SideText, passages: z.array(SharedPassage) }), SeasonError),
  },
  /** `null` takes a verdict back; every other verdict needs a reason. */
  "duplicates.decide": {
    input: z.object({
      ...ofSeason,
      a: pairSide,
      b: pairSide,
      verdict: PairVerdict.nullable(),
      reason: z.string().trim().max(2000),
    }),
    output: savedOrRefused,
  },
  "duplicates.export": {
    input: z.object({
      ...ofSeason,
      format: z.enum(["xlsx", "ods", "csv"]),
      language: z.enum(["id", "en"]),
    }),
    output: resultOf(NamedFile, SeasonError),
  },
} as const satisfies Contract;
