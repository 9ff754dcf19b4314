import { useSeason } from "#renderer/db/season-context.ts";
import { isContentOpen } from "#shared/season/content-open.ts";

/** Whether the open season's judge may open dossiers. */
export function useIsContentOpen(): boolean {
  return isContentOpen(useSeason().workspace.status);
}
