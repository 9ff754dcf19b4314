import type { MemberId } from "../identifiers.ts";
import { readingKey } from "../identifiers.ts";
import { packetSequenceKey, type SeasonStatus } from "../season/season-status.ts";
import type { Assignment } from "./assignment.ts";

/** Members with a sealed packet whose readings differ between two assignments. */
export function packetsToRenew(
  { sealed }: Pick<SeasonStatus, "sealed">,
  before: readonly Assignment[],
  after: readonly Assignment[],
): MemberId[] {
  const [had, have] = [before, after].map((readings) => new Set<string>(readings.map(readingKey)));
  const changed = [
    ...before.filter((reading) => !have?.has(readingKey(reading))),
    ...after.filter((reading) => !had?.has(readingKey(reading))),
  ];
  const members = new Set(changed.map(({ memberId }) => memberId));
  return [...members].filter((id) => sealed[packetSequenceKey("judge-packet", id)] !== undefined).toSorted();
}
