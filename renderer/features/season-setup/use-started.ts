import { useCallback } from "react";
import { useArrival } from "#renderer/parts/use-arrival.ts";
import { useText } from "#renderer/text/text.ts";
import type { SeasonId } from "#shared/identifiers.ts";

interface StartedSeason {
  readonly id: SeasonId;
  readonly name: string;
  readonly dossiers: number;
}

/** Opens the season just started and says so on its first page. */
export function useStarted(): (season: StartedSeason) => Promise<null> {
  const text = useText();
  const arrive = useArrival();
  return useCallback(
    async ({ id, name, dossiers }) => {
      await arrive(id, text.t("season.started", { name, number: dossiers }));
      return null;
    },
    [text, arrive],
  );
}
