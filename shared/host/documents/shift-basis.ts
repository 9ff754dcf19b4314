import type { ShiftBasis } from "../../documents/build-shift-report.ts";
import { type ReadingKey, readingKey, type Sha256Hex } from "../../identifiers.ts";
import type { AuditEvent } from "../../journal/audit-event.ts";
import { Season } from "../../season/season.ts";
import { parseJson } from "../identity.ts";
import type { HostPorts } from "../ports.ts";
import type { OpenSeason } from "../workspace.ts";

/** The readings that were dealt after the first sheet had come in, with the revision that dealt them, from the journal. */
export async function shiftBasis(ports: HostPorts, { events }: OpenSeason): Promise<ShiftBasis> {
  const dealtLater = new Map<ReadingKey, { readonly by: string; readonly reason: string }>();
  let dealt: ReadonlySet<string> | null = null;
  let hasBegun = false;
  for (const { event, by } of events) {
    hasBegun ||= bringsSheets(event);
    const seasonHash = contentOf(event);
    if (!seasonHash) continue;
    const readings = await readingsOf(ports, seasonHash);
    if (!readings) continue;
    const reason = event.type === "season-revised" ? event.change.reason : "";
    if (hasBegun && dealt)
      for (const key of readings)
        if (!dealt.has(key) && !dealtLater.has(key)) dealtLater.set(key, { by, reason });
    dealt = new Set([...(dealt ?? []), ...readings]);
  }
  return { dealtLater };
}

function bringsSheets(event: AuditEvent["event"]): boolean {
  return event.type === "sheet-released" || (event.type === "return-merged" && event.sheets.length > 0);
}

function contentOf(event: AuditEvent["event"]): Sha256Hex | null {
  return event.type === "season-opened" || event.type === "season-revised" ? event.seasonHash : null;
}

/** Content that is no longer there cannot tell what was dealt later; its readings then count as dealt at first. */
async function readingsOf(ports: HostPorts, hash: Sha256Hex): Promise<readonly ReadingKey[] | null> {
  const bytes = await ports.blobs.get(hash);
  const text = bytes && ports.text.decode(bytes);
  const season = Season.safeParse(parseJson(text ?? ""));
  return season.success ? season.data.assignments.map(readingKey) : null;
}
