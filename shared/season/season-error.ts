import * as z from "zod";
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
  z.object({ type: z.literal("reason-missing") }),
  z.object({ type: z.literal("card-missing"), memberName: z.string() }),
  z.object({ type: z.literal("card-taken"), memberName: z.string() }),
  z.object({ type: z.literal("card-invalid") }),
  z.object({ type: z.literal("member-unknown") }),
  z.object({ type: z.literal("attachment-too-large"), name: z.string(), limit: z.int() }),
  z.object({ type: z.literal("document-failed"), problem: z.string() }),
  z.object({ type: z.literal("cancelled") }),
  ...PacketError.options,
  ...VaultError.options,
]);
export type SeasonError = z.output<typeof SeasonError>;
