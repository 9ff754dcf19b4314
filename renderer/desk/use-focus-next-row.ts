import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { DossierRow } from "./row-in-focus.ts";

/** How long the view may take to show what has just gone on record, in milliseconds. */
const VIEW_PAUSE = 2000;

/**
 * To be called with a row's dossier when its dialog closes: if the button that opened it goes, and the focus with it,
 * the row after it takes the focus.
 */
export function useFocusNextRow(
  list: RefObject<HTMLElement | null>,
  rows: readonly DossierRow[],
): (dossierId: string) => void {
  const latest = useRef(rows);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => {
    latest.current = rows;
  });
  useEffect(() => () => stop.current(), []);
  return useCallback(
    (dossierId) => {
      const placeOf = (): number => latest.current.findIndex(({ dossier }) => dossier.id === dossierId);
      const last = placeOf();
      const observer = new MutationObserver(() => {
        if (document.activeElement !== document.body || document.querySelector("[role=dialog]")) return;
        const place = placeOf();
        // A row that has left the list has given its place to the next.
        const next = Math.min(place === -1 ? last : place + 1, latest.current.length - 1);
        focusRow(list.current, next, latest.current[next]);
      });
      stop.current();
      observer.observe(document.body, { childList: true, subtree: true });
      const timer = setTimeout(() => observer.disconnect(), VIEW_PAUSE);
      stop.current = () => {
        observer.disconnect();
        clearTimeout(timer);
      };
    },
    [list],
  );
}

function focusRow(list: HTMLElement | null, index: number, row: DossierRow | undefined): void {
  if (!list || !row) return;
  const card = `[data-dossier="${CSS.escape(row.dossier.id)}"] a[href]`;
  list.querySelector<HTMLElement>(`tr[data-index="${index}"], ${card}`)?.focus();
}
