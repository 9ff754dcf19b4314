import { type RefObject, useEffect } from "react";
import { useDeskStore } from "#renderer/desk/desk-context.ts";
import { dossierDesk } from "#shared/desk/desk.ts";
import type { DossierId } from "#shared/identifiers.ts";

/** How often a moving place is written down, in milliseconds. */
const WRITE_EVERY = 2000;

/** Keeps how far both panes are scrolled, so that a dossier opens where it was left. */
export function useKeptPlace(
  dossierId: DossierId,
  narrative: RefObject<HTMLElement | null>,
  rubric: RefObject<HTMLElement | null>,
): void {
  const store = useDeskStore();
  useEffect(() => {
    const place = { ...dossierDesk(store.current().desk, dossierId).place };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = (): void => {
      clearTimeout(timer);
      timer = undefined;
      store.put({ type: "place", dossierId, ...place });
    };
    const note = (): void => {
      // A pane without height is hidden or on its way out, and says nothing about the place.
      if (narrative.current?.clientHeight) place.narrative = Math.round(narrative.current.scrollTop);
      if (rubric.current?.clientHeight) place.rubric = Math.round(rubric.current.scrollTop);
      timer ??= setTimeout(write, WRITE_EVERY);
    };
    const panes = [narrative.current, rubric.current];
    for (const pane of panes) pane?.addEventListener("scroll", note, { passive: true });
    return () => {
      for (const pane of panes) pane?.removeEventListener("scroll", note);
      if (timer !== undefined) write();
    };
  }, [store, dossierId, narrative, rubric]);
}
