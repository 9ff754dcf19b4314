import { type RefObject, useEffect, useState } from "react";
import type { CriterionId } from "#shared/identifiers.ts";

/** A section, or one passage in it, that is to be shown; a new object shows it again. */
export interface Shown {
  readonly criterionId: CriterionId;
  readonly pinId?: string;
}

/** Scrolls the pane alone: `scrollIntoView` would take the mark field out of view in a small window. */
export function useShownPlace(
  pane: RefObject<HTMLElement | null>,
  shown: Shown | null,
  isOpen: boolean,
): void {
  useEffect(() => {
    const scroller = pane.current;
    if (!scroller || !shown || !isOpen) return;
    const marks = shown.pinId === undefined ? [] : pieces(scroller, shown.pinId);
    const target = marks[0] ?? scroller.querySelector(`[data-criterion="${CSS.escape(shown.criterionId)}"]`);
    if (!target) return;
    const distance = target.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    const room = marks.length > 0 ? scroller.clientHeight / 4 : topMargin(scroller);
    scroller.scrollBy(0, distance - room);
    for (const mark of marks) {
      mark.classList.remove("flash");
      // Reading the width lets the animation begin anew on a second jump to the same passage.
      void mark.offsetWidth;
      mark.classList.add("flash");
    }
  }, [pane, shown, isOpen]);
}

function pieces(scroller: HTMLElement, pinId: string): readonly HTMLElement[] {
  return [...scroller.querySelectorAll<HTMLElement>(`[data-pins~="${CSS.escape(pinId)}"]`)];
}

const MARGIN = 12;

/** The row of section numbers stays over the text where there is no room for a column. */
function topMargin(scroller: HTMLElement): number {
  const nav = scroller.querySelector<HTMLElement>(".narrative-nav");
  const isRow = nav !== null && nav.offsetHeight < scroller.clientHeight / 3;
  return (isRow ? nav.offsetHeight : 0) + MARGIN;
}

/** The section that is being read: the last whose heading has passed the upper third of the pane. */
export function useCurrentSection(pane: RefObject<HTMLElement | null>, isOpen: boolean): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const scroller = pane.current;
    if (!scroller || !isOpen) return;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const line = scroller.getBoundingClientRect().top + scroller.clientHeight / 3;
      const sections = [...scroller.querySelectorAll<HTMLElement>("[data-criterion]")];
      const passed = sections.filter((section) => section.getBoundingClientRect().top <= line);
      const found = (passed.at(-1) ?? sections[0])?.dataset["criterion"];
      setCurrent(found);
    };
    const plan = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    scroller.addEventListener("scroll", plan, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener("scroll", plan);
    };
  }, [pane, isOpen]);
  return current;
}
