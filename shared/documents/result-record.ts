import * as z from "zod";
import { Assignment } from "../assignment/assignment.ts";
import { Agency, Region } from "../dossier/dossier.ts";
import { Base64, DossierId, Instant, MemberId, SeasonId, Sha256Hex } from "../identifiers.ts";
import { Decision } from "../plenary/decision.ts";
import { RubricPack } from "../rubric/rubric-pack.ts";
import { ScoreSheet } from "../scoring/score-sheet.ts";
import { Composition } from "./composition.ts";

export const RESULT_FORMAT = "pleno-result";
export const RESULT_VERSION = 1;

/** Name of the attachment in every PDF that states a result. */
export const RESULT_ATTACHMENT = "result.json";

/** One row of the published ranking as it was stated. */
export const ResultRow = z.object({
  dossierId: DossierId,
  rank: z.int().min(1),
  /** The exact mean in millionths of a point: `sum / count`. */
  sum: z.int().nonnegative(),
  count: z.int().min(1),
  /** The mean in points with two decimals, halves up, as printed (decimal point). */
  points: z.string().regex(/^\d+\.\d{2}$/u),
  listed: z.boolean(),
  tied: z.boolean(),
});
export type ResultRow = z.output<typeof ResultRow>;

/**
 * Everything a stranger needs to compute the ranking again: rubric, released marks with their judges'
 * signatures, exclusions with reasons, and the ranking that was stated. Canonical JSON (RFC 8785).
 */
export const ResultRecord = z.object({
  format: z.literal(RESULT_FORMAT),
  version: z.literal(RESULT_VERSION),
  season: z.object({
    id: SeasonId,
    name: z.string(),
    competition: z.string(),
    year: z.int(),
    rehearsal: z.boolean(),
    list: z.object({ name: z.string(), size: z.int().min(1) }),
    labels: z.object({ panel: z.string(), judge: z.string() }),
  }),
  rubric: RubricPack,
  members: z.array(
    z.object({ id: MemberId, name: z.string(), role: z.string(), signingKeys: z.array(Base64) }),
  ),
  dossiers: z.array(
    z.object({
      id: DossierId,
      number: z.string(),
      title: z.string(),
      unit: z.string(),
      agency: Agency,
      region: Region.nullable(),
      group: z.string(),
      category: z.string(),
    }),
  ),
  /** Every reading dealt; each must have a sheet or an exclusion. */
  assignments: z.array(Assignment),
  sheets: z.array(z.object({ sheet: ScoreSheet, signature: Base64 })),
  exclusions: z.array(
    z.object({ dossierId: DossierId, memberId: MemberId, reason: z.string(), by: z.string(), at: Instant }),
  ),
  /** Every decision that led here, oldest first; the last is the freezing itself. */
  decisions: z.array(Decision),
  ranking: z.array(ResultRow),
  /** What the ranking is made up of; absent in results of earlier programs. */
  composition: Composition.exactOptional(),
  frozen: z.object({ at: Instant, by: z.string(), reason: z.string() }),
  /** Head of the chair's journal when the ranking was frozen. */
  journal: z.object({ seq: z.int(), hash: Sha256Hex }),
});
export type ResultRecord = z.output<typeof ResultRecord>;
