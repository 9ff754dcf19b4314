import * as z from "zod";
import { Assignment } from "../assignment/assignment.ts";
import { AssignmentMethod } from "../assignment/assignment-method.ts";
import { SeasonAuthority } from "../certificates/certificates.ts";
import { ConflictRules, DeclaredRelation } from "../conflict/conflict-rules.ts";
import { DossierCard } from "../dossier/dossier.ts";
import { CalendarDate, DossierId, Instant, SeasonId } from "../identifiers.ts";
import { IdentityCard } from "../panel/identity-card.ts";
import { IntegrityPact } from "../panel/integrity-pact.ts";
import { PanelMember } from "../panel/panel-member.ts";
import {
  findRubricProblems,
  type RubricPack,
  RubricPack as RubricPackSchema,
} from "../rubric/rubric-pack.ts";

/** Upper bounds that keep a hostile season file from exhausting memory; a real year has at most 3,500. */
export const MAX_DOSSIERS = 50_000;
export const MAX_ASSIGNMENTS = 400_000;

/** When and where a dossier is presented; `startsAt` is local time without a zone, as `2026-06-18T09:20`. */
export const PresentationSlot = z.object({
  dossierId: DossierId,
  startsAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/u),
  room: z.string().max(80),
});
export type PresentationSlot = z.output<typeof PresentationSlot>;

/**
 * One contest stage of one year as a participant knows it. The Secretariat's copy is whole; a judge's
 * copy holds only the dossiers assigned to that judge and nobody else's readings.
 */
export const Season = z.object({
  format: z.literal("pleno-season"),
  version: z.literal(1),
  id: SeasonId,
  name: z.string().min(1).max(200),
  competition: z.string().min(1).max(200),
  year: z.int().min(2014).max(2100),
  /** Rehearsal seasons are marked everywhere and never mixed with real ones. */
  rehearsal: z.boolean(),
  createdAt: Instant,
  rubric: RubricPackSchema,
  /** The list to be published, e.g. "Top 45" with size 45. */
  list: z.object({ name: z.string().min(1).max(80), size: z.int().min(1).max(10_000) }),
  labels: z.object({ panel: z.string().max(80), judge: z.string().max(80) }),
  /** Who set the season up; later packets must come from this identity. `null` until packets are made. */
  secretariat: IdentityCard.nullable(),
  members: z.array(PanelMember).max(1000),
  dossiers: z.array(DossierCard).max(MAX_DOSSIERS),
  assignments: z.array(Assignment).max(MAX_ASSIGNMENTS),
  /** How the dossiers were dealt, so that anyone can repeat it. */
  assignmentMethod: AssignmentMethod,
  /** The pledge of this season; Pleno's own wording where it is absent. */
  pact: IntegrityPact.exactOptional(),
  /** Presentations of the interview stage, in the order of the day. */
  schedule: z.array(PresentationSlot).max(5000).exactOptional(),
  /** Counts up with every revision of the season's content; 1 where it is absent. A lower one never replaces a higher one. */
  revision: z.int().min(1).exactOptional(),
  /** Last day on which proposals are taken; ages are counted back from it. */
  closesOn: CalendarDate.exactOptional(),
  /** The rules of the administrative check, by the id of their set. */
  administrationRules: z.string().max(80).exactOptional(),
  conflictRules: ConflictRules.exactOptional(),
  relations: z.array(DeclaredRelation).max(10_000).exactOptional(),
  /** Readings that were dealt once and taken back; what was released in them meanwhile is still accepted. */
  formerAssignments: z.array(Assignment).max(MAX_ASSIGNMENTS).exactOptional(),
  /** In a judge's copy whose attachments travel in several packets: most bytes of them in one. */
  partBytes: z.int().min(1).exactOptional(),
  /** The panel's certificate authority, where the Secretariat has one: signatures under it are trusted in this season. */
  authority: SeasonAuthority.exactOptional(),
});
export type Season = z.output<typeof Season>;

export type SeasonProblem =
  | { readonly type: "rubric-unusable"; readonly rubricId: string }
  | { readonly type: "dossier-twice"; readonly id: string }
  | { readonly type: "member-twice"; readonly id: string }
  | { readonly type: "assignment-twice"; readonly dossierId: string; readonly memberId: string }
  | { readonly type: "assignment-unknown"; readonly dossierId: string; readonly memberId: string };

