import { useLiveQuery } from "dexie-react-hooks";
import { useMemo } from "react";
import { useLocation } from "wouter";
import { useMaybeSeason } from "#renderer/db/season-context.ts";
import { useSession } from "#renderer/parts/session.ts";
import type { PaletteEntry } from "./palette-entry.ts";

const NONE: readonly PaletteEntry[] = [];

/** A judge goes to an own dossier; for the others, who have no page for a single one, its card opens. */
export function useDossierEntries(onCard: (dossierId: string) => void): readonly PaletteEntry[] {
  const { role } = useSession();
  const season = useMaybeSeason();
  const [, navigate] = useLocation();
  const database = season?.store.database;
  const ownId = role === "judge" ? (season?.workspace.status.memberId ?? "") : null;
  const dossiers = useLiveQuery(async () => {
    if (!database) return [];
    if (ownId === null) return database.dossiers.toArray();
    const own = await database.readings.where("memberId").equals(ownId).toArray();
    const cards = await database.dossiers.bulkGet(own.map(({ dossierId }) => dossierId));
    return cards.filter((card) => card !== undefined);
  }, [database, ownId]);
  return useMemo(
    () =>
      dossiers?.map(({ id, number, title, agency, region }) => ({
        id: ownId === null ? `card:${id}` : `dossier:${id}`,
        kind: "dossier" as const,
        title: `${number} ${title}`,
        hint: agency.name,
        words: region?.provinceName ?? "",
        icon: "document" as const,
        run: () => (ownId === null ? onCard(id) : navigate(`/dossiers/${encodeURIComponent(id)}`)),
      })) ?? NONE,
    [dossiers, ownId, onCard, navigate],
  );
}
