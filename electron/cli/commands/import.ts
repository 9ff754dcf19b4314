import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { zipSync } from "fflate";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { textCodec } from "#electron/adapters/text-codec.ts";
import type { FileError } from "#shared/host/host-errors.ts";
import { errorMessage } from "#shared/i18n/error-message.ts";
import { assembleSeason } from "#shared/intake/assemble-season.ts";
import { type AttachmentMatches, matchAttachments } from "#shared/intake/attachment-match.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import { MAX_UNPACKED_BYTES } from "#shared/packet/manifest.ts";
import { err, ok, type Result } from "#shared/result.ts";
import {
  ATTACHMENT_FOLDER,
  INTAKE_ENTRY,
  SEASON_ENTRY,
  type SeasonBundle,
  TEXTS_ENTRY,
} from "#shared/season/season-bundle.ts";
import { type CommandContext, done, type Outcome, refused } from "../outcome.ts";
import { type ProposalFile, readProposalFile } from "../read-proposals.ts";
import { writeOutput } from "../write-output.ts";

export interface ImportOptions {
  readonly attachments?: string;
  readonly out: string;
  readonly map?: string;
  readonly rubric: string;
  readonly name?: string;
}

/** Problems printed one a line; `--json` has all. */
const PROBLEMS_SHOWN = 20;

const NO_FILES: AttachmentMatches = { matched: [], ambiguous: [], unmatched: [], refused: [] };

/** Makes a season file of a table of proposals and a folder of attachments: all rows, or no file. */
export async function importProposals(
  context: CommandContext,
  path: string,
  { attachments, out, map, rubric, name = basename(path).replace(/\.[^.]*$/u, "") }: ImportOptions,
): Promise<Outcome> {
  const read = await readProposalFile(context, path, map, { rubricId: rubric });
  if (!read.ok) return refused(context, read.error);
  const { proposals, problems, rows } = read.value;
  if (problems.length > 0) return refuseProblems(context, read.value);
  const dossiers = proposals.map(({ card }) => card);
  const places = await listFiles(attachments);
  if (places === null) return refused(context, { type: "unreadable", name: attachments ?? "" });
  const total = places.reduce((sum, { size }) => sum + size, 0);
  if (total > MAX_UNPACKED_BYTES)
    return refused(context, { type: "too-large", name: attachments ?? "", limit: MAX_UNPACKED_BYTES });
  const matches = places.length > 0 ? matchAttachments(places, dossiers) : NO_FILES;
  const files = await readFiles(
    attachments ?? "",
    matches.matched.map((match) => match.path),
  );
  if (!files.ok) return refused(context, files.error);
  const assembled = assembleSeason({
    proposals,
    links: matches.matched,
    files: files.value,
    rubric: read.value.rubric,
    name,
    createdAt: new Date().toISOString(),
    sha256: nodeCrypto.sha256,
  });
  const bundle: SeasonBundle = { ...assembled, intake: proposals.map(({ record }) => record) };
  const written = await writeOutput(out, seasonZip(bundle));
  if (!written.ok) return refused(context, written.error);
  const facts = {
    out,
    seasonId: bundle.season.id,
    rows,
    proposals: proposals.length,
    attachments: matches.matched.length,
    ambiguous: matches.ambiguous,
    unmatched: matches.unmatched,
    refused: matches.refused,
  };
  const left = matches.ambiguous.length + matches.unmatched.length + matches.refused.length;
  const told = { out, proposals: proposals.length, attachments: matches.matched.length, left };
  return done([context.translate("intake.fileMade", told)], { ok: true, ...facts });
}

function refuseProblems(context: CommandContext, { problems, rows }: ProposalFile): Outcome {
  const error = { type: "intake-problems", count: problems.length } as const;
  const shown = problems.slice(0, PROBLEMS_SHOWN).map((problem) => context.say(errorMessage(problem)));
  return {
    exitCode: 2,
    lines: [context.say(errorMessage(error)), ...shown],
    json: { ok: false, error, rows, problems },
  };
}

/** Every file of a folder, relative to it with `/`; links are not followed. `null` when the folder cannot be read. */
async function listFiles(folder: string | undefined): Promise<{ path: string; size: number }[] | null> {
  if (folder === undefined) return [];
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return await Promise.all(
      files.toSorted().map(async (file) => ({
        path: relative(folder, file).split(sep).join("/"),
        size: (await stat(file)).size,
      })),
    );
  } catch {
    return null;
  }
}

async function readFiles(
  folder: string,
  paths: readonly string[],
): Promise<Result<ReadonlyMap<string, Uint8Array>, FileError>> {
  const files = new Map<string, Uint8Array>();
  for (const path of paths) {
    const bytes = await readFile(join(folder, ...path.split("/"))).catch(() => null);
    if (bytes === null) return err({ type: "unreadable", name: path });
    files.set(path, new Uint8Array(bytes));
  }
  return ok(files);
}

/** Attachments are mostly compressed already, so they are packed as they are. */
function seasonZip({ season, texts, attachments, intake = [] }: SeasonBundle): Uint8Array {
  return zipSync({
    [SEASON_ENTRY]: textCodec.encode(canonicalJson(season)),
    [TEXTS_ENTRY]: textCodec.encode(canonicalJson(texts)),
    [INTAKE_ENTRY]: textCodec.encode(canonicalJson(intake)),
    ...Object.fromEntries(
      [...attachments].map(([hash, bytes]) => [
        `${ATTACHMENT_FOLDER}${hash}`,
        [bytes, { level: 0 }] as const,
      ]),
    ),
  });
}
