import * as z from "zod";
import { DossierText, MAX_ATTACHMENT_BYTES } from "../dossier/dossier.ts";
import { type IntakeRecord, IntakeRecords } from "../intake/intake-record.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import { err, ok, type Result } from "../result.ts";
import { planParts } from "../season/attachment-parts.ts";
import { findSeasonProblems, Season } from "../season/season.ts";
import {
  ATTACHMENT_FOLDER,
  INTAKE_ENTRY,
  SEASON_ENTRY,
  type SeasonBundle,
  TEXTS_ENTRY,
} from "../season/season-bundle.ts";
import type { SeasonError } from "../season/season-error.ts";
import type { StorageError } from "./host-errors.ts";
import { parseJson } from "./identity.ts";
import type { HostPorts } from "./ports.ts";
import { seasonText } from "./workspace.ts";

const Texts = z.array(DossierText).max(50_000);

/** As much of a season as says how large its attachments claim to be. */
const AttachmentSizes = z.object({
  dossiers: z.array(
    z.object({
      number: z.string(),
      attachments: z.array(z.object({ name: z.string().max(200), size: z.number() })),
    }),
  ),
});

/** The files of a season as they lie in a packet: without what only the Secretariat may see. */
export function bundleToEntries({ text }: HostPorts, bundle: SeasonBundle): Map<string, Uint8Array> {
  return new Map([
    [SEASON_ENTRY, text.encode(canonicalJson(bundle.season))],
    [TEXTS_ENTRY, text.encode(canonicalJson(bundle.texts))],
    ...[...bundle.attachments].map(([hash, bytes]) => [`${ATTACHMENT_FOLDER}${hash}`, bytes] as const),
  ]);
}

/** Reads a season's files and refuses what contradicts itself, naming the file and the place. */
export function entriesToBundle(
  ports: HostPorts,
  entries: ReadonlyMap<string, Uint8Array>,
): Result<SeasonBundle, SeasonError> {
  const season = readEntry(ports, entries, SEASON_ENTRY, Season);
  if (!season.ok) return err(findClaimedLarge(ports, entries) ?? season.error);
  const texts = readEntry(ports, entries, TEXTS_ENTRY, Texts);
  if (!texts.ok) return texts;
  const [problem] = findSeasonProblems(season.value);
  if (problem) {
    const { type, ...where } = problem;
    return err({ type: "season-invalid", problem: type, where: Object.values(where).join(" / ") });
  }
  const attachments = new Map<string, Uint8Array>();
  for (const [path, bytes] of entries)
    if (path.startsWith(ATTACHMENT_FOLDER)) attachments.set(path.slice(ATTACHMENT_FOLDER.length), bytes);
  return checkBundle(ports, { season: season.value, texts: texts.value, attachments });
}

/** What the table behind a season file held beyond the cards; `undefined` where the file says nothing of it. */
export function entriesToIntake(
  ports: HostPorts,
  entries: ReadonlyMap<string, Uint8Array>,
  { dossiers }: Season,
): Result<readonly IntakeRecord[] | undefined, SeasonError> {
  if (!entries.has(INTAKE_ENTRY)) return ok(undefined);
  const records = readEntry(ports, entries, INTAKE_ENTRY, IntakeRecords);
  if (!records.ok) return records;
  const known = new Set(dossiers.map(({ id }) => id));
  const stranger = records.value.find(({ dossierId }) => !known.has(dossierId));
  return stranger
    ? err({ type: "content-invalid", entry: INTAKE_ENTRY, problem: stranger.dossierId })
    : records;
}

/** Every dossier must have its narrative and attachments, with the hashes its card names. */
function checkBundle(ports: HostPorts, bundle: SeasonBundle): Result<SeasonBundle, SeasonError> {
  const { sha256 } = ports.crypto;
  const textHashes = new Set(bundle.texts.map((text) => sha256(canonicalJson(text))));
  for (const [hash, bytes] of bundle.attachments) {
    if (bytes.length > MAX_ATTACHMENT_BYTES) return err(tooLarge(nameOf(bundle, hash)));
    if (sha256(bytes) !== hash) return err({ type: "content-missing", what: `${ATTACHMENT_FOLDER}${hash}` });
  }
  // Attachments of later parts come in packets of their own.
  const { partOf } = planParts(bundle.season);
  for (const { number, textHash, attachments } of bundle.season.dossiers) {
    if (!textHashes.has(textHash)) return err({ type: "content-missing", what: `${TEXTS_ENTRY}: ${number}` });
    const missing = attachments.find(
      ({ sha256: hash }) => partOf.get(hash) === 1 && !bundle.attachments.has(hash),
    );
    if (missing) return err({ type: "content-missing", what: `${number}: ${missing.name}` });
  }
  return ok(bundle);
}

/** The file by its own name instead of a figure somewhere in season.json. */
function findClaimedLarge(ports: HostPorts, entries: ReadonlyMap<string, Uint8Array>): SeasonError | null {
  const claims = readEntry(ports, entries, SEASON_ENTRY, AttachmentSizes);
  const all = claims.ok ? claims.value.dossiers : [];
  for (const { number, attachments } of all) {
    const large = attachments.find(({ size }) => size > MAX_ATTACHMENT_BYTES);
    if (large) return tooLarge(`${number}: ${large.name}`);
  }
  return null;
}

function nameOf({ season }: SeasonBundle, hash: string): string {
  for (const { number, attachments } of season.dossiers) {
    const found = attachments.find(({ sha256 }) => sha256 === hash);
    if (found) return `${number}: ${found.name}`;
  }
  return `${ATTACHMENT_FOLDER}${hash}`;
}

function tooLarge(name: string): SeasonError {
  return { type: "attachment-too-large", name, limit: MAX_ATTACHMENT_BYTES };
}

/** Keeps a season's content as blobs; call before the event that names it, so that the event is never ahead. */
export async function storeBundle(
  ports: HostPorts,
  bundle: SeasonBundle,
): Promise<Result<void, StorageError>> {
  const { encode } = ports.text;
  const stored = await ports.blobs.putAll([
    encode(seasonText(bundle.season)),
    ...bundle.texts.map((text) => encode(canonicalJson(text))),
    ...bundle.attachments.values(),
    ...(bundle.intake ? [encode(canonicalJson(bundle.intake))] : []),
  ]);
  return stored.ok ? ok(undefined) : stored;
}

export function readEntry<T extends z.ZodType>(
  ports: HostPorts,
  entries: ReadonlyMap<string, Uint8Array>,
  entry: string,
  schema: T,
): Result<z.output<T>, SeasonError> {
  const bytes = entries.get(entry);
  const text = bytes ? ports.text.decode(bytes) : null;
  if (text === null) return err({ type: "content-missing", what: entry });
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return err({
    type: "content-invalid",
    entry,
    problem: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`,
  });
}
