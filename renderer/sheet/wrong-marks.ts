import { useSyncExternalStore } from "react";
import type { Outbox } from "#renderer/db/outbox.ts";
import { useSeason } from "#renderer/db/season-context.ts";
import type { CriterionId, DossierId } from "#shared/identifiers.ts";
import type { Hundredths, MarkError } from "#shared/scoring/hundredths.ts";

/** Text in a mark's field that is no mark. */
export interface WrongText {
  readonly text: string;
  readonly error: MarkError;
  /** The mark that stood there before and still does. */
  readonly stands: Hundredths | null;
}

export interface WrongMark extends WrongText {
  readonly dossierId: DossierId;
  readonly criterionId: CriterionId;
}

/** Wrong texts of one open season; they outlive the page on which they were typed, not the program. */
export interface WrongMarks {
  /** In the order in which they were typed. */
  readonly current: () => readonly WrongMark[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly put: (dossierId: DossierId, criterionId: CriterionId, wrong: WrongText | null) => void;
  /** Forgets what was typed into a sheet that takes no more marks. */
  readonly forget: (dossierId: DossierId) => void;
}

export function createWrongMarks(): WrongMarks {
  let all: readonly WrongMark[] = [];
  const listeners = new Set<() => void>();
  const keep = (next: readonly WrongMark[]): void => {
    if (next.length === 0 && all.length === 0) return;
    all = next;
    for (const listener of listeners) listener();
  };
  return {
    current: () => all,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put: (dossierId, criterionId, wrong) => {
      const others = all.filter(
        (other) => other.dossierId !== dossierId || other.criterionId !== criterionId,
      );
      if (wrong) keep([...others, { dossierId, criterionId, ...wrong }]);
      else if (others.length < all.length) keep(others);
    },
    forget: (dossierId) => {
      const others = all.filter((other) => other.dossierId !== dossierId);
      if (others.length < all.length) keep(others);
    },
  };
}

/** Beside each season's outbox, and gone with it. */
const ALL = new WeakMap<Outbox, WrongMarks>();

export function wrongMarksOf(outbox: Outbox): WrongMarks {
  const known = ALL.get(outbox) ?? createWrongMarks();
  ALL.set(outbox, known);
  return known;
}

export function useWrongMarks(): readonly WrongMark[] {
  const store = wrongMarksOf(useSeason().store.outbox);
  return useSyncExternalStore(store.subscribe, store.current);
}
