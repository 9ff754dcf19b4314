import type { DossierId } from "../identifiers.ts";
import type { ClockSetting, DeskEntry, EvidencePin, ReadingOrder } from "./desk-entry.ts";

/** What a judge keeps about one dossier. */
export interface DossierDesk {
  readonly isBookmarked: boolean;
  /** Why the dossier is flagged; `""` without a reason, `null` when it is not flagged. */
  readonly flag: string | null;
  readonly isSkipped: boolean;
  readonly note: string;
  readonly seconds: number;
  readonly place: { readonly narrative: number; readonly rubric: number };
  /** The judge's own time for its presentation, `HH:MM`. */
  readonly slot: string | null;
}

/** A judge's desk: bookmarks, flags, private notes, evidence, phrases and preferences of one season. */
export interface Desk {
  readonly dossiers: ReadonlyMap<DossierId, DossierDesk>;
  readonly pins: ReadonlyMap<string, EvidencePin>;
  readonly phrases: ReadonlyMap<string, string>;
  readonly order: ReadingOrder;
  readonly clock: ClockSetting;
}

const UNTOUCHED: DossierDesk = {
  isBookmarked: false,
  flag: null,
  isSkipped: false,
  note: "",
  seconds: 0,
  place: { narrative: 0, rubric: 0 },
  slot: null,
};

/** 7 minutes of presentation and 13 of interview, as in the panel interviews of the contest (KIPP 2023). */
export const EMPTY_DESK: Desk = {
  dossiers: new Map(),
  pins: new Map(),
  phrases: new Map(),
  order: "random",
  clock: { presentation: 7, interview: 13, sound: true },
};

export function dossierDesk({ dossiers }: Pick<Desk, "dossiers">, dossierId: DossierId): DossierDesk {
  return dossiers.get(dossierId) ?? UNTOUCHED;
}

/** The desk after one more entry. */
export function applyDeskEntry(desk: Desk, entry: DeskEntry): Desk {
  const changed: OpenDesk = {
    ...desk,
    dossiers: new Map(desk.dossiers),
    pins: new Map(desk.pins),
    phrases: new Map(desk.phrases),
  };
  enter(changed, entry);
  return changed;
}

/** The desk that a run of entries leaves, oldest first. */
export function foldDesk(entries: readonly DeskEntry[]): Desk {
  const desk: OpenDesk = { ...EMPTY_DESK, dossiers: new Map(), pins: new Map(), phrases: new Map() };
  for (const entry of entries) enter(desk, entry);
  return desk;
}

/** Few entries that leave this very desk, so that a long history can be forgotten. */
export function listDeskEntries({ dossiers, pins, phrases, order, clock }: Desk): readonly DeskEntry[] {
  return [
    ...[...dossiers].flatMap(([dossierId, dossier]) => entriesOf(dossierId, dossier)),
    ...[...pins.values()].map((pin): DeskEntry => ({ type: "pin", pin })),
    ...[...phrases].map(([id, text]): DeskEntry => ({ type: "phrase", id, text })),
    { type: "order", by: order },
    { type: "clock", setting: clock },
  ];
}

/** A desk that entries are still being put on. */
interface OpenDesk {
  readonly dossiers: Map<DossierId, DossierDesk>;
  readonly pins: Map<string, EvidencePin>;
  readonly phrases: Map<string, string>;
  order: ReadingOrder;
  clock: ClockSetting;
}

function enter(desk: OpenDesk, entry: DeskEntry): void {
  switch (entry.type) {
    case "pin":
      desk.pins.set(entry.pin.id, entry.pin);
      break;
    case "pin-removed":
      desk.pins.delete(entry.id);
      break;
    case "phrase":
      desk.phrases.set(entry.id, entry.text);
      break;
    case "phrase-removed":
      desk.phrases.delete(entry.id);
      break;
    case "order":
      desk.order = entry.by;
      break;
    case "clock":
      desk.clock = entry.setting;
      break;
    default:
      desk.dossiers.set(entry.dossierId, { ...dossierDesk(desk, entry.dossierId), ...changeOf(entry) });
  }
}

type DossierEntry = Extract<DeskEntry, { readonly dossierId: DossierId }>;

function changeOf(entry: DossierEntry): Partial<DossierDesk> {
  switch (entry.type) {
    case "bookmark":
      return { isBookmarked: entry.on };
    case "flag":
      return { flag: entry.reason };
    case "skip":
      return { isSkipped: entry.on };
    case "private-note":
      return { note: entry.text };
    case "reading-time":
      return { seconds: entry.seconds };
    case "place":
      return { place: { narrative: entry.narrative, rubric: entry.rubric } };
    case "slot":
      return { slot: entry.startsAt };
  }
}

/** The bookmark is always told, so that a dossier once touched stays among the others. */
function entriesOf(dossierId: DossierId, dossier: DossierDesk): readonly DeskEntry[] {
  const { isBookmarked, flag, isSkipped, note, seconds, place, slot } = dossier;
  const others: readonly (DossierEntry | null)[] = [
    flag === null ? null : { type: "flag", dossierId, reason: flag },
    isSkipped ? { type: "skip", dossierId, on: true } : null,
    note === "" ? null : { type: "private-note", dossierId, text: note },
    seconds === 0 ? null : { type: "reading-time", dossierId, seconds },
    place.narrative + place.rubric === 0 ? null : { type: "place", dossierId, ...place },
    slot === null ? null : { type: "slot", dossierId, startsAt: slot },
  ];
  return [{ type: "bookmark", dossierId, on: isBookmarked }, ...others.filter((entry) => entry !== null)];
}
