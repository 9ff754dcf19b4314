import { rubricSheet } from "../../documents/templates/rubric-sheet.ts";
import { canonicalJson } from "../../packet/canonical-json.ts";
import { err, ok, type Result } from "../../result.ts";
import { freeRubricId } from "../../rubric/copy-rubric.ts";
import type { RubricError } from "../../rubric/rubric-error.ts";
import { parseRubricFile, RUBRIC_FILE_LIMIT, rubricFile } from "../../rubric/rubric-file.ts";
import type { RubricDraft, RubricPack } from "../../rubric/rubric-pack.ts";
import { findPublishingProblems } from "../../rubric/rubric-problems.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { renderPaper } from "../documents/render-paper.ts";
import type { StorageError } from "../host-errors.ts";
import type { NamedFile } from "../identity.ts";
import type { HostPorts, Task } from "../ports.ts";
import { versionAfter } from "./rubric-drafts.ts";
import { keepDraft, keepPublished, type RubricFolder, readFolder, readFolders } from "./rubric-library.ts";

interface Imported {
  readonly id: string;
  readonly version: number;
  readonly outcome: "published" | "draft" | "same";
}

/** Takes a pack in as the version it says it is; one with problems becomes a draft, which nothing is counted with. */
export async function importRubric(
  ports: HostPorts,
  file: NamedFile,
): Promise<Result<Imported, RubricError>> {
  const read = readPack(ports, file);
  if (!read.ok) return read;
  const pack = read.value;
  const folders = await readFolders(ports);
  if (!folders.ok) return folders;
  const folder = folders.value.find(({ id }) => id === pack.id);
  const known = folder?.versions.find((version) => version.pack.version === pack.version)?.pack;
  const isDraft = findPublishingProblems(pack).length > 0;
  if (known && canonicalJson(known) === canonicalJson(pack))
    return ok({ id: pack.id, version: pack.version, outcome: "same" });
  if (isDraft) return takeAsDraft(ports, { pack, folder, taken: new Set(folders.value.map(({ id }) => id)) });
  if (known) return err({ type: "rubric-version-taken", name: pack.name.id, version: pack.version });
  const kept = await keepPublished(ports.shelf, { pack, publishedAt: ports.clock.now(), origin: "imported" });
  return kept.ok ? ok({ id: pack.id, version: pack.version, outcome: "published" }) : kept;
}

interface DraftToTake {
  readonly pack: RubricDraft;
  readonly folder: RubricFolder | undefined;
  readonly taken: ReadonlySet<string>;
}

async function takeAsDraft(
  ports: HostPorts,
  { pack, folder, taken }: DraftToTake,
): Promise<Result<Imported, RubricError>> {
  if (folder?.draft) return err({ type: "rubric-draft-open", name: folder.draft.draft.name.id });
  const isShipped = folder?.versions.some(({ origin }) => origin === "shipped") ?? false;
  const id = isShipped ? freeRubricId(`${pack.id.slice(0, 40)}-salinan`, taken) : pack.id;
  const version = folder && !isShipped ? versionAfter(folder) : 1;
  const kept = await keepDraft(ports.shelf, {
    draft: { ...pack, id, version },
    savedAt: ports.clock.now(),
  });
  return kept.ok ? ok({ id, version, outcome: "draft" }) : kept;
}

function readPack(
  ports: Pick<HostPorts, "text">,
  { name, bytes }: NamedFile,
): Result<RubricDraft, RubricError> {
  if (bytes.length > RUBRIC_FILE_LIMIT)
    return err({ type: "rubric-file-too-large", name, limit: RUBRIC_FILE_LIMIT });
  const text = ports.text.decode(bytes);
  return text === null ? err({ type: "rubric-file-broken", name }) : parseRubricFile({ name, text });
}

interface Choice {
  readonly id: string;
  readonly version: number | "draft";
}

export async function exportRubric(
  ports: HostPorts,
  choice: Choice,
): Promise<Result<NamedFile, RubricError>> {
  const chosen = await choose(ports, choice);
  if (!chosen.ok) return chosen;
  const name = `rubrik-${fileStem(chosen.value, choice)}.json`;
  return ok({ name, bytes: ports.text.encode(rubricFile(chosen.value)) });
}

export async function printRubric(
  ports: HostPorts,
  request: Choice & { readonly paper: "F4" | "A4"; readonly taskId: string },
  task: Task,
): Promise<Result<NamedFile, SeasonError>> {
  const chosen = await choose(ports, request);
  if (!chosen.ok) return chosen;
  const { paper } = request;
  const document = rubricSheet(chosen.value, {
    stem: fileStem(chosen.value, request),
    isDraft: request.version === "draft",
  });
  const createdAt = ports.clock.now();
  const input = { ...document.input, attachments: [], createdAt, paper, language: "id" as const };
  const rendered = await renderPaper(ports, input, task);
  return rendered.ok ? ok({ name: document.fileName, bytes: rendered.value }) : rendered;
}

function fileStem({ id, version }: RubricPack, choice: Choice): string {
  return choice.version === "draft" ? `${id}-konsep` : `${id}-v${version}`;
}

async function choose(
  ports: HostPorts,
  { id, version }: Choice,
): Promise<Result<RubricDraft, { readonly type: "rubric-unknown"; readonly id: string } | StorageError>> {
  const folder = await readFolder(ports, id);
  if (!folder.ok) return folder;
  const { draft, versions } = folder.value;
  const chosen =
    version === "draft" ? draft?.draft : versions.find(({ pack }) => pack.version === version)?.pack;
  return chosen ? ok(chosen) : err({ type: "rubric-unknown", id });
}
