import { useMemo } from "react";
import { useDossiers, useMembers, useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";

/** What people call what the figures know by id; an id that the season does not know stands for itself. */
export interface PanelNames {
  readonly cardOf: (dossierId: string) => DossierCard | undefined;
  readonly numberOf: (dossierId: string) => string;
  readonly judgeOf: (judgeId: string) => string;
  readonly criterionOf: (criterionId: string) => string;
}

export function usePanelNames(): PanelNames {
  const text = useText();
  const dossiers = useDossiers();
  const members = useMembers();
  const { criteria } = useSeason().workspace.season.rubric;
  return useMemo(() => {
    const cards = new Map<string, DossierCard>((dossiers ?? []).map((card) => [card.id, card]));
    const names = new Map<string, string>((members ?? []).map(({ id, name }) => [id, name]));
    const criterionNames = new Map<string, string>(criteria.map(({ id, name }) => [id, text.pick(name)]));
    return {
      cardOf: (id) => cards.get(id),
      numberOf: (id) => cards.get(id)?.number ?? id,
      judgeOf: (id) => names.get(id) ?? id,
      criterionOf: (id) => criterionNames.get(id) ?? id,
    };
  }, [dossiers, members, criteria, text]);
}
