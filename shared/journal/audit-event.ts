import * as z from "zod";
import { Admission } from "../administration/admission.ts";
import { Assignment } from "../assignment/assignment.ts";
import { SignedConflict } from "../conflict/conflict.ts";
import { PairVerdict } from "../duplicates/verdict.ts";
import { CriterionId, DossierId, Instant, MemberId, SeasonId, Sha256Hex } from "../identifiers.ts";
import { JudgeFeedback } from "../packet/judge-feedback.ts";
import { IdentityCard } from "../panel/identity-card.ts";
import { SignedPact } from "../panel/integrity-pact.ts";
import { WorkProgress } from "../panel/work-progress.ts";
import { Hundredths } from "../scoring/hundredths.ts";
import { JointScore } from "../scoring/layers.ts";
import { MAX_CORRECTION_REASON, MAX_NOTE, Marks, SignedSheet } from "../scoring/score-sheet.ts";
import { SeasonChange } from "../season/season-change.ts";

const reading = { dossierId: DossierId, memberId: MemberId };

/** Everything that can happen in a season's workspace. New kinds are added; existing ones never change. */
export const SeasonEvent = z.discriminatedUnion("type", [
  /** Opens every journal. `seasonHash` names the blob with the season as this participant knows it. */
  z.object({
    type: z.literal("season-opened"),
    seasonId: SeasonId,
    seasonHash: Sha256Hex,
    rehearsal: z.boolean(),
    /** The member this workspace belongs to; `null` for the Secretariat that set the season up. */
    memberId: MemberId.nullable(),
    packetHash: Sha256Hex.nullable(),
    /** Names the blob with what the Secretariat's table held, where a season file brought it. */
    intakeHash: Sha256Hex.exactOptional(),
  }),
  z.object({ type: z.literal("card-registered"), memberId: MemberId, card: IdentityCard }),
  z.object({
    type: z.literal("packet-sealed"),
    kind: z.string(),
    to: z.string(),
    packetHash: Sha256Hex,
    sequence: z.int(),
    /** Names what the member was given, whatever the revision; absent in packets without a season, and in older ones. */
    contentHash: Sha256Hex.exactOptional(),
  }),
  z.object({ type: z.literal("sweep-finished"), memberId: MemberId }),
  z.object({ type: z.literal("pact-accepted"), pact: SignedPact }),
  z.object({ type: z.literal("conflict-declared"), conflict: SignedConflict }),
  z.object({
    type: z.literal("mark-entered"),
    ...reading,
    criterionId: CriterionId,
    mark: Hundredths.nullable(),
  }),
  z.object({
    type: z.literal("note-entered"),
    ...reading,
    criterionId: CriterionId,
    note: z.string().max(MAX_NOTE),
  }),
  z.object({ type: z.literal("sheet-released"), signed: SignedSheet }),
  z.object({
    type: z.literal("correction-started"),
    ...reading,
    reason: z.string().max(MAX_CORRECTION_REASON).exactOptional(),
  }),
  /** Marks typed back from a printed sheet and compared by a second person. */
  z.object({
    type: z.literal("paper-sheet-entered"),
    ...reading,
    marks: Marks,
    /** The code printed on the sheet. */
    code: z.string().max(60),
    confirmedBy: z.string().min(1).max(120),
  }),
  z.object({
    type: z.literal("return-merged"),
    packetHash: Sha256Hex,
    memberId: MemberId,
    sequence: z.int(),
    sheets: z.array(SignedSheet),
    conflicts: z.array(SignedConflict),
    pact: SignedPact.exactOptional(),
    progress: WorkProgress.exactOptional(),
  }),
  /** What the chair lets one judge know of their own marking, after consolidation has been opened. */
  z.object({ type: z.literal("feedback-received"), feedback: JudgeFeedback, packetHash: Sha256Hex }),
  z.object({ type: z.literal("joint-score-decided"), score: JointScore }),
  z.object({
    type: z.literal("readings-excluded"),
    readings: z.array(Assignment).min(1),
    reason: z.string(),
  }),
  z.object({
    type: z.literal("readings-included"),
    readings: z.array(Assignment).min(1),
    reason: z.string(),
  }),
  /** `resultHash` names the blob with the canonical result record. */
  z.object({ type: z.literal("ranking-frozen"), resultHash: Sha256Hex, reason: z.string() }),
  z.object({ type: z.literal("ranking-reopened"), reason: z.string() }),
  /** `frozen` is what the received record says of its freezing; the event itself is by whoever received it. */
  z.object({
    type: z.literal("result-received"),
    resultHash: Sha256Hex,
    packetHash: Sha256Hex,
    /** Names the blob with the judges' notes, which no published document carries. */
    notesHash: Sha256Hex,
    frozen: z.object({ at: Instant, by: z.string(), reason: z.string() }),
  }),
  /**
   * The season's content was replaced by a later one: `seasonHash` names the blob. `intakeHash` names the blob with what
   * the Secretariat's table held beyond the cards. `packetHash` is the packet that brought it.
   */
  z.object({
    type: z.literal("season-revised"),
    seasonHash: Sha256Hex,
    revision: z.int().min(2),
    change: SeasonChange,
    intakeHash: Sha256Hex.exactOptional(),
    packetHash: Sha256Hex.exactOptional(),
    /** Dossiers that came to a judge with it; their content opens after the next sweep for conflicts. */
    unswept: z.array(DossierId).max(50_000).exactOptional(),
  }),
  /** `findingsHash` names the blob with the findings of an administrative check. */
  z.object({
    type: z.literal("administration-checked"),
    rulesId: z.string().max(80),
    findingsHash: Sha256Hex,
    proposals: z.int(),
    findings: z.int(),
  }),
  z.object({
    type: z.literal("admission-decided"),
    dossierIds: z.array(DossierId).min(1),
    /** `null` takes earlier decisions back. */
    admission: Admission.nullable(),
    reason: z.string().max(2000),
  }),
  /** `pairsHash` names the blob with the pairs that a search for duplicates and replications found. */
  z.object({ type: z.literal("duplicates-found"), pairsHash: Sha256Hex, pairs: z.int() }),
  z.object({
    type: z.literal("pair-decided"),
    pair: z.string().max(200),
    /** `null` takes an earlier verdict back. */
    verdict: PairVerdict.nullable(),
    reason: z.string().max(2000),
  }),
  /** After its end a season is only read, until somebody opens it again with a reason. */
  z.object({ type: z.literal("season-archived"), reason: z.string().max(2000) }),
  z.object({ type: z.literal("season-unarchived"), reason: z.string().max(2000) }),
  z.object({ type: z.literal("document-made"), kind: z.string(), sha256: Sha256Hex }),
]);
export type SeasonEvent = z.output<typeof SeasonEvent>;

/** One line of the journal: what happened, when, by whom, and the hash that binds it to all before. */
export const AuditEvent = z.object({
  seq: z.int().min(1),
  at: Instant,
  by: z.string().max(120),
  event: SeasonEvent,
  prev: Sha256Hex,
  hash: Sha256Hex,
});
export type AuditEvent = z.output<typeof AuditEvent>;
