import { useState, useSyncExternalStore } from "react";

/** The narrative's share of the width in percent. */
export const SPLIT = { min: 30, max: 72, usual: 56 } as const;

const STORAGE_KEY = "pleno.view.scoring.split";

export function clampSplit(percent: number): number {
  return Math.round(Math.min(Math.max(percent, SPLIT.min), SPLIT.max));
}

/** How wide the narrative is; kept on this computer from one start to the next. */
export function useSplit(): readonly [number, (percent: number) => void] {
  const [split, setSplit] = useState(() => {
    const stored = Number(localStorage.getItem(STORAGE_KEY) ?? SPLIT.usual);
    return Number.isFinite(stored) ? clampSplit(stored) : SPLIT.usual;
  });
  const keep = (percent: number): void => {
    const next = clampSplit(percent);
    localStorage.setItem(STORAGE_KEY, `${next}`);
    setSplit(next);
  };
  return [split, keep];
}

/** Two panes side by side need this; below it, one is shown at a time. */
const NARROW = matchMedia("(width < 60rem)");

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      NARROW.addEventListener("change", listener);
      return () => NARROW.removeEventListener("change", listener);
    },
    () => NARROW.matches,
  );
}
