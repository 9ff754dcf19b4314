import * as z from "zod";
import { MAX_ATTACHMENT_BYTES } from "../../dossier/dossier.ts";
import { type AttachmentPlace, StagedFile } from "../../intake/attachment-links.ts";
import { findFileProblem } from "../../intake/attachment-match.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { asSecretariat } from "../access.ts";
import { parseJson } from "../identity.ts";
import type { HostPorts } from "../ports.ts";
import type { Workspace } from "../workspace.ts";
import { asChangeable } from "./intake-records.ts";

const BOX = "staged";
const StagedFiles = z.array(StagedFile);

interface Staged {
  readonly files: StagedFile[];
  readonly damaged: number;
}

/** Bytes kept with one sync; hashing them is no long turn. */
const STORED_AT_ONCE = 16 * 1024 * 1024;

/** The files already kept for the open season. */
export async function stagedFiles(
  ports: HostPorts,
  workspace: Workspace,
): Promise<Result<Staged, SeasonError>> {
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

/** One more note beside those before: a list written anew for each batch would grow with its square. */
async function note(
  ports: HostPorts,
  seasonId: string,
  staged: readonly StagedFile[],
): Promise<Result<StagedFile[], SeasonError>> {
  const names = await ports.shelf.names(BOX);
  if (!names.ok) return names;
  const next = 1 + Math.max(0, ...notesOf(names.value, seasonId).map(({ number }) => number));
  const written = await ports.shelf.write(BOX, `${seasonId}.${next}`, JSON.stringify(staged));
  return written.ok ? ok([...staged]) : written;
}

/** The notes of a season in the order they were written; the one without a number is of an earlier version. */
function notesOf(
  names: readonly string[],
  seasonId: string,
): readonly { readonly name: string; readonly number: number }[] {
  return names
    .flatMap((name) => {
      if (name === seasonId) return [{ name, number: 0 }];
      const number = name.startsWith(`${seasonId}.`) ? Number(name.slice(seasonId.length + 1)) : Number.NaN;
      return Number.isInteger(number) ? [{ name, number }] : [];
    })
    .toSorted((a, b) => a.number - b.number);
}

/** Every kept file by its path, the newest note of it; a damaged note is counted. */
export async function readStaged(
  ports: Pick<HostPorts, "shelf">,
  seasonId: string,
): Promise<Result<Staged, SeasonError>> {
  const names = await ports.shelf.names(BOX);
  if (!names.ok) return names;
  const byPath = new Map<string, StagedFile>();
  let damaged = 0;
  for (const { name } of notesOf(names.value, seasonId)) {
    const text = await ports.shelf.read(BOX, name);
    if (!text.ok) return text;
    const parsed = StagedFiles.safeParse(parseJson(text.value ?? ""));
    if (!parsed.success) damaged += 1;
    else for (const file of parsed.data) byPath.set(file.path, file);
  }
  return ok({ files: [...byPath.values()], damaged });
}
