import type { DossierId } from "../identifiers.ts";
import type { PresentationSlot } from "../season/season.ts";

/** A presentation in a judge's day; `startsAt` is local time as `2026-06-18T09:20`, `null` while nobody has set one. */
export interface AgendaItem {
  readonly dossierId: DossierId;
  readonly startsAt: string | null;
  readonly room: string;
  /** The time is the judge's own note; the season's schedule has none for this dossier. */
  readonly isOwnTime: boolean;
}

/** Presentations of one day in one room, in their order; `day` is `2026-06-18`, `null` for those without a time. */
export interface AgendaGroup {
  readonly day: string | null;
  readonly room: string;
  readonly items: readonly AgendaItem[];
}

interface AgendaSources {
  readonly dossierIds: readonly DossierId[];
  readonly schedule: readonly PresentationSlot[];
  /** The judge's own `HH:MM` for a dossier. */
  readonly ownTime: (dossierId: DossierId) => string | null;
  /** The day own times belong to. */
  readonly today: string;
  /** A dossier that is shown even without a time. */
  readonly chosen: string | null;
}

/** The agenda of a judge: the season's schedule for own dossiers, own times for the rest, by day, room and time. */
export function composeAgenda(sources: AgendaSources): readonly AgendaGroup[] {
  const slots = new Map(sources.schedule.map((slot) => [slot.dossierId, slot]));
  const items = sources.dossierIds
    .map((dossierId) => itemOf(dossierId, slots.get(dossierId), sources))
    .filter(({ startsAt, dossierId }) => startsAt !== null || dossierId === sources.chosen)
    .toSorted((a, b) => compareText(sortKey(a), sortKey(b)));
  const groups = new Map<string, AgendaGroup>();
  for (const item of items) {
    const day = item.startsAt?.slice(0, DAY_LENGTH) ?? null;
    const key = `${day}/${item.room}`;
    const known = groups.get(key);
    groups.set(key, { day, room: item.room, items: [...(known?.items ?? []), item] });
  }
  // A day's rooms stand together; those without a time come last.
  const orderOf = ({ day, room }: AgendaGroup): string => `${day ?? AFTER_ALL}/${room}`;
  return [...groups.values()].toSorted((a, b) => compareText(orderOf(a), orderOf(b)));
}

/** What is on at a local moment, and what follows. Two rooms may have something on at once; then both are. */
export interface AgendaPlace {
  readonly now: ReadonlySet<DossierId>;
  readonly next: DossierId | null;
}

/** A presentation is on from its start for `minutes`, or until the next one in the same room starts. */
export function findAgendaPlace(
  groups: readonly AgendaGroup[],
  moment: string,
  minutes: number,
): AgendaPlace {
  const now = new Set<DossierId>();
  for (const { items } of groups) {
    const current = items.findLast(({ startsAt }) => startsAt !== null && startsAt <= moment);
    if (current?.startsAt && minutesBetween(current.startsAt, moment) < minutes) now.add(current.dossierId);
  }
  const [next] = groups
    .flatMap(({ items }) => items)
    .filter(({ startsAt }) => startsAt !== null && startsAt > moment)
    .toSorted((a, b) => compareText(sortKey(a), sortKey(b)));
  return { now, next: next?.dossierId ?? null };
}

/** Reads a time of day as people type it (`9.20`, `09:20`, `920`, `9`) as `HH:MM`; `null` when it is none. */
export function parseTimeOfDay(typed: string): string | null {
  const match = /^(\d{1,2})(?:[.:]?(\d{2}))?$/u.exec(typed.trim());
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  if (!match || hours > LAST_HOUR || minutes > LAST_MINUTE) return null;
  return [hours, minutes].map((part) => String(part).padStart(2, "0")).join(":");
}

const LAST_HOUR = 23;
const LAST_MINUTE = 59;
const DAY_LENGTH = 10;
const AFTER_ALL = "~";

function itemOf(
  dossierId: DossierId,
  slot: PresentationSlot | undefined,
  { ownTime, today }: AgendaSources,
): AgendaItem {
  if (slot) return { dossierId, startsAt: slot.startsAt, room: slot.room, isOwnTime: false };
  const time = ownTime(dossierId);
  return { dossierId, startsAt: time === null ? null : `${today}T${time}`, room: "", isOwnTime: true };
}

function sortKey({ startsAt, dossierId }: AgendaItem): string {
  return `${startsAt ?? AFTER_ALL} ${dossierId}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Local times without a zone are compared as if they were UTC: both ends are read alike. */
function minutesBetween(from: string, to: string): number {
  return (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000;
}
