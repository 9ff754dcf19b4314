import * as z from "zod";
import { type ConflictDeclaration, conflictPayload, SignedConflict } from "../conflict/conflict.ts";
import { DossierId, Instant, MemberId } from "../identifiers.ts";
import type { AuditEvent, SeasonEvent } from "../journal/audit-event.ts";
import { DraftSheet, SignedSheet, sheetPayload } from "./score-sheet.ts";

/** All that is known of one judge's reading of one dossier. A row of every store that keeps a season. */
export const Reading = z.object({
  dossierId: DossierId,
  memberId: MemberId,
  /** What the judge is filling in; `null` before the first mark and after release. */
  draft: DraftSheet.nullable(),
  /** Every different sheet ever released for this reading; see {@link resolveSheets}. */
  sheets: z.array(SignedSheet),
  conflict: SignedConflict.nullable(),
  exclusion: z.object({ reason: z.string(), at: Instant, by: z.string() }).nullable(),
});
export type Reading = z.output<typeof Reading>;

export function emptyReading(reading: { dossierId: DossierId; memberId: MemberId }): Reading {
  const { dossierId, memberId } = reading;
  return { dossierId, memberId, draft: null, sheets: [], conflict: null, exclusion: null };
}

export type ResolvedSheets =
  | { readonly state: "none" }
  /** `current` is the newest revision; the others are superseded, newest first. */
  | { readonly state: "released"; readonly current: SignedSheet; readonly superseded: readonly SignedSheet[] }
  /** Two different sheets claim the newest revision; neither counts until the judge releases a newer one. */
  | { readonly state: "forked"; readonly revision: number; readonly versions: readonly SignedSheet[] };

/** What counts for one reading: the newest revision wins, a fork is shown and never resolved silently. */
export function resolveSheets(sheets: readonly SignedSheet[]): ResolvedSheets {
  const [current, ...older] = sheets.toSorted(
    (a, b) => b.sheet.revision - a.sheet.revision || (sheetPayload(a.sheet) < sheetPayload(b.sheet) ? -1 : 1),
  );
  if (!current) return { state: "none" };
  const { revision } = current.sheet;
  const newest = [current, ...older.filter(({ sheet }) => sheet.revision === revision)];
  return newest.length > 1
    ? { state: "forked", revision, versions: newest }
    : { state: "released", current, superseded: older };
}

/**
 * Adds a sheet to those of a reading. Idempotent, and the order of additions does not matter, so packets
 * may arrive in any order and any number of times.
 */
export function collectSheet(sheets: readonly SignedSheet[], added: SignedSheet): readonly SignedSheet[] {
  const payload = sheetPayload(added.sheet);
  if (sheets.some(({ sheet }) => sheetPayload(sheet) === payload)) return sheets;
  return [...sheets, added].toSorted((a, b) => (sheetPayload(a.sheet) < sheetPayload(b.sheet) ? -1 : 1));
}

/** What has become of a reading. Only `released` counts; `missing`, `conflict` and `forked` keep the ranking open. */
export type ReadingStatus = "released" | "excluded" | "missing" | "conflict" | "forked";

export function readingStatus(reading: Reading): ReadingStatus {
  if (reading.exclusion) return "excluded";
  if (reading.conflict) return "conflict";
  const { state } = resolveSheets(reading.sheets);
  return state === "none" ? "missing" : state;
}

/** How far a judge is with a reading on the judge's own machine. */
export type WorkStatus = "conflict" | "unread" | "draft" | "released" | "correcting";

export function workStatus(reading: Reading): WorkStatus {
  if (reading.conflict) return "conflict";
  if (reading.draft) return reading.sheets.length > 0 ? "correcting" : "draft";
  return reading.sheets.length > 0 ? "released" : "unread";
}

/** The readings an event changes; empty for events that concern the season as a whole. */
export function readingsTouchedBy(
  event: SeasonEvent,
): readonly { readonly dossierId: DossierId; readonly memberId: MemberId }[] {
  switch (event.type) {
    case "mark-entered":
    case "note-entered":
    case "correction-started":
    case "paper-sheet-entered":
      return [event];
    case "conflict-declared":
      return [event.conflict.declaration];
    case "sheet-released":
      return [event.signed.sheet];
    case "return-merged":
      return [
        ...event.sheets.map(({ sheet }) => sheet),
        ...event.conflicts.map(({ declaration }) => declaration),
      ];
    case "readings-excluded":
    case "readings-included":
      return event.readings;
    default:
      return [];
  }
}

