import { useSeason } from "#renderer/db/season-context.ts";

/** Whether the open season's judge may open dossiers: after the integrity pact and the sweep for conflicts. */
export function useIsContentOpen(): boolean {
  const { memberId, sweptBy, pacts } = useSeason().workspace.status;
  return memberId !== null && sweptBy.includes(memberId) && pacts[memberId] !== undefined;
}
