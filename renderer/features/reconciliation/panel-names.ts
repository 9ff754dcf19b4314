import { createContext, use, useMemo } from "react";
import { useDossiers, useMembers, useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";

/** What people call what the figures know by id; an id that the season does not know stands for itself. */
export interface PanelNames {
  readonly dossiers: readonly DossierCard[];
  readonly members: readonly PanelMember[];
  readonly cardOf: (dossierId: string) => DossierCard | undefined;
  readonly numberOf: (dossierId: string) => string;
  readonly judgeOf: (judgeId: string) => string;
  readonly criterionOf: (criterionId: string) => string;
}

/** Set by the frame of the pages once the names are there. */
export const PanelNamesContext = createContext<PanelNames | null>(null);

export function usePanelNames(): PanelNames {
  const names = use(PanelNamesContext);
  if (!names) throw new Error("PanelNamesContext is missing");
  return names;
}

/** `undefined` while they are being read. */
export function useLoadedNames(): PanelNames | undefined {
  const text = useText();
  const dossiers = useDossiers();
  const members = useMembers();
  const { criteria } = useSeason().workspace.season.rubric;
  return useMemo(() => {
    if (!dossiers || !members) return undefined;
    const cards = new Map<string, DossierCard>(dossiers.map((card) => [card.id, card]));
    const names = new Map<string, string>(members.map(({ id, name }) => [id, name]));
    const criterionNames = new Map<string, string>(criteria.map(({ id, name }) => [id, text.pick(name)]));
    return {
      dossiers,
      members,
      cardOf: (id) => cards.get(id),
      numberOf: (id) => cards.get(id)?.number ?? id,
      judgeOf: (id) => names.get(id) ?? id,
      criterionOf: (id) => criterionNames.get(id) ?? id,
    };
  }, [dossiers, members, criteria, text]);
}
