import type { PDFPageProxy } from "pdfjs-dist";
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import type { OpenPdf } from "./pdf-document.ts";
import {
  findMatches,
  joinPieces,
  type PageText,
  piecesOf,
  type TextMatch,
  type TextPiece,
} from "./text-search.ts";
import type { PageMatch } from "./use-pdf-search.ts";

/** The words of a page and the elements they stand in, piece by piece. */
interface PageWords {
  readonly content: PageText;
  readonly elements: readonly HTMLElement[];
}

const MATCHES_SHOWN = 500;
const ALL_MATCHES = "pdf-match";
const CURRENT_MATCH = "pdf-current-match";

/** Lays the text of a page over its picture; `null` until it is there. It scales with the page by itself. */
export function useTextLayer(
  holder: RefObject<HTMLElement | null>,
  { library }: OpenPdf,
  page: PDFPageProxy | null,
): PageWords | null {
  const [words, setWords] = useState<PageWords | null>(null);
  useEffect(() => {
    const container = holder.current;
    if (!container || !page) return undefined;
    let isCurrent = true;
    let cancel = (): void => undefined;
    const lay = async (): Promise<void> => {
      const source = await page.getTextContent();
      if (!isCurrent) return;
      const layer = new library.TextLayer({
        textContentSource: source,
        container,
        viewport: page.getViewport({ scale: 1 }),
      });
      cancel = () => layer.cancel();
      await layer.render();
      const pieces = source.items.filter((item): item is TextPiece & typeof item => "str" in item);
      if (isCurrent) setWords({ content: joinPieces(pieces), elements: layer.textDivs });
    };
    // A page whose text cannot be read is still a picture.
    lay().catch(() => undefined);
    return () => {
      isCurrent = false;
      cancel();
      container.replaceChildren();
      setWords(null);
    };
  }, [holder, library, page]);
  return words;
}

/** Marks the matches of a page without touching its elements; goes once to the one that was chosen. */
export function useHighlights(
  words: PageWords | null,
  query: string,
  current: PageMatch | null,
  onCurrent: (range: Range) => void,
): void {
  const shown = useRef<PageMatch | null>(null);
  const goTo = useEffectEvent(onCurrent);
  useEffect(() => {
    if (!words || query.trim().length < 2) return undefined;
    const ranges = findMatches(words.content.text, query, MATCHES_SHOWN).flatMap((match) =>
      rangesOf(words, match),
    );
    return mark(ALL_MATCHES, ranges);
  }, [words, query]);
  useEffect(() => {
    if (!words || !current) return undefined;
    const ranges = rangesOf(words, current);
    const [first] = ranges;
    if (first && shown.current !== current) {
      shown.current = current;
      goTo(first);
    }
    return mark(CURRENT_MATCH, ranges);
  }, [words, current]);
}

function rangesOf({ content, elements }: PageWords, match: TextMatch): readonly Range[] {
  return piecesOf(content, match).flatMap(({ piece, start, end }) => {
    const node = elements[piece]?.firstChild;
    if (!node || node.nodeType !== Node.TEXT_NODE) return [];
    const range = document.createRange();
    const length = node.nodeValue?.length ?? 0;
    range.setStart(node, Math.min(start, length));
    range.setEnd(node, Math.min(end, length));
    return [range];
  });
}

function mark(name: string, ranges: readonly Range[]): () => void {
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, highlight);
  for (const range of ranges) highlight.add(range);
  return () => {
    for (const range of ranges) highlight.delete(range);
  };
}
