import type { Sha256, Sha256Hex } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import { err, ok, type Result } from "../result.ts";
import { AuditEvent, type SeasonEvent } from "./audit-event.ts";

/** The end of a chain: how many events it has and the hash of the last. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: Sha256Hex;
}

/** The head of an empty journal. */
export const GENESIS: ChainHead = { seq: 0, hash: "0".repeat(64) };

export type ChainError =
  | { readonly type: "line-unreadable"; readonly line: number }
  | { readonly type: "chain-broken"; readonly line: number };

/** Links events to a chain in the order given; each hash covers the event and the hash before it. */
export function linkEvents(
  head: ChainHead,
  events: readonly SeasonEvent[],
  { at, by, sha256 }: { at: string; by: string; sha256: Sha256 },
): readonly AuditEvent[] {
  const linked: AuditEvent[] = [];
  let { seq, hash } = head;
  for (const event of events) {
    const body = { seq: seq + 1, at, by, event, prev: hash };
    const next = { ...body, hash: sha256(canonicalJson(body)) };
    linked.push(next);
    ({ seq, hash } = next);
  }
  return linked;
}

/** One event as it stands in a journal file. */
export function eventToLine(event: AuditEvent): string {
  return canonicalJson(event);
}

/** Never part of canonical JSON, whose strings escape it. */
const BETWEEN_EVENTS = "\t";

/** Events decided together as one line, so that a crash keeps all of them or none. */
export function eventsToLine(events: readonly AuditEvent[]): string {
  return events.map(eventToLine).join(BETWEEN_EVENTS);
}

/** Reads journal lines back and checks that every hash follows from all before it. */
export function readChain(
  lines: readonly string[],
  sha256: Sha256,
  from: ChainHead = GENESIS,
): Result<readonly AuditEvent[], ChainError> {
  const events: AuditEvent[] = [];
  let head = from;
  for (const [index, line] of lines.flatMap((batch) => batch.split(BETWEEN_EVENTS)).entries()) {
    const event = parseLine(line);
    if (!event) return err({ type: "line-unreadable", line: head.seq + 1 });
    const text = hashedText(line, event);
    const follows = event.seq === head.seq + 1 && event.prev === head.hash;
    if (!follows || text === null || sha256(text) !== event.hash)
      return err({ type: "chain-broken", line: from.seq + index + 1 });
    events.push(event);
    head = { seq: event.seq, hash: event.hash };
  }
  return ok(events);
}

/** The events of one journal line as they stand, unchecked; lines that cannot be read have none. */
export function readEvents(line: string): readonly AuditEvent[] {
  return line.split(BETWEEN_EVENTS).flatMap((text) => parseLine(text) ?? []);
}

/**
 * The text that an event's hash covers: its line without the hash, byte for byte, so that nothing the schema
 * drops or trims escapes the check. Canonical keys are sorted: `hash`, `prev` and `seq` end every line.
 */
function hashedText(line: string, { hash, prev, seq }: AuditEvent): string | null {
  const end = `"prev":"${prev}","seq":${seq}}`;
  const hashAndEnd = `"hash":"${hash}",${end}`;
  return line.endsWith(hashAndEnd) ? line.slice(0, -hashAndEnd.length) + end : null;
}

function parseLine(line: string): AuditEvent | null {
  try {
    return AuditEvent.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
