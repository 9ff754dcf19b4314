import { err, ok, type Result } from "../../result.ts";
import { copyRubric, emptyRubric, freeRubricId } from "../../rubric/copy-rubric.ts";
import type { RubricError } from "../../rubric/rubric-error.ts";
import type { RubricDraft } from "../../rubric/rubric-pack.ts";
import { completeDraft, findPublishingProblems } from "../../rubric/rubric-problems.ts";
import { nextVersion, type StoredDraft } from "../../rubric/rubric-store.ts";
import type { HostPorts } from "../ports.ts";
import {
  dropDraft,
  findRubric,
  keepDraft,
  keepPublished,
  type RubricFolder,
  readFolder,
  readFolders,
} from "./rubric-library.ts";

export type RubricPorts = Pick<HostPorts, "library" | "shelf" | "clock">;

type DraftBeginning =
  | { readonly kind: "empty" }
  | { readonly kind: "copy"; readonly id: string; readonly version: number }
  | { readonly kind: "next-version"; readonly id: string };

/** A draft that is there already is answered with, not replaced. */
export async function beginDraft(
  ports: RubricPorts,
  beginning: DraftBeginning,
): Promise<Result<{ id: string }, RubricError>> {
  const folders = await readFolders(ports);
  if (!folders.ok) return folders;
  const taken = new Set(folders.value.map(({ id }) => id));
  if (beginning.kind === "empty") {
    const year = Number(ports.clock.now().slice(0, 4));
    return begin(ports, emptyRubric(freeRubricId("rubrik", taken), year));
  }
  if (beginning.kind === "copy") {
    const pack = await findRubric(ports, beginning);
    if (!pack.ok) return pack;
    return begin(ports, copyRubric(pack.value, freeRubricId(`${beginning.id.slice(0, 40)}-salinan`, taken)));
  }
  const folder = folders.value.find(({ id }) => id === beginning.id);
  const newest = folder?.versions.at(-1);
  if (!folder || !newest) return err({ type: "rubric-unknown", id: beginning.id });
  if (folder.draft) return ok({ id: folder.id });
  // What ships with the program is changed in a copy only, or its next release would meet a stranger's version.
  if (folder.versions.some(({ origin }) => origin === "shipped"))
    return begin(ports, copyRubric(newest.pack, freeRubricId(`${folder.id.slice(0, 40)}-salinan`, taken)));
  return begin(ports, { ...newest.pack, version: versionAfter(folder) });
}

export async function saveDraft(
  ports: RubricPorts,
  { draft, after }: { readonly draft: RubricDraft; readonly after: string },
): Promise<Result<{ savedAt: string }, RubricError>> {
  const open = await openDraft(ports, draft.id, after);
  if (!open.ok) return open;
  const savedAt = ports.clock.now();
  const kept = await keepDraft(ports.shelf, {
    draft: { ...draft, version: versionAfter(open.value) },
    savedAt,
  });
  return kept.ok ? ok({ savedAt }) : kept;
}

/** The version is written before the draft goes; a crash between the two leaves both, which harms nothing. */
export async function publishDraft(
  ports: RubricPorts,
  { id, after }: { readonly id: string; readonly after: string },
): Promise<Result<{ version: number }, RubricError>> {
  const open = await openDraft(ports, id, after);
  if (!open.ok) return open;
  const version = versionAfter(open.value);
  const pack = { ...completeDraft(open.value.draft.draft), version };
  const problems = findPublishingProblems(pack);
  if (problems.length > 0) return err({ type: "rubric-incomplete", number: problems.length });
  const kept = await keepPublished(ports.shelf, { pack, publishedAt: ports.clock.now(), origin: "own" });
  if (!kept.ok) return kept;
  const dropped = await dropDraft(ports.shelf, id);
  return dropped.ok ? ok({ version }) : dropped;
}

export async function discardDraft(
  ports: RubricPorts,
  id: string,
): Promise<Result<Record<string, never>, RubricError>> {
  const dropped = await dropDraft(ports.shelf, id);
  return dropped.ok ? ok({}) : dropped;
}

export function versionAfter({ versions, lost }: RubricFolder): number {
  const unreadable = lost.filter((version) => version !== "draft");
  return nextVersion([...versions.map(({ pack }) => pack.version), ...unreadable]);
}

async function begin(ports: RubricPorts, draft: RubricDraft): Promise<Result<{ id: string }, RubricError>> {
  const kept = await keepDraft(ports.shelf, { draft, savedAt: ports.clock.now() });
  return kept.ok ? ok({ id: draft.id }) : kept;
}

async function openDraft(
  ports: RubricPorts,
  id: string,
  after: string,
): Promise<Result<RubricFolder & { readonly draft: StoredDraft }, RubricError>> {
  const folder = await readFolder(ports, id);
  if (!folder.ok)
    return folder.error.type === "rubric-unknown" ? err({ type: "rubric-draft-missing" }) : folder;
  const { draft } = folder.value;
  if (!draft) return err({ type: "rubric-draft-missing" });
  if (draft.savedAt !== after) return err({ type: "rubric-draft-elsewhere" });
  return ok({ ...folder.value, draft });
}
