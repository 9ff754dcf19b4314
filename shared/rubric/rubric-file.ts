import * as z from "zod";
import { canonicalJson } from "../packet/canonical-json.ts";
import { err, ok, type Result } from "../result.ts";
import { RubricDraft } from "./rubric-pack.ts";
import { RUBRIC_ID } from "./rubric-store.ts";

/** Written first in every exported pack; a pack without it is read as of this form. */
const FORMAT = "pleno-rubric/1";

/** The largest file that is looked into; the longest pack that ships has 20 kB. */
export const RUBRIC_FILE_LIMIT = 1024 * 1024;

/** Why a file is no rubric pack; each is one sentence on screen. */
export const RubricFileProblem = z.discriminatedUnion("type", [
  z.object({ type: z.literal("rubric-file-too-large"), name: z.string(), limit: z.int() }),
  /** Not JSON at all, or cut off on its way. */
  z.object({ type: z.literal("rubric-file-broken"), name: z.string() }),
  z.object({ type: z.literal("rubric-file-other"), name: z.string() }),
  z.object({ type: z.literal("rubric-file-newer"), name: z.string() }),
  /** `where` is the place inside the file, such as `criteria.3.weight`. */
  z.object({ type: z.literal("rubric-file-invalid"), name: z.string(), where: z.string() }),
]);
export type RubricFileProblem = z.output<typeof RubricFileProblem>;

/** Reads an exported pack, or one as it lies among the program's own. Nothing unknown in it is kept. */
export function parseRubricFile({
  name,
  text,
}: {
  readonly name: string;
  readonly text: string;
}): Result<RubricDraft, RubricFileProblem> {
  if (text.length > RUBRIC_FILE_LIMIT)
    return err({ type: "rubric-file-too-large", name, limit: RUBRIC_FILE_LIMIT });
  const value = readJson(text);
  if (value === undefined) return err({ type: "rubric-file-broken", name });
  const head = z.object({ format: z.string().optional(), criteria: z.array(z.unknown()) }).safeParse(value);
  const format = z.object({ format: z.string().regex(/^pleno-rubric\//u) }).safeParse(value);
  if (format.success && format.data.format !== FORMAT) return err({ type: "rubric-file-newer", name });
  if (!head.success) return err({ type: "rubric-file-other", name });
  const draft = RubricDraft.safeParse(value);
  if (!draft.success)
    return err({ type: "rubric-file-invalid", name, where: draft.error.issues[0]?.path.join(".") ?? "" });
  return RUBRIC_ID.test(draft.data.id)
    ? ok(draft.data)
    : err({ type: "rubric-file-invalid", name, where: "id" });
}

/** The pack as a file: the same bytes for the same content, one value a line, keys in order. */
export function rubricFile(pack: RubricDraft): string {
  return `${JSON.stringify({ format: FORMAT, ...readObject(canonicalJson(pack)) }, null, 2)}\n`;
}

function readObject(text: string): object {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    return undefined;
  }
}
