import * as z from "zod";
import { SigningError } from "../certificates/signing-error.ts";
import { BLOCKING_RULES } from "../conflict/explain-conflict.ts";
import { VaultError } from "../host/host-errors.ts";
import { CriterionId, DossierId } from "../identifiers.ts";
import { PacketError } from "../packet/manifest.ts";

/** Why a request about the open season was refused. Nothing was changed. */
export const SeasonError = z.discriminatedUnion("type", [
  z.object({ type: z.literal("no-season") }),
  /** Another window has opened a different season on this machine. */
  z.object({ type: z.literal("other-season-open"), name: z.string() }),
  z.object({ type: z.literal("season-exists"), name: z.string() }),
  z.object({ type: z.literal("season-damaged"), line: z.int() }),
  /** A blob the season needs is absent or does not match its hash. */
  z.object({ type: z.literal("content-missing"), what: z.string() }),
  z.object({ type: z.literal("season-invalid"), problem: z.string(), where: z.string() }),
  z.object({ type: z.literal("file-unreadable"), name: z.string(), problem: z.string() }),
  z.object({ type: z.literal("not-your-role"), needed: z.string() }),
  z.object({ type: z.literal("not-assigned"), dossierId: DossierId }),
  z.object({ type: z.literal("pact-first") }),
  /** The words accepted are not those of this season's pact. */
  z.object({ type: z.literal("pact-changed") }),
  z.object({ type: z.literal("sweep-first") }),
  z.object({ type: z.literal("in-conflict"), dossierId: DossierId }),
  z.object({ type: z.literal("already-released"), dossierId: DossierId }),
  z.object({ type: z.literal("nothing-released"), dossierId: DossierId }),
  z.object({ type: z.literal("mark-off-scale"), criterionId: CriterionId }),
  z.object({ type: z.literal("criterion-unknown"), criterionId: CriterionId }),
  /** Another window has entered a different mark since; it stands. */
  z.object({ type: z.literal("mark-changed-elsewhere"), criterionId: CriterionId }),
  /** What was typed from a printed sheet is not the code of this dossier and judge. */
  z.object({
    type: z.literal("paper-code-wrong"),
    dossierId: DossierId,
    problem: z.enum(["mistyped", "other-sheet"]),
  }),
  /** The marks from paper need somebody else to have compared them. */
  z.object({ type: z.literal("second-person-needed") }),
  z.object({ type: z.literal("marks-missing"), dossierId: DossierId, criteria: z.array(CriterionId) }),
  z.object({ type: z.literal("ranking-frozen") }),
  z.object({ type: z.literal("ranking-not-frozen") }),
  z.object({ type: z.literal("readings-open"), count: z.int() }),
  z.object({ type: z.literal("nothing-to-rank") }),
  /** A document of a dossier, group or list that the result does not have. */
  z.object({ type: z.literal("nothing-to-print") }),
  /** A handover is between two people. */
  z.object({ type: z.literal("parties-missing") }),
  z.object({ type: z.literal("reason-missing") }),
  z.object({ type: z.literal("card-missing"), memberName: z.string() }),
  z.object({ type: z.literal("card-taken"), memberName: z.string() }),
  z.object({ type: z.literal("card-invalid") }),
  z.object({ type: z.literal("member-unknown") }),
  /** A name of at least three letters is needed. */
  z.object({ type: z.literal("name-missing") }),
  /** The member has, or had, dossiers to read; withdraw them instead. */
  z.object({ type: z.literal("member-dealt"), memberName: z.string() }),
  /** What the member does counts already: a packet is sealed for them, or their work was taken in. */
  z.object({
    type: z.literal("duty-fixed"),
    memberName: z.string(),
    problem: z.enum(["sealed", "taken-in"]),
  }),
  /** The judges' sheets are sealed for this chair; the panel has no other. */
  z.object({ type: z.literal("last-chair"), memberName: z.string() }),
  z.object({ type: z.literal("member-withdrawn"), memberName: z.string() }),
  /** The season is another Secretariat's: judges would refuse what this identity seals. */
  z.object({ type: z.literal("other-secretariat"), name: z.string() }),
  /** A table of members has problems, or the panel has changed since its preview. */
  z.object({ type: z.literal("panel-table-refused") }),
  /** A packet would hold a reading that the season's conflict rules block. */
  z.object({
    type: z.literal("reading-blocked"),
    memberName: z.string(),
    number: z.string(),
    rule: z.enum(BLOCKING_RULES),
  }),
  z.object({ type: z.literal("attachment-too-large"), name: z.string(), limit: z.int() }),
  z.object({ type: z.literal("document-failed"), problem: z.string() }),
  z.object({ type: z.literal("cancelled") }),
  /** A long computation ended without an answer; nothing was changed. */
  z.object({ type: z.literal("analysis-failed"), problem: z.string() }),
  z.object({ type: z.literal("rules-unknown"), id: z.string() }),
  z.object({ type: z.literal("catalogue-shipped"), name: z.string() }),
  /** Proposals that lie with judges; they have to be taken back from them first. */
  z.object({ type: z.literal("proposals-dealt"), count: z.int() }),
  z.object({ type: z.literal("season-archived"), name: z.string() }),
  z.object({ type: z.literal("rubric-unknown"), id: z.string() }),
  /** A packet for a judge has been sealed, so this can no longer be changed. */
  z.object({ type: z.literal("already-sealed") }),
  /** The packet holds an earlier revision of the season than the one on this machine. */
  z.object({ type: z.literal("packet-outdated"), found: z.int(), known: z.int() }),
  /** The packet brings another rubric, but marks have been entered under the one on this machine. */
  z.object({ type: z.literal("rubric-changed") }),
  /** The attachments travel in several packets and the one with this file has not been opened here. */
  z.object({ type: z.literal("attachment-in-part"), name: z.string(), part: z.int() }),
  /** The first part of a packet must be opened before the others. */
  z.object({ type: z.literal("first-part-missing"), name: z.string() }),
  z.object({ type: z.literal("transfer-gone") }),
  z.object({ type: z.literal("not-a-backup") }),
  z.object({ type: z.literal("backup-locked") }),
  z.object({ type: z.literal("backup-damaged"), where: z.string() }),
  z.object({ type: z.literal("backup-too-large"), limit: z.int() }),
  /** The journal on this machine goes further than the one in the file. */
  z.object({ type: z.literal("backup-outdated"), name: z.string() }),
  /** File and machine have gone different ways from some event on. */
  z.object({ type: z.literal("backup-diverges"), name: z.string() }),
  /** Worked out from a season that has been revised since, or so long ago that it was let go. */
  z.object({ type: z.literal("plan-outdated") }),
  /** A judge cannot be given this reading, or it cannot be taken away. */
  z.object({ type: z.literal("reading-refused"), memberName: z.string(), problem: z.string() }),
  ...SigningError.options,
  ...PacketError.options,
  ...VaultError.options,
]);
export type SeasonError = z.output<typeof SeasonError>;
