import * as z from "zod";
import { ConflictRules } from "../conflict/conflict-rules.ts";
import { CalendarDate } from "../identifiers.ts";
import { Season } from "../season/season.ts";
import { SeasonError } from "../season/season-error.ts";
import { type Contract, resultOf } from "./contract.ts";
import { NamedFile, ofSeason, SeasonSummary, savedOrRefused } from "./contract-parts.ts";

const transferId = z
  .string()
  .max(60)
  .regex(/^[A-Za-z0-9-]+$/u);
const reason = z.string().trim().min(1).max(2000);

/** What a Secretariat says of a season before there are proposals. */
export const SeasonFrame = z.object({
  name: z.string().trim().min(1).max(200),
  competition: z.string().trim().min(1).max(200),
  year: z.int().min(2014).max(2100),
  list: Season.shape.list,
  labels: Season.shape.labels,
  closesOn: CalendarDate.nullable(),
  administrationRules: z.string().max(80).nullable(),
  conflictRules: ConflictRules,
});
export type SeasonFrame = z.output<typeof SeasonFrame>;

/** The part of the host contract about a season's life: beginning, change, copy, rest. */
export const seasonContract = {
  /** Starts a season without proposals or panel. */
  "season.create": {
    input: z.object({
      frame: SeasonFrame,
      rubric: z.object({ id: z.string().max(80), version: z.int().min(1) }),
      /** For trying things out: marked everywhere, never mixed with a real season. */
      rehearsal: z.boolean(),
    }),
    output: resultOf(SeasonSummary, SeasonError),
  },
  "season.revise-frame": { input: z.object({ ...ofSeason, frame: SeasonFrame }), output: savedOrRefused },
  /** Another rubric; refused once a packet has been sealed for a judge. */
  "season.revise-rubric": {
    input: z.object({ ...ofSeason, rubric: z.object({ id: z.string().max(80), version: z.int().min(1) }) }),
    output: savedOrRefused,
  },
  "season.archive": { input: z.object({ ...ofSeason, reason }), output: savedOrRefused },
  "season.unarchive": { input: z.object({ ...ofSeason, reason }), output: savedOrRefused },

  /** Seals the whole season into one file for a passphrase; read it with `transfer.read`. */
  "season.back-up": {
    input: z.object({ ...ofSeason, passphrase: z.string().max(1000), taskId: z.string().max(60) }),
    output: resultOf(z.object({ transferId: z.string(), name: z.string(), size: z.int() }), SeasonError),
  },
  /**
   * Takes back a season from a file handed over by `transfer.append`; an older or different one is refused. On a machine
   * without an identity the one in the file comes back too, locked.
   */
  "season.restore": {
    input: z.object({ transferId, passphrase: z.string().max(1000), taskId: z.string().max(60) }),
    output: resultOf(
      z.object({
        season: SeasonSummary,
        outcome: z.enum(["new", "brought-forward", "same"]),
        /** Keys come back only to a machine without an identity; `other` stays out. */
        identity: z.object({ name: z.string(), outcome: z.enum(["restored", "same", "other"]) }).nullable(),
      }),
      SeasonError,
    ),
  },
  /** Files too large for one call go in pieces. */
  "transfer.begin": {
    input: z.object({ name: z.string().max(255) }),
    output: resultOf(z.object({ transferId: z.string() }), SeasonError),
  },
  "transfer.append": {
    input: z.object({ transferId, offset: z.int().nonnegative(), bytes: NamedFile.shape.bytes }),
    output: resultOf(z.object({ size: z.int() }), SeasonError),
  },
  "transfer.read": {
    input: z.object({
      transferId,
      offset: z.int().nonnegative(),
      length: z
        .int()
        .min(1)
        .max(64 * 1024 * 1024),
    }),
    output: resultOf(NamedFile.shape.bytes, SeasonError),
  },
  /** Lets the file go, whichever way it went. */
  "transfer.end": { input: z.object({ transferId }), output: z.object({}) },
} as const satisfies Contract;
