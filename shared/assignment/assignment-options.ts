import * as z from "zod";

/** `same`: all readers of a dossier from one small team; `different`: no two of them from one. */
export const TeamRule = z.enum(["any", "same", "different"]);
export type TeamRule = z.output<typeof TeamRule>;

export const PlanOptions = z.object({
  /** Different judges per dossier. */
  readers: z.int().min(1).max(50),
  /** Most dossiers of a judge without an own limit; `null` for no limit. */
  capacity: z.int().min(0).max(10_000).nullable(),
  /** Its low 32 bits count. */
  seed: z.int().nonnegative(),
  /** Prefers judges who know a dossier's category. The deal is then not at random. */
  expertise: z.boolean(),
  teams: TeamRule,
  /** Dossiers for each shadow judge. */
  shadowReadings: z.int().min(0).max(10_000),
});
export type PlanOptions = z.output<typeof PlanOptions>;

/** What a Secretariat asks of a plan. */
export const AssignmentOptions = PlanOptions.extend({
  /** Finished work always stays; `present` keeps all other readings too as far as it can. */
  keep: z.enum(["finished", "present"]),
});
export type AssignmentOptions = z.output<typeof AssignmentOptions>;
