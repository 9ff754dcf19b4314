import { type RefObject, useCallback, useEffect, useState } from "react";
import type { DossierText } from "#shared/dossier/dossier.ts";
import type { PassagePlace } from "./passage.ts";
import { readSelection } from "./read-selection.ts";

export interface ChosenPassage {
  readonly passage: PassagePlace;
  /** CSS pixels from the top of the scrolled content, under the passage. */
  readonly top: number;
  /** The button that chose a whole paragraph; `null` when it was selected as text. */
  readonly origin: HTMLElement | null;
}

interface PassageChoice {
  readonly chosen: ChosenPassage | null;
  readonly choose: (passage: PassagePlace, origin: HTMLElement) => void;
  readonly drop: () => void;
}

const GAP = 6;

/** The passage a person has selected in the narrative, with the mouse or the keyboard. */
export function usePassage(
  scroller: RefObject<HTMLElement | null>,
  content: DossierText | null,
): PassageChoice {
  const [chosen, setChosen] = useState<ChosenPassage | null>(null);
  useEffect(() => {
    const pane = scroller.current;
    if (!pane || !content) return;
    const read = (event: Event): void => {
      // Chosen means finished choosing: while the button is down, the bar would run after the pointer.
      if (event.target instanceof Element && event.target.closest("[data-outside], button")) return;
      const passage = readSelection(pane, content);
      const rectangle = passage && getSelection()?.getRangeAt(0).getBoundingClientRect();
      setChosen(
        passage && rectangle ? { passage, top: contentTop(pane, rectangle.bottom), origin: null } : null,
      );
    };
    pane.addEventListener("pointerup", read);
    pane.addEventListener("keyup", read);
    return () => {
      pane.removeEventListener("pointerup", read);
      pane.removeEventListener("keyup", read);
    };
  }, [scroller, content]);
  const choose = useCallback((passage: PassagePlace, origin: HTMLElement) => {
    const pane = origin.closest<HTMLElement>(".narrative");
    if (pane) setChosen({ passage, top: contentTop(pane, origin.getBoundingClientRect().bottom), origin });
  }, []);
  const drop = useCallback(() => {
    getSelection()?.removeAllRanges();
    setChosen((known) => {
      known?.origin?.focus();
      return null;
    });
  }, []);
  return { chosen, choose, drop };
}

function contentTop(pane: HTMLElement, clientY: number): number {
  return Math.round(clientY - pane.getBoundingClientRect().top + pane.scrollTop + GAP);
}
