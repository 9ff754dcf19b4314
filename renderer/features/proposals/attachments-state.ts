import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { DossierId } from "#shared/identifiers.ts";
import type { AttachmentLink } from "#shared/intake/attachment-links.ts";
import { type AttachmentMatches, attachmentName, freeName } from "#shared/intake/attachment-match.ts";
import type { AttachmentFile } from "./attachment-batches.ts";

/** Proposals chosen by hand, by path; a path without one is left out. */
export type ChosenDossiers = ReadonlyMap<string, DossierId>;

type Attached = Pick<DossierCard, "id" | "attachments">;

/** Every link there is to be: found ones and those chosen by hand, no two of one proposal under one name. */
export function linksOf(
  { matched, ambiguous, unmatched }: AttachmentMatches,
  chosen: ChosenDossiers,
  replaced: ReadonlySet<string> = new Set(),
): readonly AttachmentLink[] {
  const taken = new Map<DossierId, Set<string>>();
  for (const { dossierId, name } of matched) namesOf(taken, dossierId).add(name.toLowerCase());
  const open = [...ambiguous.map(({ path }) => path), ...unmatched];
  const byHand = open.flatMap((path) => {
    const dossierId = chosen.get(path);
    if (dossierId === undefined) return [];
    return [{ dossierId, path, name: freeName(attachmentName(path), namesOf(taken, dossierId)) }];
  });
  return [...matched, ...byHand].map((link) =>
    replaced.has(link.path) ? { ...link, replaces: true } : link,
  );
}

function namesOf(taken: Map<DossierId, Set<string>>, dossierId: DossierId): Set<string> {
  const names = taken.get(dossierId) ?? new Set();
  taken.set(dossierId, names);
  return names;
}

/** Files that have to travel: only those that belong to a proposal, each once. */
export function filesToUpload(
  files: readonly AttachmentFile[],
  links: readonly AttachmentLink[],
): readonly AttachmentFile[] {
  const wanted = new Set(links.map(({ path }) => path));
  return files.filter(({ path }) => wanted.has(path));
}

interface SortedLinks {
  /** Their name is attached already with content of another size: a second name, or a replacement. */
  readonly clashing: readonly AttachmentLink[];
  /** Nothing of that name and size is attached yet. */
  readonly fresh: readonly AttachmentLink[];
}

/** What links would do to what is attached; content of the same name and size is compared by the host. */
export function sortLinks(
  links: readonly AttachmentLink[],
  files: readonly Pick<AttachmentFile, "path" | "size">[],
  dossiers: readonly Attached[],
): SortedLinks {
  const sizes = new Map(files.map(({ path, size }) => [path, size]));
  const attached = new Map(
    dossiers.map(({ id, attachments }) => [
      id,
      new Map(attachments.map(({ name, size }) => [name.toLowerCase(), size])),
    ]),
  );
  const clashing: AttachmentLink[] = [];
  const fresh: AttachmentLink[] = [];
  for (const link of links) {
    const size = attached.get(link.dossierId)?.get(link.name.toLowerCase());
    if (size === sizes.get(link.path)) continue;
    fresh.push(link);
    if (size !== undefined) clashing.push(link);
  }
  return { clashing, fresh };
}
