import { useEffect, useState, useSyncExternalStore } from "react";

/** What the components in view offer at this moment; whoever leaves takes theirs along. */
export interface Registry<T> {
  /** As of this moment, the newest offer last: what is to be run is taken from here. */
  readonly current: () => readonly T[];
  /** For a list to look at: the same until a description changes, so its functions may be out of date. */
  readonly listed: () => readonly T[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly put: (owner: symbol, items: readonly T[]) => void;
  readonly remove: (owner: symbol) => void;
}

/** `describe` says by what a listener would notice a change: new functions alone do not wake anybody. */
export function createRegistry<T>(describe: (item: T) => string): Registry<T> {
  const offers = new Map<symbol, readonly T[]>();
  const listeners = new Set<() => void>();
  let items: readonly T[] = [];
  let listed: readonly T[] = [];
  let description = "";
  const refresh = (): void => {
    items = [...offers.values()].flat();
    const next = items.map(describe).join("\n");
    if (next === description) return;
    description = next;
    listed = items;
    for (const listener of listeners) listener();
  };
  return {
    current: () => items,
    listed: () => listed,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put: (owner, offered) => {
      offers.set(owner, offered);
      refresh();
    },
    remove: (owner) => {
      offers.delete(owner);
      refresh();
    },
  };
}

/** Offers these items while the component is in view, always as of its last rendering. */
export function useOffer<T>(registry: Registry<T>, items: readonly T[]): void {
  const [owner] = useState(() => Symbol("owner"));
  // Every rendering makes new functions, and the newest must be the ones that run.
  useEffect(() => registry.put(owner, items));
  useEffect(() => () => registry.remove(owner), [registry, owner]);
}

/** All that is offered, to draw a list of it. */
export function useOffered<T>(registry: Registry<T>): readonly T[] {
  return useSyncExternalStore(registry.subscribe, registry.listed);
}
