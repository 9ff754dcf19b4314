import { useMaybeSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";

/** Why nothing may be added to the open season, as a sentence; `null` where it may. */
export function useClosedReason(): string | null {
  const text = useText();
  const season = useMaybeSeason();
  return season?.workspace.status.archived ? text.t("keeping.closed") : null;
}
