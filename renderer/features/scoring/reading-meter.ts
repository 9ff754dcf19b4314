/** Without a key, a click or a movement for this long, nobody counts as reading; in milliseconds. */
export const IDLE_LIMIT = 60_000;

/** Adds up the time in which a window is visible and in use. */
export interface ReadingMeter {
  /** A key, a click or a movement. */
  readonly use: () => void;
  readonly setVisible: (isVisible: boolean) => void;
  /** Whole seconds since the last taking; what is left over counts for the next. */
  readonly take: () => number;
}

/** `now` in milliseconds, never going back. Opening counts as using. */
export function createReadingMeter(now: () => number, startsVisible: boolean): ReadingMeter {
  let isVisible = startsVisible;
  let lastUse = now();
  let countedTo = lastUse;
  let collected = 0;
  const count = (): void => {
    const end = Math.min(now(), lastUse + IDLE_LIMIT);
    if (isVisible && end > countedTo) collected += end - countedTo;
    countedTo = now();
  };
  return {
    use: () => {
      count();
      lastUse = now();
    },
    setVisible: (next) => {
      count();
      isVisible = next;
      if (next) lastUse = now();
    },
    take: () => {
      count();
      const seconds = Math.floor(collected / 1000);
      collected -= seconds * 1000;
      return seconds;
    },
  };
}
