import { useMemo } from "react";
import { useDossiers, useMembers } from "#renderer/db/season-context.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";

/** Names for the ids of a report. */
export interface ReportNames {
  readonly dossiers: readonly DossierCard[];
  readonly members: readonly PanelMember[];
  readonly dossierOf: (dossierId: string) => DossierCard | undefined;
  readonly judgeName: (judgeId: string) => string;
}

export function useReportNames(): ReportNames | undefined {
  const dossiers = useDossiers();
  const members = useMembers();
  return useMemo(() => {
    if (!dossiers || !members) return undefined;
    const cards = new Map<string, DossierCard>(dossiers.map((card) => [card.id, card]));
    const names = new Map<string, string>(members.map(({ id, name }) => [id, name]));
    return {
      dossiers,
      members,
      dossierOf: (dossierId) => cards.get(dossierId),
      judgeName: (judgeId) => names.get(judgeId) ?? judgeId,
    };
  }, [dossiers, members]);
}
