import { type PacketState, packetStateOf } from "#renderer/parts/packet-state.ts";
import type { PacketHashes } from "#renderer/parts/use-packet-hashes.ts";
import { groupBy } from "#shared/administration/group-by.ts";
import type { AssignmentMethod } from "#shared/assignment/assignment-method.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { MemberId } from "#shared/identifiers.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import type { WorkProgress } from "#shared/panel/work-progress.ts";
import { type Reading, type ReadingStatus, readingStatus } from "#shared/scoring/reading.ts";
import type { SeasonStatus } from "#shared/season/season-status.ts";
import { countingReadings } from "#shared/season/standing.ts";

/** How far one judge is. Counts and moments only: no mark and nothing that follows from one. */
export interface JudgeRow {
  readonly member: PanelMember;
  readonly assigned: number;
  /** Dossiers whose sheet or fork has arrived on this computer. */
  readonly arrived: number;
  readonly conflicts: number;
  readonly packet: PacketState;
  readonly lastReturn: string | null;
  /** What the judge's newest return packet told. */
  readonly told: WorkProgress | null;
}

export function judgeRowsOf(
  members: readonly PanelMember[],
  readings: readonly Reading[],
  status: Pick<SeasonStatus, "sealed" | "revision" | "progress" | "mergedPackets">,
  hashes: PacketHashes = {},
): readonly JudgeRow[] {
  const byMember = groupBy(readings, ({ memberId }) => memberId);
  return members
    .filter(({ role }) => role === "judge")
    .map((member) => {
      const own = byMember.get(member.id) ?? [];
      return {
        member,
        assigned: own.length,
        arrived: own.filter(({ sheets }) => sheets.length > 0).length,
        conflicts: own.filter(({ conflict }) => conflict !== null).length,
        packet: packetStateOf(member, own.length, status, hashes[member.id]),
        lastReturn: lastReturnOf(status.mergedPackets, member.id),
        told: status.progress[member.id] ?? null,
      };
    });
}

function lastReturnOf(packets: SeasonStatus["mergedPackets"], memberId: MemberId): string | null {
  const moments = packets.filter((packet) => packet.memberId === memberId).map(({ at }) => at);
  return moments.toSorted().at(-1) ?? null;
}

/** One proposal with who reads it and what has become of each reading. */
export interface DossierRow {
  readonly dossier: DossierCard;
  readonly readers: readonly { readonly memberId: MemberId; readonly status: ReadingStatus }[];
  /** Readings that came or may still come; shadows, conflicts, exclusions and what somebody who left has not read are none. */
  readonly active: number;
  readonly isShort: boolean;
}

/** Readers meant for each proposal, where the season tells how it was dealt. */
export function meantReaders({ options }: AssignmentMethod): number | undefined {
  const readers = options?.["readers"];
  return typeof readers === "number" && readers > 0 ? readers : undefined;
}

/**
 * Proposals in their given order. One is short of readers when fewer are active than were meant, or, where nobody wrote
 * that down, than most dealt proposals have.
 */
export function dossierRowsOf(
  dossiers: readonly DossierCard[],
  readings: readonly Reading[],
  members: readonly PanelMember[],
  meant?: number,
): readonly DossierRow[] {
  const all = groupBy(readings, ({ dossierId }) => dossierId);
  const counting = groupBy(countingReadings(readings, members), ({ dossierId }) => dossierId);
  const usual = meant ?? mostFrequent([...counting.values()].map(({ length }) => length));
  const left = new Set(members.flatMap(({ id, withdrawn }) => (withdrawn ? [id] : [])));
  const isActive = (reading: Reading): boolean => {
    const status = readingStatus(reading);
    return status === "missing" ? !left.has(reading.memberId) : status === "released" || status === "forked";
  };
  return dossiers.map((dossier) => {
    const active = (counting.get(dossier.id) ?? []).filter(isActive).length;
    const readers = (all.get(dossier.id) ?? []).map((reading) => ({
      memberId: reading.memberId,
      status: readingStatus(reading),
    }));
    return { dossier, readers, active, isShort: active < usual || active === 0 };
  });
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [top] = [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || b - a);
  return top?.[0] ?? 0;
}

export const JUDGE_FILTERS = ["all", "unsealed", "outdated", "waiting"] as const;
export type JudgeFilter = (typeof JUDGE_FILTERS)[number];

/** Whoever left is met under "all" only: nothing is made for them and nothing is waited for. */
export function isJudgeShown({ packet, assigned, lastReturn }: JudgeRow, filter: JudgeFilter): boolean {
  if (filter === "all") return true;
  if (packet.state === "withdrawn") return false;
  if (filter === "outdated") return packet.state === "outdated";
  if (filter === "waiting") return assigned > 0 && lastReturn === null;
  return packet.state !== "sealed" && packet.state !== "outdated";
}

export const DOSSIER_FILTERS = ["all", "short", "missing", "conflict"] as const;
export type DossierFilter = (typeof DOSSIER_FILTERS)[number];

export function isDossierShown({ readers, isShort }: DossierRow, filter: DossierFilter): boolean {
  if (filter === "all") return true;
  return filter === "short" ? isShort : readers.some(({ status }) => status === filter);
}
