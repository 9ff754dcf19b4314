import type { DossierId } from "../identifiers.ts";
import type { PresentationSlot } from "../season/season.ts";

const DAY = "2026-11-25";
const OPENS_AT_HOUR = 9;
const SLOT_MINUTES = 20;
const ROOMS = ["Ruang Pleno A (latihan)", "Ruang Pleno B (latihan)"] as const;

/** One day of presentations, two rooms side by side, in slots of twenty minutes from nine o'clock. */
export function scheduleRehearsal(dossierIds: readonly DossierId[]): PresentationSlot[] {
  return dossierIds.map((dossierId, index) => ({
    dossierId,
    startsAt: `${DAY}T${clockTime(Math.floor(index / ROOMS.length) * SLOT_MINUTES)}`,
    room: ROOMS[index % ROOMS.length] ?? ROOMS[0],
  }));
}

function clockTime(minutesSinceOpening: number): string {
  const hour = OPENS_AT_HOUR + Math.floor(minutesSinceOpening / 60);
  return `${String(hour).padStart(2, "0")}:${String(minutesSinceOpening % 60).padStart(2, "0")}`;
}
