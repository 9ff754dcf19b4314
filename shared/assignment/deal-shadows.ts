import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import type { PlanReading } from "./plan-request.ts";
import { shuffled } from "./shuffle.ts";

interface ShadowRequest {
  readonly dossiers: readonly { readonly id: string }[];
  /** `readings` is the most each may have, unless more are kept. */
  readonly shadows: readonly { readonly id: string; readonly readings: number }[];
  readonly isBlocked: (reading: PlanReading) => boolean;
  /** Stays whatever comes. */
  readonly kept: readonly PlanReading[];
  /** Stays where nothing forbids it. */
  readonly present: readonly PlanReading[];
}

/** Dossiers for judges who read for practice: drawn at random, those first that fewest other shadows read. */
export function dealShadows(request: ShadowRequest, random: RandomGenerator): readonly PlanReading[] {
  const { dossiers, shadows, isBlocked, kept, present } = request;
  const readers = new Map<string, number>();
  const read = new Map(shadows.map(({ id }) => [id, new Set<string>()]));
  const dealt: PlanReading[] = [];
  const deal = (reading: PlanReading): void => {
    readers.set(reading.dossierId, (readers.get(reading.dossierId) ?? 0) + 1);
    read.get(reading.memberId)?.add(reading.dossierId);
    dealt.push(reading);
  };
  const isFree = (reading: PlanReading): boolean =>
    read.get(reading.memberId)?.has(reading.dossierId) === false && !isBlocked(reading);
  for (const reading of kept) deal(reading);
  const openOf = (memberId: string, readings: number): number =>
    Math.max(0, readings - (read.get(memberId)?.size ?? 0));
  for (const { id, readings } of shadows)
    for (const reading of present
      .filter((one) => one.memberId === id && isFree(one))
      .slice(0, openOf(id, readings)))
      deal(reading);
  for (const { id: memberId, readings } of shadows) {
    const able = shuffled(dossiers, random)
      .map(({ id: dossierId }) => ({ dossierId, memberId }))
      .filter(isFree)
      .toSorted((a, b) => (readers.get(a.dossierId) ?? 0) - (readers.get(b.dossierId) ?? 0));
    for (const reading of able.slice(0, openOf(memberId, readings))) deal(reading);
  }
  return dealt;
}
