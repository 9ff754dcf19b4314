import type { DossierId } from "#shared/identifiers.ts";
import type { AttachmentLink } from "#shared/intake/attachment-links.ts";
import { type AttachmentMatches, attachmentName } from "#shared/intake/attachment-match.ts";
import type { AttachmentFile } from "./attachment-batches.ts";

/** Proposals chosen by hand, by path; a path without one is left out. */
export type ChosenDossiers = ReadonlyMap<string, DossierId>;

/** Every link there is to be: found ones and those chosen by hand. */
export function linksOf(
  { matched, ambiguous, unmatched }: AttachmentMatches,
  chosen: ChosenDossiers,
): readonly AttachmentLink[] {
  const open = [...ambiguous.map(({ path }) => path), ...unmatched];
  return [
    ...matched,
    ...open.flatMap((path) => {
      const dossierId = chosen.get(path);
      return dossierId === undefined ? [] : [{ dossierId, path, name: attachmentName(path) }];
    }),
  ];
}

/** Files that have to travel: only those that belong to a proposal, each once. */
export function filesToUpload(
  files: readonly AttachmentFile[],
  links: readonly AttachmentLink[],
): readonly AttachmentFile[] {
  const wanted = new Set(links.map(({ path }) => path));
  return files.filter(({ path }) => wanted.has(path));
}
