import * as z from "zod";
import { err, ok, type Result } from "../result.ts";
import { RESULT_FORMAT, RESULT_VERSION, ResultRecord } from "./result-record.ts";

/**
 * The part of a record that a recount needs. Of a file from a newer program these fields must be there and mean what
 * they mean here; whatever else it says is left aside (docs/result-format.md, "Versions").
 */
export const RecountableRecord = ResultRecord.pick({
  rubric: true,
  dossiers: true,
  assignments: true,
  sheets: true,
  ranking: true,
  composition: true,
}).extend({
  format: z.literal(RESULT_FORMAT),
  version: z.int().min(RESULT_VERSION).max(1_000_000),
  season: ResultRecord.shape.season.pick({ id: true, name: true, rehearsal: true, list: true }),
  members: z.array(ResultRecord.shape.members.element.pick({ id: true, signingKeys: true })),
  exclusions: z.array(ResultRecord.shape.exclusions.element.pick({ dossierId: true, memberId: true })),
});
export type RecountableRecord = z.output<typeof RecountableRecord>;

/**
 * The values as they stand in the file. Signatures and the rubric's digest cover fields that this program may not know,
 * and these must not be lost on the way.
 */
export interface RawResult {
  readonly rubric: unknown;
  readonly sheets: readonly { readonly sheet: Readonly<Record<string, unknown>> }[];
}

export interface ReadResult {
  readonly record: RecountableRecord;
  readonly raw: RawResult;
  /** Written by a newer program: recounted as far as the fields known here go. */
  readonly isNewer: boolean;
}

const Version = z.object({ format: z.literal(RESULT_FORMAT), version: z.int().min(RESULT_VERSION) });

/** Reads a result of this program's version or an older one whole, and of a newer one what a recount needs. */
export function readResult(value: unknown): Result<ReadResult, "result-invalid" | "result-newer"> {
  const version = Version.safeParse(value);
  if (!version.success) return err("result-invalid");
  const isNewer = version.data.version > RESULT_VERSION;
  const record = (isNewer ? RecountableRecord : ResultRecord).safeParse(value);
  if (!record.success) return err(isNewer ? "result-newer" : "result-invalid");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema has just found these parts in place
  return ok({ record: record.data, raw: value as RawResult, isNewer });
}
