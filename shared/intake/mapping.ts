import * as z from "zod";

/**
 * Which column of a table holds which field. Fields are those of `fields.ts`, `criterion/<id>` for an answer, or `""`
 * for a column that is left out.
 */
export const ColumnMapping = z.object({
  /** Rows above the first proposal that make the header, from 0; two where a merged row groups the columns. */
  headerRows: z.object({ first: z.int().min(0).max(200), last: z.int().min(0).max(200) }),
  columns: z.array(
    z.object({ at: z.int().min(0).max(400), header: z.string().max(300), field: z.string().max(80) }),
  ),
  /** What proposals have that do not say so themselves. */
  defaults: z.object({
    group: z.string().max(60),
    category: z.string().max(120),
    year: z.int().min(2000).max(2100),
  }),
});
export type ColumnMapping = z.output<typeof ColumnMapping>;

/** A mapping kept for tables of one source, known again by their headers. */
export const MappingProfile = z.object({
  id: z.string().min(1).max(80),
  name: z.string().min(1).max(120),
  /** `shipped` profiles come with the program and cannot be changed. */
  origin: z.enum(["shipped", "own"]),
  purpose: z.enum(["proposals", "catalogue"]),
  /** Header as written → field. */
  fields: z.record(z.string().max(300), z.string().max(80)),
});
export type MappingProfile = z.output<typeof MappingProfile>;
