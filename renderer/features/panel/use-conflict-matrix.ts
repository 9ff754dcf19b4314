import { useLiveQuery } from "dexie-react-hooks";
import { useMemo } from "react";
import { useDossiers, useMembers, useSeason } from "#renderer/db/season-context.ts";
import { isAdmitted } from "#shared/administration/admission.ts";
import { conflictsOf } from "#shared/conflict/explain-conflict.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { buildConflictMatrix, type ConflictMatrix } from "./conflict-matrix.ts";

interface MatrixData {
  readonly members: readonly PanelMember[];
  readonly judges: readonly PanelMember[];
  readonly dossiers: readonly DossierCard[];
  readonly matrix: ConflictMatrix;
}

/** Who is blocked from what under the season's rules; `undefined` while it is read. */
export function useConflictMatrix(): MatrixData | undefined {
  const { store, workspace } = useSeason();
  const members = useMembers();
  const dossiers = useDossiers();
  const keys = useLiveQuery(() => store.database.readings.toCollection().primaryKeys(), [store]);
  const { conflictRules, relations } = workspace.season;
  const { admissions } = workspace.status;
  return useMemo(() => {
    if (!members || !dossiers || !keys) return undefined;
    const basis = {
      members: [...members],
      dossiers: [...dossiers],
      ...(conflictRules ? { conflictRules } : {}),
      ...(relations ? { relations } : {}),
    };
    const judges = members.filter(({ role, withdrawn }) => role === "judge" && !withdrawn);
    const admitted = dossiers.filter(({ id }) => isAdmitted(admissions, id));
    const dealt = new Set(keys.map(([dossierId, memberId]) => `${dossierId}/${memberId}`));
    const ids = judges.map(({ id }) => id);
    return {
      members,
      judges,
      dossiers,
      matrix: buildConflictMatrix(ids, admitted, conflictsOf(basis), dealt),
    };
  }, [members, dossiers, keys, conflictRules, relations, admissions]);
}
