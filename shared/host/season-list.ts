import { readChain } from "../journal/chain.ts";
import { Season } from "../season/season.ts";
import { parseJson } from "./identity.ts";
import type { HostPorts } from "./ports.ts";
import type { SeasonSummary } from "./workspace.ts";

/**
 * The seasons on this machine that open; only the first line of each journal is read. A folder that cannot be
 * read is a fault and throws: an empty list would say that there is no season.
 */
export async function listSeasons(ports: HostPorts): Promise<SeasonSummary[]> {
  const known = await ports.journal.seasons();
  if (!known.ok) throw new Error(`seasons: ${JSON.stringify(known.error)}`);
  const summaries: SeasonSummary[] = [];
  for (const seasonId of known.value) {
    const summary = await readSummary(ports, seasonId);
    if (summary) summaries.push(summary);
  }
  return summaries.toSorted((a, b) => a.name.localeCompare(b.name));
}

async function readSummary(ports: HostPorts, seasonId: string): Promise<SeasonSummary | null> {
  const first = await ports.journal.first(seasonId);
  if (!first.ok || first.value === null) return null;
  const chain = readChain([first.value], ports.crypto.sha256);
  const event = chain.ok ? chain.value[0]?.event : undefined;
  if (event?.type !== "season-opened") return null;
  const bytes = await ports.blobs.get(event.seasonHash);
  const season = Season.safeParse(parseJson((bytes && ports.text.decode(bytes)) ?? ""));
  if (!season.success) return null;
  const { id, name, rehearsal, dossiers } = season.data;
  return { id, name, rehearsal, memberId: event.memberId, dossiers: dossiers.length };
}
