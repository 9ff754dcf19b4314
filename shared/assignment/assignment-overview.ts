import * as z from "zod";
import { DossierId, MemberId } from "../identifiers.ts";
import { Design } from "./design.ts";

export const JudgeLoad = z.object({
  memberId: MemberId,
  isShadow: z.boolean(),
  load: z.int(),
  /** `null` for no limit. */
  capacity: z.int().nullable(),
  /** Readings finished before. */
  finished: z.int(),
  added: z.int(),
  removed: z.int(),
  /** Dossiers of a category the judge knows. */
  met: z.int(),
  categories: z.int(),
  regions: z.int(),
});
export type JudgeLoad = z.output<typeof JudgeLoad>;

export const DossierReaders = z.object({
  dossierId: DossierId,
  readers: z.array(MemberId),
  added: z.array(MemberId),
  removed: z.array(MemberId),
});
export type DossierReaders = z.output<typeof DossierReaders>;

const DesignFigures = Design.pick({
  status: true,
  components: true,
  algebraicConnectivity: true,
  contrastVariance: true,
  efficiency: true,
  pairs: true,
}).extend({ singleReadingDossiers: z.int() });

/** Who reads what, in figures and row by row. Shadow judges are among the rows, never among the figures. */
export const AssignmentOverview = z.object({
  judges: z.array(JudgeLoad),
  dossiers: z.array(DossierReaders),
  design: DesignFigures,
  /** Readings that count, those of them that are new, and present ones taken away. */
  readings: z.int(),
  added: z.int(),
  removed: z.int(),
  loads: z.object({ least: z.int(), most: z.int() }),
  met: z.int(),
});
export type AssignmentOverview = z.output<typeof AssignmentOverview>;
