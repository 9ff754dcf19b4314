import type { Clock } from "./clock.ts";

export interface Lifetime {
  readonly opened: () => void;
  readonly closed: () => void;
}

/** Calls `end` once no window has listened for the grace period; a host nobody reached yet keeps waiting. */
export function createLifetime(clock: Clock, graceMilliseconds: number, end: () => void): Lifetime {
  let open = 0;
  let stop: (() => void) | undefined;
  return {
    opened: () => {
      open += 1;
      stop?.();
    },
    closed: () => {
      open -= 1;
      if (open === 0) stop = clock.after(graceMilliseconds, end);
    },
  };
}
