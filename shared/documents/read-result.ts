import * as z from "zod";
import { Base64, CriterionId } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import { err, ok, type Result } from "../result.ts";
import { ScoreSheet } from "../scoring/score-sheet.ts";
import { Composition } from "./composition.ts";
import { RESULT_FORMAT, RESULT_VERSION, ResultRecord } from "./result-record.ts";

const LATEST_VERSION = 1_000_000;

const Whole = z.int().nonnegative();
const CountedMark = Whole.brand<"Hundredths">();

/**
 * The part of a record that a recount needs, with the bounds without which it could not compute; whatever else a file says is
 * left aside, so that the script for strangers comes to the same answer on any file. A wrong figure is found by comparing.
 */
export const RecountableRecord = z.object({
  format: z.literal(RESULT_FORMAT),
  version: Whole.min(RESULT_VERSION).max(LATEST_VERSION),
  season: ResultRecord.shape.season
    .pick({ id: true, name: true, rehearsal: true })
    .extend({ list: z.object({ size: Whole }) }),
  rubric: z.object({
    id: z.string(),
    version: Whole,
    stage: z.string(),
    scale: z.object({ min: CountedMark, max: CountedMark, step: CountedMark }),
    passMark: CountedMark.nullable(),
    tieOrder: z.array(CriterionId),
    stageWeights: z.object({ proposal: Whole, presentation: Whole }).exactOptional(),
    criteria: z.array(z.object({ id: CriterionId, weight: Whole.nullable() })),
  }),
  members: z.array(ResultRecord.shape.members.element.pick({ id: true, signingKeys: true })),
  dossiers: z.array(
    ResultRecord.shape.dossiers.element
      .pick({ id: true, number: true, title: true, group: true, category: true })
      .extend({
        agency: z.object({ type: z.string() }),
        region: z.object({ provinceCode: z.string() }).nullable(),
      }),
  ),
  assignments: ResultRecord.shape.assignments,
  sheets: z.array(
    z.object({
      sheet: ScoreSheet.pick({ seasonId: true, dossierId: true, memberId: true }).extend({
        rubric: z.object({ id: z.string(), version: Whole, digest: z.string() }),
        marks: z.record(CriterionId, CountedMark),
      }),
      signature: Base64,
    }),
  ),
  exclusions: z.array(ResultRecord.shape.exclusions.element.pick({ dossierId: true, memberId: true })),
  ranking: z.array(z.record(z.string(), z.unknown())),
  composition: Composition.exactOptional(),
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

const Version = z.object({
  format: z.literal(RESULT_FORMAT),
  version: z.int().min(RESULT_VERSION).max(LATEST_VERSION),
});

/** Reads of a result what a recount needs. */
export function readResult(value: unknown): Result<ReadResult, "result-invalid" | "result-newer"> {
  const version = Version.safeParse(value);
  if (!version.success || !hasCanonicalForm(value)) return err("result-invalid");
  const isNewer = version.data.version > RESULT_VERSION;
  const record = RecountableRecord.safeParse(value);
  if (!record.success) return err(isNewer ? "result-newer" : "result-invalid");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema has just found these parts in place
  return ok({ record: record.data, raw: value as RawResult, isNewer });
}

/** Numbers beyond all bounds and endless nesting have none, and neither digest nor signature could be computed over them. */
function hasCanonicalForm(value: unknown): boolean {
  try {
    return canonicalJson(value) !== "";
  } catch {
    return false;
  }
}
