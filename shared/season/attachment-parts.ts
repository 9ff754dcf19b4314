import type { Sha256Hex } from "../identifiers.ts";
import type { Season } from "./season.ts";

/** Attachments of one packet to a judge, in bytes before sealing: narratives and frame still fit beside them. */
export const PART_BYTES = 200 * 1024 * 1024;

/**
 * In which packet each attachment of a judge's season travels, from 1: filled in the order of the dossiers. Without a
 * part size everything is in the first. A file used by several dossiers travels once.
 */
export function planParts({ dossiers, partBytes }: Pick<Season, "dossiers" | "partBytes">): {
  readonly parts: number;
  readonly partOf: ReadonlyMap<Sha256Hex, number>;
} {
  const partOf = new Map<Sha256Hex, number>();
  let part = 1;
  let filled = 0;
  for (const { sha256, size } of dossiers.flatMap(({ attachments }) => attachments)) {
    if (partOf.has(sha256)) continue;
    if (partBytes !== undefined && filled > 0 && filled + size > partBytes) {
      part += 1;
      filled = 0;
    }
    partOf.set(sha256, part);
    filled += size;
  }
  return { parts: part, partOf };
}
