import * as z from "zod";
import { AssignmentMethod } from "../assignment/assignment-method.ts";
import { DossierId, MemberId } from "../identifiers.ts";
import { SeasonError } from "../season/season-error.ts";
import { type Contract, resultOf } from "./contract.ts";
import { NamedFile, ofSeason, savedOrRefused } from "./contract-parts.ts";

const reason = z.string().trim().max(2000);
const planId = z.string().max(60);

/** What a Secretariat asks of a plan. */
export const AssignmentOptions = z.object({
  readers: z.int().min(1).max(50),
  capacity: z.int().min(0).max(10_000).nullable(),
  seed: z.int().nonnegative(),
  expertise: z.boolean(),
  teams: z.enum(["any", "same", "different"]),
  shadowReadings: z.int().min(0).max(10_000),
  /** Finished work always stays; `present` keeps all other readings too as far as it can. */
  keep: z.enum(["finished", "present"]),
});
export type AssignmentOptions = z.output<typeof AssignmentOptions>;

const ShortageReason = z.discriminatedUnion("type", [
  z.object({ type: z.literal("capacity-short"), needed: z.int(), places: z.int(), short: z.int() }),
  z.object({
    type: z.literal("panel-small"),
    dossierIds: z.array(DossierId).readonly(),
    needed: z.int(),
    judges: z.int(),
  }),
  z.object({
    type: z.literal("too-few-free"),
    agency: z.string(),
    dossierIds: z.array(DossierId).readonly(),
    needed: z.int(),
    free: z.int(),
    blocked: z.array(z.object({ memberId: MemberId, dossiers: z.int(), of: z.int() })).readonly(),
  }),
  z.object({
    type: z.literal("places-short"),
    dossierIds: z.array(DossierId).readonly(),
    memberIds: z.array(MemberId).readonly(),
    needed: z.int(),
    places: z.int(),
    short: z.int(),
  }),
  z.object({
    type: z.literal("teams-short"),
    rule: z.enum(["same", "different"]),
    dossierIds: z.array(DossierId).readonly(),
    needed: z.int(),
  }),
]);

const SmallestChange = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("add-places"),
    places: z.int(),
    judges: z.array(z.object({ memberId: MemberId, places: z.int() })).readonly(),
  }),
  z.object({
    type: z.literal("fewer-readers"),
    readings: z.int(),
    dossiers: z.array(z.object({ dossierId: DossierId, readers: z.int() })).readonly(),
  }),
  z.object({
    type: z.literal("add-judges"),
    judges: z.int(),
    places: z.int(),
    dossierIds: z.array(DossierId).readonly(),
  }),
]);

const JudgeLoad = z.object({
  memberId: MemberId,
  isShadow: z.boolean(),
  load: z.int(),
  /** `null` for no limit. */
  capacity: z.int().nullable(),
  /** Readings finished before. */
  finished: z.int(),
  added: z.int(),
  removed: z.int(),
  /** Dossiers of a category the judge knows. */
  met: z.int(),
  categories: z.int(),
  regions: z.int(),
});
export type JudgeLoad = z.output<typeof JudgeLoad>;

const DossierReaders = z.object({
  dossierId: DossierId,
  readers: z.array(MemberId),
  added: z.array(MemberId),
  removed: z.array(MemberId),
});
export type DossierReaders = z.output<typeof DossierReaders>;

const DesignFigures = z.object({
  status: z.enum(["connected", "disconnected", "single-judge", "no-judges"]),
  components: z.int(),
  algebraicConnectivity: z.number().nullable(),
  contrastVariance: z.object({ average: z.number(), most: z.number() }).nullable(),
  efficiency: z.number().nullable(),
  singleReadingDossiers: z.int(),
  pairs: z.object({ least: z.int(), most: z.int() }).nullable(),
});

/** Who reads what, in figures and row by row. Shadow judges are among the rows, never among the figures. */
export const AssignmentOverview = z.object({
  judges: z.array(JudgeLoad),
  dossiers: z.array(DossierReaders),
  design: DesignFigures,
  /** Readings that count, those of them that are new, and present ones taken away. */
  readings: z.int(),
  added: z.int(),
  removed: z.int(),
  loads: z.object({ least: z.int(), most: z.int() }),
  met: z.int(),
});
export type AssignmentOverview = z.output<typeof AssignmentOverview>;

const PlannedAssignment = AssignmentOverview.extend({
  feasible: z.literal(true),
  planId,
  method: AssignmentMethod,
  /** Members whose packets were sealed and no longer hold what they are to read. */
  packetsToRenew: z.array(MemberId),
});
export type PlannedAssignment = z.output<typeof PlannedAssignment>;

const ShortAssignment = z.object({
  feasible: z.literal(false),
  shortfall: z.int(),
  reasons: z.array(ShortageReason).readonly(),
  changes: z.array(SmallestChange).readonly(),
});
export type ShortAssignment = z.output<typeof ShortAssignment>;

export const ProposedAssignment = z.discriminatedUnion("feasible", [PlannedAssignment, ShortAssignment]);
export type ProposedAssignment = z.output<typeof ProposedAssignment>;

/** The part of the host contract about who reads what. */
export const assignmentContract = {
  /** Works out a plan beside the season, which stays as it is; the host keeps the last plan for `assignment.apply`. */
  "assignment.propose": {
    input: z.object({ ...ofSeason, options: AssignmentOptions, taskId: z.string().max(60) }),
    output: resultOf(ProposedAssignment, SeasonError),
  },
  /** Takes a plan over; a reason is needed once a packet has been sealed that changes by it. */
  "assignment.apply": { input: z.object({ ...ofSeason, planId, reason }), output: savedOrRefused },
  /** Gives one reading, takes one away, or passes one on; refused where a conflict or finished work is in the way. */
  "assignment.move": {
    input: z.object({
      ...ofSeason,
      dossierId: DossierId,
      from: MemberId.nullable(),
      to: MemberId.nullable(),
      reason,
    }),
    output: savedOrRefused,
  },
  /** A table of the present assignment, or of a plan that has not been taken over. */
  "assignment.export": {
    input: z.object({
      ...ofSeason,
      planId: planId.nullable(),
      format: z.enum(["xlsx", "ods", "csv"]),
      language: z.enum(["id", "en"]),
    }),
    output: resultOf(NamedFile, SeasonError),
  },
} as const satisfies Contract;
