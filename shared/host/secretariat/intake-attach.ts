import type { Attachment, DossierCard } from "../../dossier/dossier.ts";
import type { DossierId } from "../../identifiers.ts";
import type { AttachmentLink } from "../../intake/attachment-links.ts";
import { attachmentName, freeName, MAX_ATTACHMENTS } from "../../intake/attachment-match.ts";
import { mediaTypeOf } from "../../intake/media-type.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import type { HostPorts } from "../ports.ts";
import type { Saved, Workspace } from "../workspace.ts";
import { readStaged } from "./intake-files.ts";
import { asChangeable } from "./intake-records.ts";

interface Fresh {
  readonly attachment: Attachment;
  readonly replaces: boolean;
}

/**
 * Joins kept files to proposals in one revision. Content that a proposal has already is passed over; other content under
 * a name that is taken gets a name of its own, unless it was told to replace.
 */
export async function attachFiles(
  ports: HostPorts,
  workspace: Workspace,
  { links, reason }: { readonly links: readonly AttachmentLink[]; readonly reason: string },
): Promise<Result<Saved, SeasonError>> {
  const open = asChangeable(workspace);
  if (!open.ok) return open;
  const { season } = open.value.state;
  const known = new Set(season.dossiers.map(({ id }) => id));
  const stranger = links.find(({ dossierId }) => !known.has(dossierId));
  if (stranger) return err({ type: "content-missing", what: stranger.dossierId });
  const joined = await joinLinks(ports, links, season.id);
  if (!joined.ok) return joined;
  const dossiers = season.dossiers.map((card) => withAttachments(card, joined.value.get(card.id) ?? []));
  const changed = dossiers.filter((card, at) => card !== season.dossiers[at]);
  if (changed.length === 0) return ok({ events: [], savedAt: ports.clock.now() });
  const full = changed.find(({ attachments }) => attachments.length > MAX_ATTACHMENTS);
  if (full) return err({ type: "season-invalid", problem: "too-many", where: full.number });
  const dealt = new Set(
    [...season.assignments, ...(season.formerAssignments ?? [])].map(({ dossierId }) => dossierId),
  );
  if (reason === "" && changed.some(({ id }) => dealt.has(id))) return err({ type: "reason-missing" });
  const figures = { files: links.length, proposals: changed.length };
  return workspace.revise({ ...season, dossiers }, { change: { kind: "attachments", figures, reason } });
}

async function joinLinks(
  ports: HostPorts,
  links: readonly AttachmentLink[],
  seasonId: string,
): Promise<Result<ReadonlyMap<DossierId, Fresh[]>, SeasonError>> {
  const staged = await readStaged(ports, seasonId);
  if (!staged.ok) return staged;
  const files = new Map(staged.value.files.map((file) => [file.path, file]));
  const joined = new Map<DossierId, Fresh[]>();
  for (const { dossierId, path, name, replaces = false } of links) {
    const file = files.get(path);
    if (!file || !(await ports.blobs.has(file.sha256))) return err({ type: "content-missing", what: path });
    const shown = attachmentName(name.replaceAll(/[\\/]/gu, " "));
    const { size, sha256 } = file;
    const attachment = { name: shown, mediaType: mediaTypeOf(shown), size, sha256 };
    const known = joined.get(dossierId);
    if (known) known.push({ attachment, replaces });
    else joined.set(dossierId, [{ attachment, replaces }]);
  }
  return ok(joined);
}

/** The same card where nothing of it changes. */
function withAttachments(card: DossierCard, fresh: readonly Fresh[]): DossierCard {
  let attachments = card.attachments;
  const given = new Set<string>();
  for (const { attachment, replaces } of fresh) {
    const key = attachment.name.toLowerCase();
    if (
      attachments.some(
        (known) => known.sha256 === attachment.sha256 && isNamedAs(known.name, attachment.name),
      )
    )
      continue;
    const at = attachments.findIndex(({ name }) => name.toLowerCase() === key);
    if (at >= 0 && replaces && !given.has(key)) {
      given.add(key);
      attachments = attachments.with(at, attachment);
      continue;
    }
    const name = freeName(attachment.name, new Set(attachments.map((known) => known.name.toLowerCase())));
    given.add(name.toLowerCase());
    attachments = [...attachments, { ...attachment, name }];
  }
  return attachments === card.attachments ? card : { ...card, attachments };
}

/** The same name, or the one it was given because that was taken. */
function isNamedAs(known: string, name: string): boolean {
  return unnumbered(known) === unnumbered(name);
}

function unnumbered(name: string): string {
  return name.toLowerCase().replace(/ \(\d+\)(?=(?:\.[^.]{1,8})?$)/u, "");
}
