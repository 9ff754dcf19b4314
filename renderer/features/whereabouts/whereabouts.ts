import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { MemberId } from "#shared/identifiers.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import type { WorkProgress } from "#shared/panel/work-progress.ts";
import { type Reading, type ReadingStatus, readingStatus } from "#shared/scoring/reading.ts";
import { packetSequenceKey, type SeasonStatus } from "#shared/season/season-status.ts";
import { countingReadings } from "#shared/season/standing.ts";

/** How far one judge is. Counts and moments only: no mark and nothing that follows from one. */
export interface JudgeRow {
  readonly member: PanelMember;
  readonly assigned: number;
  /** Dossiers whose sheet or fork has arrived on this computer. */
  readonly arrived: number;
  readonly conflicts: number;
  readonly sealed: { readonly at: string; readonly revision: number } | null;
  readonly isOutdated: boolean;
  readonly lastReturn: string | null;
  /** What the judge's newest return packet told. */
  readonly told: WorkProgress | null;
}

export function judgeRowsOf(
  members: readonly PanelMember[],
  readings: readonly Reading[],
  status: Pick<SeasonStatus, "sealed" | "revision" | "progress" | "mergedPackets">,
): readonly JudgeRow[] {
  const byMember = groupBy(readings, ({ memberId }) => memberId);
  return members
    .filter(({ role }) => role === "judge")
    .map((member) => {
      const own = byMember.get(member.id) ?? [];
      const sealed = status.sealed[packetSequenceKey("judge-packet", member.id)] ?? null;
      return {
        member,
        assigned: own.length,
        arrived: own.filter(({ sheets }) => sheets.length > 0).length,
        conflicts: own.filter(({ conflict }) => conflict !== null).length,
        sealed,
        isOutdated: sealed !== null && sealed.revision < status.revision,
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
  /** Readings that came or may still come; shadows, conflicts and exclusions are no readers. */
  readonly active: number;
  readonly isShort: boolean;
}

/**
 * Proposals in their given order. One is short of readers when fewer are active than most dealt proposals have; a
 * season does not write down how many were meant.
 */
export function dossierRowsOf(
  dossiers: readonly DossierCard[],
  readings: readonly Reading[],
  members: readonly PanelMember[],
): readonly DossierRow[] {
  const all = groupBy(readings, ({ dossierId }) => dossierId);
  const counting = groupBy(countingReadings(readings, members), ({ dossierId }) => dossierId);
  const usual = mostFrequent([...counting.values()].map(({ length }) => length));
  return dossiers.map((dossier) => {
    const active = (counting.get(dossier.id) ?? []).filter((reading) =>
      ["missing", "released", "forked"].includes(readingStatus(reading)),
    ).length;
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

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
