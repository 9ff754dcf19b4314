import * as z from "zod";
import {
  Base64,
  CriterionId,
  DossierId,
  Instant,
  MemberId,
  SeasonId,
  type Sha256,
  Sha256Hex,
} from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import { type CountingRubric, type RubricPack, rubricDigest, scoredCriteria } from "../rubric/rubric-pack.ts";
import { checkMark, Hundredths, type MarkError } from "./hundredths.ts";

export const Marks = z.record(CriterionId, Hundredths);
export type Marks = z.output<typeof Marks>;

/** Characters of a note on one criterion. */
export const MAX_NOTE = 20_000;

/** Characters of the reason for correcting a released sheet. */
export const MAX_CORRECTION_REASON = 1000;

/** Notes and suggestions per criterion (catatan dan saran). */
export const Notes = z.record(CriterionId, z.string().max(MAX_NOTE));
export type Notes = z.output<typeof Notes>;

/** A sheet still being filled in; every change is saved, nothing is checked before release. */
export const DraftSheet = z.object({ dossierId: DossierId, memberId: MemberId, marks: Marks, notes: Notes });
export type DraftSheet = z.output<typeof DraftSheet>;

/**
 * A released sheet: raw marks as entered, immutable. A correction is a sheet with the next revision,
 * which supersedes this one. Notes travel beside it and are bound by `notesDigest`.
 */
export const ScoreSheet = z.object({
  seasonId: SeasonId,
  dossierId: DossierId,
  memberId: MemberId,
  /** The digest binds the weights, so that nobody can change them under a signed sheet. */
  rubric: z.object({ id: z.string(), version: z.int(), digest: Sha256Hex }),
  revision: z.int().min(1),
  marks: Marks,
  notesDigest: Sha256Hex,
  releasedAt: Instant,
});
export type ScoreSheet = z.output<typeof ScoreSheet>;

export const SignedSheet = z.object({ sheet: ScoreSheet, notes: Notes, signature: Base64.length(88) });
export type SignedSheet = z.output<typeof SignedSheet>;

/** The exact text the judge's signature over a sheet covers; a sheet read from a file may have fields beyond a {@link ScoreSheet}. */
export function sheetPayload(sheet: ScoreSheet | Readonly<Record<string, unknown>>): string {
  return canonicalJson({ type: "pleno-score-sheet", version: 1, sheet });
}

/** Says whether a sheet was filled in under exactly this rubric, weights included. */
export function isUnderRubric({ rubric: named }: ScoreSheet, rubric: RubricPack, sha256: Sha256): boolean {
  const { id, version } = rubric;
  return named.id === id && named.version === version && named.digest === rubricDigest(rubric, sha256);
}

export type SheetProblem =
  | { readonly type: "mark-missing"; readonly criterionId: CriterionId }
  | { readonly type: "mark-off-scale"; readonly criterionId: CriterionId; readonly error: MarkError }
  | { readonly type: "criterion-unknown"; readonly criterionId: string };

/** Everything that keeps marks from being released under a rubric; empty when they are complete. */
export function findSheetProblems(
  marks: Marks,
  rubric: Pick<CountingRubric, "criteria" | "scale">,
): readonly SheetProblem[] {
  const scored = scoredCriteria(rubric);
  const known = new Set<string>(scored.map(({ id }) => id));
  const unknown = Object.keys(marks).filter((id) => !known.has(id));
  return [
    ...scored.flatMap(({ id: criterionId }): SheetProblem[] => {
      const mark = marks[criterionId];
      if (mark === undefined) return [{ type: "mark-missing", criterionId }];
      const error = checkMark(mark, rubric.scale);
      return error ? [{ type: "mark-off-scale", criterionId, error }] : [];
    }),
    ...unknown.map((criterionId) => ({ type: "criterion-unknown" as const, criterionId })),
  ];
}
