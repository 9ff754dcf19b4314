import type { Clock } from "#electron/browser-host/clock.ts";

interface Timer {
  due: number;
  readonly every: number | undefined;
  readonly run: () => void;
}

/** A clock that moves only when told to. */
export function createFakeClock(): Clock & { readonly advance: (milliseconds: number) => void } {
  let time = 0;
  const timers = new Set<Timer>();
  const start = (milliseconds: number, run: () => void, every?: number): (() => void) => {
    const timer = { due: time + milliseconds, every, run };
    timers.add(timer);
    return () => void timers.delete(timer);
  };
  const nextDue = (end: number): Timer | undefined =>
    [...timers].filter(({ due }) => due <= end).toSorted((a, b) => a.due - b.due)[0];
  return {
    now: () => time,
    after: (milliseconds, run) => start(milliseconds, run),
    every: (milliseconds, run) => start(milliseconds, run, milliseconds),
    advance: (milliseconds) => {
      const end = time + milliseconds;
      for (let timer = nextDue(end); timer !== undefined; timer = nextDue(end)) {
        time = timer.due;
        if (timer.every === undefined) timers.delete(timer);
        else timer.due += timer.every;
        timer.run();
      }
      time = end;
    },
  };
}
