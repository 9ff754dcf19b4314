import { useMemo } from "react";
import { useDossiers, useMembers, useReadings, useSeason } from "#renderer/db/season-context.ts";
import { isAdmitted } from "#shared/administration/admission.ts";
import type { Assignment } from "#shared/assignment/assignment.ts";
import { commonLimit } from "#shared/assignment/assignment-method.ts";
import type { AssignmentOverview } from "#shared/assignment/assignment-overview.ts";
import { describeAssignment } from "#shared/assignment/describe-assignment.ts";
import { meantReaders } from "#shared/assignment/meant-readers.ts";
import { isShadow } from "#shared/assignment/shadow-judge.ts";
import { type Conflicts, conflictsOf } from "#shared/conflict/explain-conflict.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { type DossierId, type MemberId, readingKey } from "#shared/identifiers.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import type { Reading } from "#shared/scoring/reading.ts";

/** What the page shows and decides by. */
export interface AssignmentDesk {
  readonly dossiers: readonly DossierCard[];
  readonly admitted: readonly DossierCard[];
  /** Proposals that wait for a decision of the administrative check, once there are such decisions. */
  readonly undecided: number;
  readonly members: readonly PanelMember[];
  /** Judges who have not left; shadow judges are among them. */
  readonly judges: readonly PanelMember[];
  readonly shadows: readonly PanelMember[];
  readonly readings: ReadonlyMap<string, Reading>;
  readonly conflictOf: Conflicts;
  readonly present: AssignmentOverview;
  /** Readers dealt to every proposal, further readings left aside; 0 where nothing is dealt. */
  readonly meantReaders: number;
  /** Readings of the present assignment that are blocked by now, as far as nobody has excluded them. */
  readonly blocked: { readonly open: readonly Assignment[]; readonly finished: readonly Assignment[] };
  readonly nameOf: (memberId: string) => string;
  readonly numberOf: (dossierId: string) => string;
}

export function useAssignment(): AssignmentDesk | null {
  const { season, status } = useSeason().workspace;
  const dossiers = useDossiers();
  const members = useMembers();
  const readings = useReadings();
  return useMemo(() => {
    if (!dossiers || !members || !readings) return null;
    const former = new Set<string>((season.formerAssignments ?? []).map(readingKey));
    const present = readings.filter((reading) => !former.has(readingKey(reading)));
    const assignments = present.map(({ dossierId, memberId }) => ({ dossierId, memberId }));
    const whole = { ...season, dossiers: [...dossiers], members: [...members], assignments };
    const byKey = new Map(readings.map((reading) => [readingKey(reading), reading]));
    const names = new Map<string, string>(members.map(({ id, name }) => [id, name]));
    const numbers = new Map<string, string>(dossiers.map(({ id, number }) => [id, number]));
    const conflictOf = conflictsOf(whole);
    const blocked = present.filter(
      ({ memberId, dossierId, conflict, exclusion }) =>
        exclusion === null && (conflict !== null || conflictOf(memberId, dossierId) !== null),
    );
    const judges = members.filter(({ role, withdrawn }) => role === "judge" && !withdrawn);
    return {
      dossiers,
      admitted: dossiers.filter(({ id }) => isAdmitted(status.admissions, id)),
      undecided: dossiers.filter(
        ({ id }) => status.admissions[id] === undefined && !isAdmitted(status.admissions, id),
      ).length,
      members,
      judges,
      shadows: judges.filter(isShadow),
      readings: byKey,
      conflictOf,
      blocked: {
        open: blocked.filter(({ sheets }) => sheets.length === 0),
        finished: blocked.filter(({ sheets }) => sheets.length > 0),
      },
      meantReaders: meantReaders(whole),
      present: describeAssignment(
        { season: whole, status, readings: byKey },
        assignments,
        commonLimit(season.assignmentMethod),
      ),
      nameOf: (id) => names.get(id) ?? id,
      numberOf: (id) => numbers.get(id) ?? id,
    };
  }, [season, status, dossiers, members, readings]);
}

/** Why a judge must not read a dossier: a rule's name, a declaration of their own, or nothing. */
export function blockOf(
  { conflictOf, readings }: AssignmentDesk,
  memberId: MemberId,
  dossierId: DossierId,
): NonNullable<ReturnType<Conflicts>>["rule"] | "declared" | null {
  if (readings.get(readingKey({ dossierId, memberId }))?.conflict) return "declared";
  return conflictOf(memberId, dossierId)?.rule ?? null;
}
