import { canonicalJson } from "../../packet/canonical-json.ts";
import { err, ok, type Result } from "../../result.ts";
import type { RubricPack } from "../../rubric/rubric-pack.ts";
import {
  PublishedRubric,
  RUBRIC_ID,
  readShelfName,
  StoredDraft,
  shelfName,
} from "../../rubric/rubric-store.ts";
import type { StorageError } from "../host-errors.ts";
import type { HostPorts } from "../ports.ts";

const RUBRIC_BOX = "rubrics";

type LibraryPorts = Pick<HostPorts, "library" | "shelf">;
type VersionTaken = {
  readonly type: "rubric-version-taken";
  readonly name: string;
  readonly version: number;
};
type Unknown = { readonly type: "rubric-unknown"; readonly id: string };

/** One version of a pack, and where it is from. */
export interface RubricVersion {
  readonly pack: RubricPack;
  readonly origin: "shipped" | "own" | "imported";
  /** `null` for what ships with the program. */
  readonly publishedAt: string | null;
}

/** Everything known under one id, versions rising. */
export interface RubricFolder {
  readonly id: string;
  readonly versions: readonly RubricVersion[];
  readonly draft: StoredDraft | null;
  /** What lies on the shelf and cannot be read; its number is never given to another version. */
  readonly lost: readonly (number | "draft")[];
}

/**
 * The published pack of this id and version, shipped or own. Whether it is usable is not asked here; see
 * `findRubricProblems`.
 */
export async function findRubric(
  { library, shelf }: LibraryPorts,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<RubricPack, Unknown | StorageError>> {
  const shipped = (await library.rubrics()).find((pack) => pack.id === id && pack.version === version);
  if (shipped) return ok(shipped);
  if (!RUBRIC_ID.test(id)) return err({ type: "rubric-unknown", id });
  const text = await shelf.read(RUBRIC_BOX, shelfName(id, version));
  if (!text.ok) return text;
  const kept = readStored(PublishedRubric, text.value);
  return kept ? ok(kept.pack) : err({ type: "rubric-unknown", id });
}

/** Every pack of this computer by id. What cannot be read any more is named as lost. */
export async function readFolders({
  library,
  shelf,
}: LibraryPorts): Promise<Result<readonly RubricFolder[], StorageError>> {
  const shipped = await library.rubrics();
  const names = await shelf.names(RUBRIC_BOX);
  if (!names.ok) return names;
  const own = new Set(names.value.flatMap((name) => readShelfName(name)?.id ?? []));
  const ids = new Set([...shipped.map(({ id }) => id), ...own]);
  const folders: RubricFolder[] = [];
  for (const id of ids) {
    const folder = own.has(id)
      ? await readOwn(shelf, names.value, id)
      : ok({ versions: [], draft: null, lost: [] });
    if (!folder.ok) return folder;
    folders.push(joinFolder(id, shipped, folder.value));
  }
  return ok(folders);
}

/** The versions and the draft under one id. */
export async function readFolder(
  ports: LibraryPorts,
  id: string,
): Promise<Result<RubricFolder, Unknown | StorageError>> {
  const folders = await readFolders(ports);
  if (!folders.ok) return folders;
  const folder = folders.value.find((candidate) => candidate.id === id);
  const isThere = folder !== undefined && (folder.versions.length > 0 || folder.draft !== null);
  return isThere ? ok(folder) : err({ type: "rubric-unknown", id });
}

/** Never over a file that is there, readable or not: a pair of id and version names one content. */
export async function keepPublished(
  shelf: HostPorts["shelf"],
  kept: PublishedRubric,
): Promise<Result<void, VersionTaken | StorageError>> {
  const { id, version, name } = kept.pack;
  const there = await shelf.read(RUBRIC_BOX, shelfName(id, version));
  if (!there.ok) return there;
  if (there.value !== null) return err({ type: "rubric-version-taken", name: name.id, version });
  return shelf.write(RUBRIC_BOX, shelfName(kept.pack.id, kept.pack.version), canonicalJson(kept));
}

export function keepDraft(shelf: HostPorts["shelf"], kept: StoredDraft): Promise<Result<void, StorageError>> {
  return shelf.write(RUBRIC_BOX, shelfName(kept.draft.id, "draft"), canonicalJson(kept));
}

export function dropDraft(shelf: HostPorts["shelf"], id: string): Promise<Result<void, StorageError>> {
  return shelf.remove(RUBRIC_BOX, shelfName(id, "draft"));
}

type OwnItems = Pick<RubricFolder, "versions" | "draft" | "lost">;

async function readOwn(
  shelf: HostPorts["shelf"],
  names: readonly string[],
  id: string,
): Promise<Result<OwnItems, StorageError>> {
  const versions: RubricVersion[] = [];
  const lost: (number | "draft")[] = [];
  let draft: StoredDraft | null = null;
  for (const name of names) {
    const item = readShelfName(name);
    if (item?.id !== id) continue;
    const text = await shelf.read(RUBRIC_BOX, name);
    if (!text.ok) return text;
    if (item.version === "draft") {
      draft = readStored(StoredDraft, text.value);
      if (!draft) lost.push("draft");
      continue;
    }
    const kept = readStored(PublishedRubric, text.value);
    if (kept) versions.push(kept);
    else lost.push(item.version);
  }
  return ok({ versions, draft, lost });
}

function joinFolder(id: string, shipped: readonly RubricPack[], own: OwnItems): RubricFolder {
  const fromProgram = shipped
    .filter((pack) => pack.id === id)
    .map((pack): RubricVersion => ({ pack, origin: "shipped", publishedAt: null }));
  // A newer program may ship what was imported before; its copy stands.
  const others = own.versions.filter(
    ({ pack }) => !fromProgram.some((known) => known.pack.version === pack.version),
  );
  const versions = [...fromProgram, ...others].toSorted((a, b) => a.pack.version - b.pack.version);
  return { id, versions, draft: own.draft, lost: own.lost };
}

interface Reader<T> {
  readonly safeParse: (value: unknown) => { readonly success: boolean; readonly data?: T };
}

function readStored<T>(schema: Reader<T>, text: string | null): T | null {
  if (text === null) return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
