import { type RefObject, useCallback, useEffect, useState } from "react";
import * as z from "zod";
import type { SweepRow } from "./sweep-rows.ts";

const SeenIds = z.array(z.string());

interface SeenDossiers {
  readonly seen: ReadonlySet<string>;
  readonly addSeen: (dossierIds: readonly string[]) => void;
}

/** Dossiers the judge has had in view during the sweep, kept on this computer. */
export function useSeenDossiers(seasonId: string): SeenDossiers {
  const key = `pleno.sweep.${seasonId}`;
  const [seen, setSeen] = useState(() => readSeen(localStorage.getItem(key)));
  const addSeen = useCallback(
    (dossierIds: readonly string[]) =>
      setSeen((last) => {
        if (dossierIds.every((id) => last.has(id))) return last;
        const next = new Set([...last, ...dossierIds]);
        localStorage.setItem(key, JSON.stringify([...next]));
        return next;
      }),
    [key],
  );
  return { seen, addSeen };
}

function readSeen(stored: string | null): ReadonlySet<string> {
  try {
    return new Set(SeenIds.parse(JSON.parse(stored ?? "[]")));
  } catch {
    return new Set();
  }
}

/** A row that only flew past while scrolling was not looked at. */
const REST_MS = 300;

/** Reports rows of the table in this element once they have come to rest in view. */
export function useSeenRows(
  list: RefObject<HTMLElement | null>,
  rows: readonly SweepRow[],
  onSeen: ((dossierIds: readonly string[]) => void) | null,
): void {
  useEffect(() => {
    if (!onSeen) return undefined;
    const element = list.current;
    const look = (): void => onSeen(rowsInView(element, rows));
    let timer = setTimeout(look, REST_MS);
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, REST_MS);
    };
    // Scrolling does not bubble, so it is caught on the way down; the page itself may scroll as well.
    document.addEventListener("scroll", wait, { capture: true, passive: true });
    addEventListener("resize", wait);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("scroll", wait, { capture: true });
      removeEventListener("resize", wait);
    };
  }, [list, rows, onSeen]);
}

function rowsInView(list: HTMLElement | null, rows: readonly SweepRow[]): readonly string[] {
  if (!list) return [];
  const view = list.getBoundingClientRect();
  return [...list.querySelectorAll<HTMLElement>("tr[data-index]")].flatMap((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    const isInView = middle > Math.max(view.top, 0) && middle < Math.min(view.bottom, innerHeight);
    const row = rows[Number(element.dataset["index"])];
    return row && isInView ? [row.dossier.id] : [];
  });
}
