import * as z from "zod";
import { Instant } from "../identifiers.ts";

/** An innovation known from before: a past winner, an entry of a regional showcase. */
export const CatalogueEntry = z.object({
  /** Unique over all sources of this computer. */
  id: z.string().min(1).max(90),
  /** The code its own list gives it, or `catalogue:<row>`. */
  code: z.string().min(1).max(80),
  title: z.string().min(1).max(500),
  agency: z.string().max(300),
  /** `null` where the list does not say. */
  year: z.int().min(1990).max(2100).nullable(),
  description: z.string().max(200_000),
  award: z.string().max(200),
});
export type CatalogueEntry = z.output<typeof CatalogueEntry>;

export const CatalogueId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/u);

/** A list of earlier innovations kept on this computer. */
export const CatalogueSource = z.object({
  id: CatalogueId,
  name: z.string().min(1).max(120),
  /** `shipped` lists come with the program and cannot be removed. */
  origin: z.enum(["shipped", "own"]),
  /** When it was taken in; `null` for what is shipped. */
  at: Instant.nullable(),
  entries: z.array(CatalogueEntry).max(60_000),
});
export type CatalogueSource = z.output<typeof CatalogueSource>;
