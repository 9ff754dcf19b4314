import * as z from "zod";
import { type Attachment, type DossierCard, MAX_ATTACHMENT_BYTES } from "../../dossier/dossier.ts";
import type { DossierId } from "../../identifiers.ts";
import { type AttachmentLink, type AttachmentPlace, StagedFile } from "../../intake/attachment-links.ts";
import { findFileProblem, MAX_ATTACHMENTS } from "../../intake/attachment-match.ts";
import { mediaTypeOf } from "../../intake/media-type.ts";
import { plainLine } from "../../intake/plain-text.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { asSecretariat } from "../access.ts";
import { parseJson } from "../identity.ts";
import type { HostPorts } from "../ports.ts";
import type { Saved, Workspace } from "../workspace.ts";
import { asChangeable } from "./intake-records.ts";

const BOX = "staged";
const StagedFiles = z.array(StagedFile);

/** Bytes kept with one sync; hashing them is no long turn. */
const STORED_AT_ONCE = 16 * 1024 * 1024;

/** The files already kept for the open season. */
export async function stagedFiles(
  ports: HostPorts,
  workspace: Workspace,
): Promise<Result<StagedFile[], SeasonError>> {
  const open = asSecretariat(workspace);
  return open.ok ? readStaged(ports, open.value.state.season.id) : open;
}

/** Keeps files durably and notes them; the list is written by one request at a time. */
export function createStage(ports: HostPorts, workspace: Workspace) {
  let last: Promise<unknown> = Promise.resolve();
  return async (
    files: readonly (AttachmentPlace & { readonly bytes: Uint8Array })[],
  ): Promise<Result<StagedFile[], SeasonError>> => {
    const open = asChangeable(workspace);
    if (!open.ok) return open;
    const seasonId = open.value.state.season.id;
    for (const { path, bytes } of files) {
      const refusal = refuse(path, bytes.length);
      if (refusal) return err(refusal);
    }
    const hashes = await storeFiles(ports, files);
    if (!hashes.ok) return hashes;
    const staged = files.map(({ path, lastModified, bytes }, index) => ({
      path,
      size: bytes.length,
      lastModified,
      sha256: hashes.value[index] ?? "",
    }));
    const noted = last.then(() => note(ports, seasonId, staged));
    last = noted.catch(() => undefined);
    return noted;
  };
}

function refuse(path: string, size: number): SeasonError | null {
  const problem = findFileProblem({ path, size });
  if (problem === null) return null;
  return problem === "too-large"
    ? { type: "attachment-too-large", name: path, limit: MAX_ATTACHMENT_BYTES }
    : { type: "file-unreadable", name: path.slice(0, 255), problem };
}

async function storeFiles(
  ports: HostPorts,
  files: readonly { readonly bytes: Uint8Array }[],
): Promise<Result<string[], SeasonError>> {
  const hashes: string[] = [];
  let portion: Uint8Array[] = [];
  let size = 0;
  for (const [index, { bytes }] of files.entries()) {
    portion.push(bytes);
    size += bytes.length;
    if (size < STORED_AT_ONCE && index < files.length - 1) continue;
    const stored = await ports.blobs.putAll(portion);
    if (!stored.ok) return stored;
    hashes.push(...stored.value);
    portion = [];
    size = 0;
    await ports.yieldTurn();
  }
  return ok(hashes);
}

async function note(
  ports: HostPorts,
  seasonId: string,
  staged: readonly StagedFile[],
): Promise<Result<StagedFile[], SeasonError>> {
  const known = await readStaged(ports, seasonId);
  if (!known.ok) return known;
  const byPath = new Map([...known.value, ...staged].map((file) => [file.path, file]));
  const written = await ports.shelf.write(BOX, seasonId, JSON.stringify([...byPath.values()]));
  return written.ok ? ok([...staged]) : written;
}

async function readStaged(ports: HostPorts, seasonId: string): Promise<Result<StagedFile[], SeasonError>> {
  const text = await ports.shelf.read(BOX, seasonId);
  if (!text.ok) return text;
  const parsed = StagedFiles.safeParse(parseJson(text.value ?? "[]"));
  return ok(parsed.success ? parsed.data : []);
}

/** Joins kept files to proposals in one revision; a file of the same name takes the place of the one before. */
export async function attachFiles(
  ports: HostPorts,
  workspace: Workspace,
  links: readonly AttachmentLink[],
): Promise<Result<Saved, SeasonError>> {
  const open = asChangeable(workspace);
  if (!open.ok) return open;
  const { season } = open.value.state;
  const staged = await readStaged(ports, season.id);
  if (!staged.ok) return staged;
  const joined = await joinLinks(ports, links, staged.value);
  if (!joined.ok) return joined;
  const known = new Set(season.dossiers.map(({ id }) => id));
  const stranger = links.find(({ dossierId }) => !known.has(dossierId));
  if (stranger) return err({ type: "content-missing", what: stranger.dossierId });
  const dossiers = season.dossiers.map((card) => withAttachments(card, joined.value.get(card.id) ?? []));
  const full = dossiers.find(({ attachments }) => attachments.length > MAX_ATTACHMENTS);
  if (full) return err({ type: "season-invalid", problem: "too-many", where: full.number });
  const figures = { files: links.length, proposals: joined.value.size };
  return workspace.revise({ ...season, dossiers }, { change: { kind: "attachments", figures, reason: "" } });
}

async function joinLinks(
  ports: HostPorts,
  links: readonly AttachmentLink[],
  staged: readonly StagedFile[],
): Promise<Result<ReadonlyMap<DossierId, Attachment[]>, SeasonError>> {
  const files = new Map(staged.map((file) => [file.path, file]));
  const joined = new Map<DossierId, Attachment[]>();
  for (const { dossierId, path, name } of links) {
    const file = files.get(path);
    if (!file || !(await ports.blobs.has(file.sha256))) return err({ type: "content-missing", what: path });
    const shown = plainLine(name.replaceAll(/[\\/]/gu, " ")) || path.slice(0, 200);
    const { size, sha256 } = file;
    const attachment = { name: shown, mediaType: mediaTypeOf(shown), size, sha256 };
    joined.set(dossierId, [...(joined.get(dossierId) ?? []), attachment]);
  }
  return ok(joined);
}

function withAttachments(card: DossierCard, fresh: readonly Attachment[]): DossierCard {
  if (fresh.length === 0) return card;
  const byName = new Map([...card.attachments, ...fresh].map((file) => [file.name.toLowerCase(), file]));
  return { ...card, attachments: [...byName.values()] };
}
