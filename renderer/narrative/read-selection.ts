import type { DossierText } from "#shared/dossier/dossier.ts";
import type { CriterionId } from "#shared/identifiers.ts";
import { type PassagePlace, toPassage } from "./passage.ts";

/** The selected passage; a selection that runs over several sections counts in its first. */
export function readSelection(scroller: HTMLElement, content: DossierText): PassagePlace | null {
  const range = selectedRange();
  if (!range || !scroller.contains(range.startContainer)) return null;
  const paragraph = elementOf(range.startContainer)?.closest<HTMLElement>("[data-start]");
  const section = paragraph?.closest<HTMLElement>("[data-criterion]");
  const found = content.sections.find(({ criterionId }) => criterionId === section?.dataset["criterion"]);
  if (!paragraph || !section || !found) return null;
  const start = placeIn(paragraph, range.startContainer, range.startOffset);
  const last = section.contains(range.endContainer)
    ? elementOf(range.endContainer)?.closest<HTMLElement>("[data-start]")
    : null;
  const end = last ? placeIn(last, range.endContainer, range.endOffset) : endOf(section, range, found.text);
  return toPassage(found.criterionId, found.text, { start, end });
}

function selectedRange(): Range | null {
  const selection = getSelection();
  return selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
}

/** Beyond the paragraphs: the end of the section, or of the last paragraph before the selection's end. */
function endOf(section: HTMLElement, range: Range, body: string): number {
  if (!section.contains(range.endContainer)) return body.length;
  const before = [...section.querySelectorAll<HTMLElement>("[data-start]")].filter(
    (paragraph) => range.comparePoint(paragraph, 0) <= 0 && range.intersectsNode(paragraph),
  );
  const last = before.at(-1);
  return last ? Number(last.dataset["start"]) + ownText(last).length : 0;
}

/** Characters of the section before a point; what the page itself adds (tags, buttons) does not count. */
function placeIn(paragraph: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  range.setEnd(node, offset);
  return Number(paragraph.dataset["start"]) + ownText(range.cloneContents()).length;
}

function ownText(node: Node): string {
  const copy = node.cloneNode(true);
  if (copy instanceof Element || copy instanceof DocumentFragment)
    for (const outside of copy.querySelectorAll("[data-outside]")) outside.remove();
  return copy.textContent ?? "";
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

export function passageOfParagraph(
  sectionId: CriterionId,
  body: string,
  { start, text }: { readonly start: number; readonly text: string },
): PassagePlace | null {
  return toPassage(sectionId, body, { start, end: start + text.length });
}
