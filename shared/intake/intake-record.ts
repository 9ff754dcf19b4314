import * as z from "zod";
import { DossierId } from "../identifiers.ts";

/**
 * What the Secretariat's table held of one proposal beyond its card: only the Secretariat sees it, and the administrative
 * check works with it. Kept as one blob for all proposals, named by `intakeHash`.
 */
export const IntakeRecord = z.object({
  dossierId: DossierId,
  /** Where it was read: file, sheet and row as a spreadsheet counts. */
  file: z.string().max(255),
  sheet: z.string().max(120),
  row: z.int().min(1),
  /** Other mapped columns by their field name (see `fields.ts`), as text. */
  fields: z.record(z.string().max(60), z.string().max(2000)),
});
export type IntakeRecord = z.output<typeof IntakeRecord>;
export const IntakeRecords = z.array(IntakeRecord).max(60_000);
