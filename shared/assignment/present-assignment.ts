import { isAdmitted } from "../administration/admission.ts";
import { conflictsOf } from "../conflict/explain-conflict.ts";
import { type DossierId, type MemberId, readingKey } from "../identifiers.ts";
import type { AuditEvent } from "../journal/audit-event.ts";
import type { Season } from "../season/season.ts";
import type { SeasonState } from "../season/season-state.ts";
import type { Assignment } from "./assignment.ts";
import type { AssignmentOptions } from "./assignment-options.ts";
import { countReaders, meantReaders } from "./meant-readers.ts";
import type { PlanRequest } from "./plan-request.ts";
import { isShadow } from "./shadow-judge.ts";

/** Judges' own declarations, by reading. They outlive the assignment they were made in. */
export function declaredConflicts(events: readonly AuditEvent[]): ReadonlySet<string> {
  const declared = new Set<string>();
  for (const { event } of events) {
    if (event.type === "conflict-declared") declared.add(readingKey(event.conflict.declaration));
    if (event.type === "return-merged")
      for (const { declaration } of event.conflicts) declared.add(readingKey(declaration));
  }
  return declared;
}

/** Says whether a member must not read a dossier, by the season's rules or by their own declaration. */
export function blocksOf(
  { season }: Pick<SeasonState, "season">,
  declared: ReadonlySet<string>,
): (memberId: MemberId, dossierId: DossierId) => boolean {
  const conflictOf = conflictsOf(season);
  return (memberId, dossierId) =>
    declared.has(readingKey({ dossierId, memberId })) || conflictOf(memberId, dossierId) !== null;
}

/** Readings with a released sheet; nothing takes them away, a conflict found later neither. */
export function finishedReadings({ readings }: Pick<SeasonState, "readings">): readonly Assignment[] {
  return [...readings.values()]
    .filter(({ sheets }) => sheets.length > 0)
    .map(({ dossierId, memberId }) => ({ dossierId, memberId }));
}

/** Finished readings of the present assignment that another one leaves out. */
export function finishedButMissing(
  { season, readings }: Pick<SeasonState, "season" | "readings">,
  assignments: readonly Assignment[],
): readonly Assignment[] {
  const stays = new Set<string>(assignments.map(readingKey));
  const finished = new Set<string>(finishedReadings({ readings }).map(readingKey));
  return season.assignments
    .filter((reading) => finished.has(readingKey(reading)) && !stays.has(readingKey(reading)))
    .map(({ dossierId, memberId }) => ({ dossierId, memberId }));
}

const NO_READERS: ReadonlyMap<DossierId, number> = new Map();

/** Readers of a proposal beyond the number that was dealt to all, once the chair's plan has called for some. */
function furtherReaders(season: Season): ReadonlyMap<DossierId, number> {
  if ((season.assignmentMethod.furtherReadings ?? 0) === 0) return NO_READERS;
  const meant = meantReaders(season);
  return new Map(
    [...countReaders(season)].flatMap(([id, count]) => (count > meant ? [[id, count - meant]] : [])),
  );
}

/** What a plan for the season as it stands is worked out from: admitted proposals, and judges who have not left. */
export function toPlanRequest(
  state: SeasonState,
  declared: ReadonlySet<string>,
  options: AssignmentOptions,
): PlanRequest {
  const { season, status } = state;
  const cards = season.dossiers.filter(({ id }) => isAdmitted(status.admissions, id));
  const judges = season.members.filter(({ role }) => role === "judge");
  const isBlocked = blocksOf(state, declared);
  const { keep, ...rest } = options;
  const further = keep === "present" ? furtherReaders(season) : NO_READERS;
  return {
    dossiers: cards.map(({ id, agency, category, group, region }) => ({
      id,
      ...(further.has(id) ? { readers: options.readers + (further.get(id) ?? 0) } : {}),
      agency: agency.name,
      category,
      group,
      region: region?.provinceCode ?? "",
    })),
    judges: judges.map((judge) => ({
      id: judge.id,
      capacity: judge.withdrawn ? 0 : (judge.capacity ?? null),
      expertise: judge.expertise ?? [],
      team: judge.team ?? null,
      agencies: judge.homeAgencyCodes,
      isShadow: isShadow(judge),
    })),
    blocked: judges.flatMap(({ id: memberId }) =>
      cards.flatMap(({ id: dossierId }) => (isBlocked(memberId, dossierId) ? [{ dossierId, memberId }] : [])),
    ),
    kept: finishedReadings(state),
    present: keep === "present" ? season.assignments : [],
    options: rest,
  };
}