/** Everything inside a season that contradicts itself; empty when it can be used. */
export function findSeasonProblems(season: Season): readonly SeasonProblem[] {
  const dossierIds = new Set(season.dossiers.map(({ id }) => id));
  const memberIds = new Set(season.members.map(({ id }) => id));
  const pairs = new Set<string>();
  const problems: SeasonProblem[] = isUsable(season.rubric)
    ? []
    : [{ type: "rubric-unusable", rubricId: season.rubric.id }];
  for (const id of repeated(season.dossiers.map((dossier) => dossier.id)))
    problems.push({ type: "dossier-twice", id });
  for (const id of repeated(season.members.map((member) => member.id)))
    problems.push({ type: "member-twice", id });
  for (const { dossierId, memberId } of season.assignments) {
    const pair = `${dossierId}/${memberId}`;
    if (pairs.has(pair)) problems.push({ type: "assignment-twice", dossierId, memberId });
    if (!dossierIds.has(dossierId) || !memberIds.has(memberId))
      problems.push({ type: "assignment-unknown", dossierId, memberId });
    pairs.add(pair);
  }
  return problems;
}

function isUsable(rubric: RubricPack): boolean {
  return findRubricProblems(rubric).length === 0;
}

function repeated(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.has(id) || !seen.add(id));
}

/**
 * What one judge may know of a season: their own dossiers and readings, the people they answer to,
 * and nothing of the other judges (independence).
 */
export function seasonForJudge(season: Season, memberId: string): Season {
  const { administrationRules: _rules, relations: _relations, ...known } = season;
  const { furtherReadings: _further, ...assignmentMethod } = season.assignmentMethod;
  const assignments = season.assignments.filter((assignment) => assignment.memberId === memberId);
  const assigned = new Set(assignments.map(({ dossierId }) => dossierId));
  return {
    ...known,
    members: season.members
      .filter(({ id, role }) => id === memberId || role !== "judge")
      .map((member) => (member.id === memberId ? withoutReason(member) : withoutPrivate(member))),
    dossiers: season.dossiers.filter(({ id }) => assigned.has(id)),
    assignments,
    ...(season.schedule
      ? { schedule: season.schedule.filter(({ dossierId }) => assigned.has(dossierId)) }
      : {}),
    ...(season.formerAssignments
      ? { formerAssignments: season.formerAssignments.filter((reading) => reading.memberId === memberId) }
      : {}),
    // With the seed and a list of dossiers anybody could deal again and learn who else reads what; and whoever heard of
    // further readings would know that a late dossier stands near the line.
    assignmentMethod: { ...assignmentMethod, seed: null },
  };
}

/**
 * What the chair may know of a season: every reading and the dossiers that are or were dealt, but not what only the
 * Secretariat needs for dealing: undealt proposals, members' expertise, capacity and relations, reasons for leaving.
 */
export function seasonForChair(season: Season): Season {
  const { administrationRules: _rules, relations: _relations, ...known } = season;
  const dealt = dealtDossiers(season);
  return {
    ...known,
    members: season.members.map(withoutPrivate),
    dossiers: season.dossiers.filter(({ id }) => dealt.has(id)),
    ...(season.schedule ? { schedule: season.schedule.filter(({ dossierId }) => dealt.has(dossierId)) } : {}),
  };
}

/** Dossiers that some judge reads, or has read before they were dealt anew. */
export function dealtDossiers({
  assignments,
  formerAssignments = [],
}: Pick<Season, "assignments" | "formerAssignments">): ReadonlySet<DossierId> {
  return new Set([...assignments, ...formerAssignments].map(({ dossierId }) => dossierId));
}

function withoutPrivate(member: PanelMember): PanelMember {
  const { expertise: _expertise, capacity: _capacity, languages: _languages, ...known } = member;
  return withoutReason(known);
}

/** That somebody left has to be known; why they left has not. */
function withoutReason(member: PanelMember): PanelMember {
  return member.withdrawn ? { ...member, withdrawn: { ...member.withdrawn, reason: "" } } : member;
}

/** How often a season's content has been revised, counted from 1. */
export function revisionOf(season: Season): number {
  return season.revision ?? 1;
}
