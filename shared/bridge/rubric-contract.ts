import * as z from "zod";
import { LocalisedText } from "../i18n/localised-text.ts";
import { Instant } from "../identifiers.ts";
import { RubricError } from "../rubric/rubric-error.ts";
import { RubricDraft, RubricPack, RubricStage, RubricStatus } from "../rubric/rubric-pack.ts";
import { RUBRIC_ID, StoredDraft } from "../rubric/rubric-store.ts";
import { SeasonError } from "../season/season-error.ts";
import { type Contract, resultOf } from "./contract.ts";
import { NamedFile } from "./contract-parts.ts";

const id = z.string().regex(RUBRIC_ID);
const version = z.union([z.int().min(1), z.literal("draft")]);
const origin = z.enum(["shipped", "own", "imported"]);

/** The newest version under an id, or its draft where nothing has been published. */
export const RubricRow = z.object({
  id: z.string(),
  version: z.int(),
  name: LocalisedText,
  status: RubricStatus,
  /** Published, and nothing keeps it from being counted with. */
  usable: z.boolean(),
  origin,
  published: z.boolean(),
  year: RubricPack.shape.year,
  group: z.string(),
  stage: RubricStage,
  hasDraft: z.boolean(),
});
export type RubricRow = z.output<typeof RubricRow>;

/** The part of the host contract about rubric packs; they belong to this computer and to no season. */
export const rubricContract = {
  /** Packs that ship with the program and one's own. */
  "rubric.list": {
    input: z.object({}),
    output: resultOf(
      z.object({
        rows: z.array(RubricRow),
        /** Names of files on this computer that are damaged. */
        unreadable: z.array(z.string()),
      }),
      RubricError,
    ),
  },
  /** Every version under an id, rising, and the draft of the next one. */
  "rubric.read": {
    input: z.object({ id }),
    output: resultOf(
      z.object({
        versions: z.array(z.object({ pack: RubricPack, origin, publishedAt: Instant.nullable() })),
        draft: StoredDraft.nullable(),
      }),
      RubricError,
    ),
  },
  /** A draft: empty, a copy under a new id, or the next version of one's own pack. */
  "rubric.begin-draft": {
    input: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("empty") }),
      z.object({ kind: z.literal("copy"), id, version: z.int().min(1) }),
      z.object({ kind: z.literal("next-version"), id }),
    ]),
    output: resultOf(z.object({ id: z.string() }), RubricError),
  },
  /** Keeps a draft; refused when it is not the one saved at `after`. */
  "rubric.save-draft": {
    input: z.object({ draft: RubricDraft.extend({ id }), after: Instant }),
    output: resultOf(z.object({ savedAt: Instant }), RubricError),
  },
  /** Makes the draft saved at `after` a version that never changes; refused while there are problems. */
  "rubric.publish": {
    input: z.object({ id, after: Instant }),
    output: resultOf(z.object({ version: z.int() }), RubricError),
  },
  "rubric.discard-draft": { input: z.object({ id }), output: resultOf(z.object({}), RubricError) },
  /** Takes in a pack from a file: as a version when it is complete, as a draft when it is not. */
  "rubric.import": {
    input: z.object({ file: NamedFile }),
    output: resultOf(
      z.object({ id: z.string(), version: z.int(), outcome: z.enum(["published", "draft", "same"]) }),
      RubricError,
    ),
  },
  "rubric.export": { input: z.object({ id, version }), output: resultOf(NamedFile, RubricError) },
  /** An unsigned PDF to read and to circulate. */
  "rubric.print": {
    input: z.object({ id, version, paper: z.enum(["F4", "A4"]), taskId: z.string().max(60) }),
    output: resultOf(NamedFile, SeasonError),
  },
} as const satisfies Contract;