/**
 * The reading an event is applied to. A reading taken back by a later assignment is forgotten, unless a released sheet
 * came of it: `undefined` where there is nothing to apply to.
 */
export function readingFor(
  known: Reading | undefined,
  touched: { readonly dossierId: DossierId; readonly memberId: MemberId },
  event: SeasonEvent,
): Reading | undefined {
  return known ?? (bringsSheet(event, touched) ? emptyReading(touched) : undefined);
}

function bringsSheet(
  event: SeasonEvent,
  { dossierId, memberId }: { readonly dossierId: DossierId; readonly memberId: MemberId },
): boolean {
  if (event.type === "sheet-released") return true;
  return (
    event.type === "return-merged" &&
    event.sheets.some(({ sheet }) => sheet.dossierId === dossierId && sheet.memberId === memberId)
  );
}

/** The reading after an event that touches it. */
export function applyToReading(reading: Reading, { event, at, by }: AuditEvent): Reading {
  switch (event.type) {
    case "mark-entered": {
      const { [event.criterionId]: _previous, ...others } = draftOf(reading).marks;
      const marks = event.mark === null ? others : { ...others, [event.criterionId]: event.mark };
      return { ...reading, draft: { ...draftOf(reading), marks } };
    }
    case "note-entered": {
      const { [event.criterionId]: _previous, ...others } = draftOf(reading).notes;
      const notes = event.note === "" ? others : { ...others, [event.criterionId]: event.note };
      return { ...reading, draft: { ...draftOf(reading), notes } };
    }
    case "paper-sheet-entered":
      return { ...reading, draft: { ...draftOf(reading), marks: event.marks } };
    case "sheet-released":
      return { ...reading, draft: null, sheets: [...collectSheet(reading.sheets, event.signed)] };
    case "correction-started":
      return { ...reading, draft: draftFromReleased(reading) };
    case "conflict-declared":
      return withConflict(reading, event.conflict);
    case "return-merged":
      return withReturn(reading, event.sheets, event.conflicts);
    case "readings-excluded":
      return { ...reading, exclusion: { reason: event.reason, at, by } };
    case "readings-included":
      return { ...reading, exclusion: null };
    default:
      return reading;
  }
}

function draftOf({ draft, dossierId, memberId }: Reading): DraftSheet {
  return draft ?? { dossierId, memberId, marks: {}, notes: {} };
}

function draftFromReleased(reading: Reading): DraftSheet | null {
  const resolved = resolveSheets(reading.sheets);
  if (resolved.state === "none") return reading.draft;
  const source = resolved.state === "released" ? resolved.current : resolved.versions[0];
  return { ...draftOf(reading), marks: source?.sheet.marks ?? {}, notes: source?.notes ?? {} };
}

/** The earliest declaration stays, whatever the order in which declarations arrive. */
function withConflict(reading: Reading, conflict: SignedConflict): Reading {
  const known = reading.conflict;
  return !known || isEarlier(conflict.declaration, known.declaration) ? { ...reading, conflict } : reading;
}

function isEarlier(declaration: ConflictDeclaration, known: ConflictDeclaration): boolean {
  if (declaration.declaredAt !== known.declaredAt) return declaration.declaredAt < known.declaredAt;
  return conflictPayload(declaration) < conflictPayload(known);
}

function withReturn(
  reading: Reading,
  sheets: readonly SignedSheet[],
  conflicts: readonly SignedConflict[],
): Reading {
  const isSame = (other: { dossierId: string; memberId: string }): boolean =>
    other.dossierId === reading.dossierId && other.memberId === reading.memberId;
  const own = sheets.filter(({ sheet }) => isSame(sheet));
  const collected = own.reduce<readonly SignedSheet[]>(collectSheet, reading.sheets);
  return conflicts
    .filter(({ declaration }) => isSame(declaration))
    .reduce(withConflict, { ...reading, sheets: [...collected] });
}
