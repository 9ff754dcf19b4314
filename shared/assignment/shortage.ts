import * as z from "zod";

const ids = z.array(z.string()).readonly();

/** Dossiers that cannot have their readers, and what stands in the way. Everything here is provable. */
export const ShortageReason = z.discriminatedUnion("type", [
  /** All judges together have fewer places than readings are wanted. */
  z.object({ type: z.literal("capacity-short"), needed: z.int(), places: z.int(), short: z.int() }),
  /** The panel has fewer judges than these dossiers want readers, conflicts or not. */
  z.object({ type: z.literal("panel-small"), dossierIds: ids, needed: z.int(), judges: z.int() }),
  /** Dossiers with fewer judges free of conflicts than readers wanted; those of one agency together. */
  z.object({
    type: z.literal("too-few-free"),
    agency: z.string(),
    dossierIds: ids,
    needed: z.int(),
    free: z.int(),
    /** Who is blocked from how many of all dossiers of the agency. */
    blocked: z.array(z.object({ memberId: z.string(), dossiers: z.int(), of: z.int() })).readonly(),
  }),
  /** These dossiers can go to these judges only, who have too few places (minimum cut, one per group). */
  z.object({
    type: z.literal("places-short"),
    dossierIds: ids,
    memberIds: ids,
    needed: z.int(),
    places: z.int(),
    short: z.int(),
  }),
  /** No small team, or not enough teams, for these dossiers; a plan by teams is no proof, see `chooseTeams`. */
  z.object({
    type: z.literal("teams-short"),
    rule: z.enum(["same", "different"]),
    dossierIds: ids,
    needed: z.int(),
  }),
]);
export type ShortageReason = z.output<typeof ShortageReason>;

/** A change after which the assignment is feasible; places and readings are the fewest possible. */
export const Remedy = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("add-places"),
    places: z.int(),
    judges: z.array(z.object({ memberId: z.string(), places: z.int() })).readonly(),
  }),
  z.object({
    type: z.literal("fewer-readers"),
    readings: z.int(),
    dossiers: z.array(z.object({ dossierId: z.string(), readers: z.int() })).readonly(),
  }),
  /** New judges without a conflict with these dossiers; so many are enough, fewer may be. */
  z.object({
    type: z.literal("add-judges"),
    judges: z.int(),
    /** Readings they take over together. */
    places: z.int(),
    dossierIds: ids,
  }),
]);
export type Remedy = z.output<typeof Remedy>;

export const Shortage = z.object({
  /** Readings that nobody can take. */
  shortfall: z.int(),
  reasons: z.array(ShortageReason).readonly(),
  changes: z.array(Remedy).readonly(),
});
export type Shortage = z.output<typeof Shortage>;
