import { useMemo } from "react";
import { useDossiers, useMembers, useReadings, useSeason } from "#renderer/db/season-context.ts";
import { isAdmitted } from "#shared/administration/admission.ts";
import { describeAssignment } from "#shared/assignment/overview.ts";
import { isShadow } from "#shared/assignment/present-assignment.ts";
import type { AssignmentOverview } from "#shared/bridge/assignment-contract.ts";
import { type Conflicts, conflictsOf } from "#shared/conflict/explain-conflict.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { type DossierId, type MemberId, readingKey } from "#shared/identifiers.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import type { Reading } from "#shared/scoring/reading.ts";

/** What the page shows and decides by. */
export interface AssignmentDesk {
  readonly dossiers: readonly DossierCard[];
  readonly admitted: readonly DossierCard[];
  readonly members: readonly PanelMember[];
  /** Judges who have not left; shadow judges are among them. */
  readonly judges: readonly PanelMember[];
  readonly shadows: readonly PanelMember[];
  readonly readings: ReadonlyMap<string, Reading>;
  readonly conflictOf: Conflicts;
  readonly present: AssignmentOverview;
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
    const limit = season.assignmentMethod.options?.["capacity"];
    const names = new Map<string, string>(members.map(({ id, name }) => [id, name]));
    const numbers = new Map<string, string>(dossiers.map(({ id, number }) => [id, number]));
    const judges = members.filter(({ role, withdrawn }) => role === "judge" && !withdrawn);
    return {
      dossiers,
      admitted: dossiers.filter(({ id }) => isAdmitted(status.admissions, id)),
      members,
      judges,
      shadows: judges.filter(isShadow),
      readings: byKey,
      conflictOf: conflictsOf(whole),
      present: describeAssignment(
        { season: whole, status, readings: byKey },
        assignments,
        typeof limit === "number" ? limit : null,
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
