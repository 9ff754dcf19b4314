import * as z from "zod";
import { DossierId, Sha256Hex } from "../identifiers.ts";

/** A file of the folder or ZIP that a person chose; `path` is relative to it, with `/`. */
export const AttachmentPlace = z.object({
  path: z.string().min(1).max(1000),
  size: z.int().nonnegative(),
  /** Milliseconds since 1970, as the file system says; tells a changed file from a known one. */
  lastModified: z.int(),
});
export type AttachmentPlace = z.output<typeof AttachmentPlace>;

export const StagedFile = AttachmentPlace.extend({ sha256: Sha256Hex });
export type StagedFile = z.output<typeof StagedFile>;

/** A kept file and the proposal it belongs to; `name` is what judges see. */
export const AttachmentLink = z.object({
  dossierId: DossierId,
  path: z.string().min(1).max(1000),
  name: z.string().min(1).max(200),
  /** Takes the place of the attached file of that name; otherwise a name taken by other content gets a number. */
  replaces: z.boolean().exactOptional(),
});
export type AttachmentLink = z.output<typeof AttachmentLink>;
