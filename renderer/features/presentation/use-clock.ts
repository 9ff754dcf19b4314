import { useCallback, useMemo, useState } from "react";
import * as z from "zod";
import type { ClockSetting } from "#shared/desk/desk-entry.ts";
import {
  addMinute,
  createClock,
  nextPhase,
  PresentationClock,
  pauseClock,
  startClock,
} from "#shared/presentation/clock.ts";

/** What the window keeps of the clock; it lives as long as the window, not as long as the page. */
const StoredClock = z.object({
  /** `null` before the start: the clock still follows its setting. */
  clock: PresentationClock.nullable(),
  /** The clock before it was reset or the phase was changed, to go back to. */
  previous: PresentationClock.nullable(),
  dossierId: z.string().nullable(),
});
type StoredClock = z.output<typeof StoredClock>;

export interface ClockControl {
  readonly clock: PresentationClock;
  /** Nothing has begun. */
  readonly isFresh: boolean;
  readonly canUndo: boolean;
  /** For whose presentation it was started. */
  readonly dossierId: string | null;
  readonly toggle: () => void;
  readonly next: () => void;
  readonly addMinute: () => void;
  readonly reset: () => void;
  readonly undo: () => void;
}

/** The clock of this window; it goes on while other pages are open, for it keeps moments and counts nothing. */
export function useClock(seasonId: string, setting: ClockSetting, dossierId: string | null): ClockControl {
  const storageKey = `pleno.clock.${seasonId}`;
  const [stored, setStored] = useState<StoredClock | null>(() => readStoredClock(storageKey));
  const keep = useCallback(
    (next: StoredClock | null): void => {
      if (next) sessionStorage.setItem(storageKey, JSON.stringify(next));
      else sessionStorage.removeItem(storageKey);
      setStored(next);
    },
    [storageKey],
  );
  return useMemo(() => {
    const clock = stored?.clock ?? createClock(setting);
    const isFresh = !stored?.clock;
    const previous = stored?.previous ?? null;
    const owner = (isFresh ? dossierId : stored.dossierId) ?? null;
    const change = (next: PresentationClock, before: PresentationClock | null): void =>
      keep({ clock: next, previous: before, dossierId: owner });
    return {
      clock,
      isFresh,
      canUndo: previous !== null,
      dossierId: isFresh ? null : owner,
      toggle: () => {
        const turn = clock.runningSince === null ? startClock : pauseClock;
        change(turn(clock, Date.now()), isFresh ? null : previous);
      },
      next: () => {
        if (clock.phase !== "over") change(nextPhase(clock, setting, Date.now()), clock);
      },
      addMinute: () => change(addMinute(clock), previous),
      reset: () => keep({ clock: null, previous: clock, dossierId: owner }),
      undo: () => {
        if (previous) keep({ clock: previous, previous: null, dossierId: stored?.dossierId ?? null });
      },
    };
  }, [stored, setting, dossierId, keep]);
}

function readStoredClock(storageKey: string): StoredClock | null {
  try {
    return StoredClock.parse(JSON.parse(sessionStorage.getItem(storageKey) ?? "null"));
  } catch {
    // Nothing is kept yet, or a version of the program kept something else.
    return null;
  }
}
