import { useSeason } from "#renderer/db/season-context.ts";
import { isContentOpen, isSweepFinished } from "#shared/season/content-open.ts";

/** Whether the open season's judge may open dossiers. */
export function useIsContentOpen(): boolean {
  return isContentOpen(useSeason().workspace.status);
}

/** Whether no dossier waits for the sweep, not even one that came with a later packet. */
export function useIsSweepFinished(): boolean {
  return isSweepFinished(useSeason().workspace.status);
}
