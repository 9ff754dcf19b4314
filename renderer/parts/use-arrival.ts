import { useCallback, useEffect, useRef } from "react";
import { useLocation } from "wouter";
import type { SeasonId } from "#shared/identifiers.ts";
import { useSession } from "./session.ts";

/** Opens a season that has just come to this computer where its work begins, and says so there. */
export function useArrival(): (seasonId: SeasonId, sentence: string, page?: string) => Promise<void> {
  const { landing, showSeason, changeSettings } = useSession();
  const [, navigate] = useLocation();
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return useCallback(
    async (seasonId, sentence, page = landing) => {
      await changeSettings({ seasonId });
      // Whoever has asked for another page meanwhile gets that page.
      if (isHere.current) navigate(page);
      showSeason(seasonId, sentence);
    },
    [landing, showSeason, changeSettings, navigate],
  );
}
