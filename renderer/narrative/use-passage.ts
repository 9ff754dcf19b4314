import { type RefObject, useCallback, useEffect, useState } from "react";
import type { DossierText } from "#shared/dossier/dossier.ts";
import type { PassagePlace } from "./passage.ts";
import { readSelection } from "./read-selection.ts";

export interface ChosenPassage {
  readonly passage: PassagePlace;
  /** Where the passage begins and ends, in CSS pixels from the top of the scrolled content. */
  readonly top: number;
  readonly bottom: number;
  /** The button that chose a whole paragraph; `null` when it was selected as text. */
  readonly origin: HTMLElement | null;
}

interface PassageChoice {
  readonly chosen: ChosenPassage | null;
  readonly choose: (passage: PassagePlace, origin: HTMLElement) => void;
  readonly drop: () => void;
}

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
      setChosen(passage && rectangle ? { passage, ...inContent(pane, rectangle), origin: null } : null);
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
    const paragraph = origin.parentElement;
    if (pane && paragraph)
      setChosen({ passage, ...inContent(pane, paragraph.getBoundingClientRect()), origin });
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

function inContent(pane: HTMLElement, { top, bottom }: DOMRect): Pick<ChosenPassage, "top" | "bottom"> {
  const shift = pane.scrollTop - pane.getBoundingClientRect().top;
  return { top: Math.round(top + shift), bottom: Math.round(bottom + shift) };
}
