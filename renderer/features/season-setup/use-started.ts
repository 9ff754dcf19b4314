import { useCallback } from "react";
import { useLocation } from "wouter";
import { useText } from "#renderer/text/text.ts";
import type { Outcome } from "#renderer/ui/use-action.ts";
import { useSession } from "#renderer/workspace/session.ts";
import { succeeded } from "#renderer/workspace/use-work.ts";
import type { SeasonId } from "#shared/identifiers.ts";

interface StartedSeason {
  readonly id: SeasonId;
  readonly name: string;
  readonly dossiers: number;
}

/** Opens the season just started and says so. */
export function useStarted(): (season: StartedSeason) => Promise<Outcome> {
  const text = useText();
  const { showSeason, changeSettings } = useSession();
  const [, navigate] = useLocation();
  return useCallback(
    async ({ id, name, dossiers }) => {
      await changeSettings({ seasonId: id });
      await showSeason(id);
      navigate("/");
      return succeeded(text.t("season.started", { name, number: dossiers }));
    },
    [text, showSeason, changeSettings, navigate],
  );
}
