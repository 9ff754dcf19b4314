import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import type { PlanReading } from "./plan-request.ts";
import { shuffled } from "./shuffle.ts";

interface ShadowRequest {
  readonly dossiers: readonly { readonly id: string }[];
  readonly shadows: readonly { readonly id: string; readonly readings: number }[];
  readonly isBlocked: (dossierId: string, memberId: string) => boolean;
  /** What they read already stays. */
  readonly present: readonly PlanReading[];
}

/** Dossiers for judges who read for practice: drawn at random, those first that fewest other shadows read. */
export function dealShadows(request: ShadowRequest, random: RandomGenerator): readonly PlanReading[] {
  const { dossiers, shadows, isBlocked, present } = request;
  const readers = new Map<string, number>();
  const dealt: PlanReading[] = [];
  const deal = (reading: PlanReading): void => {
    readers.set(reading.dossierId, (readers.get(reading.dossierId) ?? 0) + 1);
    dealt.push(reading);
  };
  for (const reading of present) deal(reading);
  for (const { id: memberId, readings } of shadows) {
    const own = new Set(
      present.flatMap((reading) => (reading.memberId === memberId ? reading.dossierId : [])),
    );
    const able = shuffled(dossiers, random).filter(({ id }) => !own.has(id) && !isBlocked(id, memberId));
    const drawn = able.toSorted((a, b) => (readers.get(a.id) ?? 0) - (readers.get(b.id) ?? 0));
    for (const { id } of drawn.slice(0, Math.max(0, readings - own.size))) deal({ dossierId: id, memberId });
  }
  return dealt;
}
