import * as z from "zod";
import { DossierId, MemberId, type ReadingKey, readingKey, type Sha256 } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import { readingStatus, resolveSheets } from "../scoring/reading.ts";
import { Notes } from "../scoring/score-sheet.ts";
import type { SeasonState } from "../season/season-state.ts";
import { countingReadings } from "../season/standing.ts";
import type { ResultRecord } from "./result-record.ts";

/** Name of the notes beside a result; they go into score sheets and never into a published document. */
export const NOTES_ENTRY = "notes.json";

export const ResultNotes = z
  .array(z.object({ dossierId: DossierId, memberId: MemberId, notes: Notes }))
  .max(400_000);
export type ResultNotes = z.output<typeof ResultNotes>;

export type NotesByReading = ReadonlyMap<ReadingKey, Notes>;

/** The notes of every counted sheet that has some. */
export function collectNotes({ season, readings }: Pick<SeasonState, "season" | "readings">): ResultNotes {
  return countingReadings(readings.values(), season.members).flatMap((reading) => {
    const resolved = resolveSheets(reading.sheets);
    if (readingStatus(reading) !== "released" || resolved.state !== "released") return [];
    const { dossierId, memberId } = reading;
    const { notes } = resolved.current;
    return Object.keys(notes).length > 0 ? [{ dossierId, memberId, notes }] : [];
  });
}

/** The notes that are exactly those their judges signed; anything else is left out. */
export function matchNotes(notes: ResultNotes, record: ResultRecord, sha256: Sha256): NotesByReading {
  const digests = new Map(record.sheets.map(({ sheet }) => [readingKey(sheet), sheet.notesDigest]));
  return new Map(
    notes.flatMap((entry) => {
      const key = readingKey(entry);
      return digests.get(key) === sha256(canonicalJson(entry.notes)) ? [[key, entry.notes] as const] : [];
    }),
  );
}
