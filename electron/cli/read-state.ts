import { Season } from "#shared/season/season.ts";
import { applyEvent, createSeasonState, type SeasonState } from "#shared/season/season-state.ts";
import type { HostClient } from "./workstation.ts";

/** The open season folded from its journal, as any participant can fold it. */
export async function readState(client: HostClient): Promise<SeasonState | null> {
  const current = await client["season.current"]({});
  if (!current) return null;
  const state = createSeasonState(Season.parse(current.season));
  for (;;) {
    const events = await client["journal.read"]({ afterSeq: state.head.seq, limit: 5000 });
    if (!events.ok || events.value.length === 0) return state;
    for (const event of events.value) applyEvent(state, event);
  }
}
