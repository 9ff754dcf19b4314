import * as z from "zod";
import { Assignment } from "../assignment/assignment.ts";
import { AssignmentMethod } from "../assignment/assignment-method.ts";
import { AssignmentOptions } from "../assignment/assignment-options.ts";
import { AssignmentOverview } from "../assignment/assignment-overview.ts";
import { FurtherReading, FurtherTableFault } from "../assignment/further-reading.ts";
import { Shortage } from "../assignment/shortage.ts";
import { DossierId, MemberId } from "../identifiers.ts";
import { TableError } from "../intake/workbook.ts";
import { SeasonError } from "../season/season-error.ts";
import { type Contract, resultOf } from "./contract.ts";
import { NamedFile, ofSeason, savedOrRefused } from "./contract-parts.ts";

const reason = z.string().trim().max(2000);
const planId = z.string().max(60);

/** As many as a plan of further readings may hold. */
const MAX_FURTHER = 50_000;

const PlannedAssignment = AssignmentOverview.extend({
  feasible: z.literal(true),
  planId,
  method: AssignmentMethod,
  /** Members whose packets were sealed and no longer hold what they are to read. */
  packetsToRenew: z.array(MemberId),
  /** Finished readings that stay although they are blocked now; excluding one is the chair's decision. */
  finishedInConflict: z.array(Assignment),
});
export type PlannedAssignment = z.output<typeof PlannedAssignment>;

const ShortAssignment = Shortage.extend({ feasible: z.literal(false) });
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
  /** What the chair's plan of further readings, a table, means in this season, row by row; deals nothing. */
  "assignment.read-further": {
    input: z.object({ ...ofSeason, file: NamedFile }),
    output: resultOf(
      z.object({ rows: z.array(FurtherReading), fault: FurtherTableFault.nullable() }),
      z.discriminatedUnion("type", [...TableError.options, ...SeasonError.options]),
    ),
  },
  /** Deals further readings as one revision, or none of them; the reason is never left out. */
  "assignment.deal-further": {
    input: z.object({ ...ofSeason, readings: z.array(Assignment).min(1).max(MAX_FURTHER), reason }),
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
