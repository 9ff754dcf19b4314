import * as z from "zod";
import { Instant, MemberId, SeasonId } from "../identifiers.ts";
import { AuditEvent } from "../journal/audit-event.ts";
import { SeasonError } from "../season/season-error.ts";
import { resultOf } from "./contract.ts";

const Bytes = z.custom<Uint8Array>((value) => ArrayBuffer.isView(value), "bytes");
export const NamedFile = z.object({ name: z.string().max(255), bytes: Bytes });

/**
 * The season a request is about. Every window names its own: another one may have opened a different season
 * meanwhile, and a mark must never land there.
 */
export const ofSeason = { seasonId: SeasonId.exactOptional() };

/** The answer to every command: the events it wrote and the moment they were durable. */
const Saved = z.object({ events: z.array(AuditEvent), savedAt: Instant });
export const savedOrRefused = resultOf(Saved, SeasonError);

export const SeasonSummary = z.object({
  id: SeasonId,
  name: z.string(),
  rehearsal: z.boolean(),
  memberId: MemberId.nullable(),
  dossiers: z.int(),
  /** Only read until somebody opens it again. */
  archived: z.boolean(),
});
