import type { AuditEvent } from "../journal/audit-event.ts";
import { readChain, readEvents } from "../journal/chain.ts";
import { Season } from "../season/season.ts";
import { parseJson } from "./identity.ts";
import type { HostPorts } from "./ports.ts";
import type { SeasonSummary } from "./workspace.ts";

type EventType = "season-revised" | "season-archived" | "season-unarchived";

/**
 * The seasons on this machine that open. Of each journal only the first line is read and the last ones that change what
 * a list shows. A folder that cannot be read is a fault and throws: an empty list would say that there is no season.
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
  const opening = await readOpening(ports, seasonId);
  if (!opening) return null;
  const revised = await lastOf(ports, seasonId, "season-revised");
  const { seasonHash } = revised?.event.type === "season-revised" ? revised.event : opening;
  const bytes = await ports.blobs.get(seasonHash);
  const season = Season.safeParse(parseJson((bytes && ports.text.decode(bytes)) ?? ""));
  if (!season.success) return null;
  const { id, name, rehearsal, dossiers } = season.data;
  const archived = await isArchived(ports, seasonId);
  return { id, name, rehearsal, memberId: opening.memberId, dossiers: dossiers.length, archived };
}

async function readOpening(ports: HostPorts, seasonId: string) {
  const first = await ports.journal.first(seasonId);
  if (!first.ok || first.value === null) return null;
  const chain = readChain([first.value], ports.crypto.sha256);
  const event = chain.ok ? chain.value[0]?.event : undefined;
  return event?.type === "season-opened" ? event : null;
}

async function isArchived(ports: HostPorts, seasonId: string): Promise<boolean> {
  const archived = await lastOf(ports, seasonId, "season-archived");
  if (!archived) return false;
  const unarchived = await lastOf(ports, seasonId, "season-unarchived");
  return unarchived === null || unarchived.seq < archived.seq;
}

/** Text inside an event escapes its quotes, so the words of a note are never taken for an event. */
async function lastOf(ports: HostPorts, seasonId: string, type: EventType): Promise<AuditEvent | null> {
  const found = await ports.journal.latest(seasonId, [`"type":"${type}"`]);
  const line = found.ok ? found.value[0] : null;
  const events = line ? readEvents(line) : [];
  return events.findLast(({ event }) => event.type === type) ?? null;
}
