import { zipSync } from "fflate";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import { textCodec } from "#electron/adapters/text-codec.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import { generateSeason } from "#shared/rehearsal/generate-season.ts";
import { findRubricProblems } from "#shared/rubric/rubric-pack.ts";
import { ATTACHMENT_FOLDER, SEASON_ENTRY, TEXTS_ENTRY } from "#shared/season/season-bundle.ts";
import { type CommandContext, done, type Outcome, refused } from "../outcome.ts";
import { writeOutput } from "../write-output.ts";

export interface GenerateOptions {
  readonly dossiers: number;
  readonly judges: number;
  readonly readers: number;
  readonly seed: number;
  readonly out: string;
  readonly narrative: "full" | "short";
  readonly rubric: string;
}

/** Generated seasons carry this day, so that the same seed gives the same file on any day. */
const CREATED_AT = "2026-01-05T00:00:00.000Z";

/** Writes a rehearsal season file; the same options give the same bytes. */
export async function generateFile(context: CommandContext, options: GenerateOptions): Promise<Outcome> {
  const { dossiers, judges, readers, seed, narrative, out } = options;
  if (readers > judges)
    return refused(context, {
      type: "season-invalid",
      problem: "too-few-judges",
      where: `${readers} > ${judges}`,
    });
  const rubrics = await createResourceLibrary(context.resourcesDirectory).rubrics();
  const rubric = rubrics.find(({ id }) => id === options.rubric);
  if (!rubric || findRubricProblems(rubric).length > 0)
    return refused(context, { type: "season-invalid", problem: "rubric-unusable", where: options.rubric });
  const bundle = generateSeason({
    rubric,
    dossiers,
    judges,
    readers,
    seed,
    narrative,
    createdAt: CREATED_AT,
    sha256: nodeCrypto.sha256,
  });
  const files = new Map([
    [SEASON_ENTRY, textCodec.encode(canonicalJson(bundle.season))],
    [TEXTS_ENTRY, textCodec.encode(canonicalJson(bundle.texts))],
    ...[...bundle.attachments].map(([hash, bytes]) => [`${ATTACHMENT_FOLDER}${hash}`, bytes] as const),
  ]);
  const zip = zipSync(Object.fromEntries(files), { level: 6, mtime: new Date("2026-01-05T00:00:00") });
  const written = await writeOutput(out, zip);
  if (!written.ok) return refused(context, written.error);
  const { season } = bundle;
  const facts = {
    out,
    seasonId: season.id,
    dossiers: season.dossiers.length,
    judges: season.members.filter(({ role }) => role === "judge").length,
    assignments: season.assignments.length,
    seed,
    rubric: rubric.id,
    bytes: zip.length,
    sha256: nodeCrypto.sha256(zip),
  };
  return done([`${out}: ${facts.dossiers} × ${readers}, ${facts.judges}, ${zip.length} B`], {
    ok: true,
    ...facts,
  });
}
