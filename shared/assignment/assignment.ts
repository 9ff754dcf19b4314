import * as z from "zod";
import { DossierId, MemberId } from "../identifiers.ts";

/** One reading: this judge reads this dossier. */
export const Assignment = z.object({ dossierId: DossierId, memberId: MemberId });
export type Assignment = z.output<typeof Assignment>;
