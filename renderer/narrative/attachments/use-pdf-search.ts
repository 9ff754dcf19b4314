import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { OpenPdf } from "./pdf-document.ts";
import { findMatches, joinPieces, type PageText, type TextMatch, type TextPiece } from "./text-search.ts";

export interface PageMatch extends TextMatch {
  /** Counted from 0. */
  readonly page: number;
}

export interface PdfSearch {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** In the order of the document. */
  readonly matches: readonly PageMatch[];
  readonly current: PageMatch | null;
  readonly step: (direction: 1 | -1) => void;
  readonly isSearching: boolean;
  /** False once every page was searched and none has text: the document is a picture of paper. */
  readonly hasText: boolean;
}

interface Found {
  readonly query: string;
  readonly matches: readonly PageMatch[];
  readonly isDone: boolean;
  readonly hasText: boolean;
}

const NOTHING: Found = { query: "", matches: [], isDone: true, hasText: true };
const MATCH_LIMIT = 1000;
const SHORTEST_QUERY = 2;
const TYPING_PAUSE_MILLISECONDS = 150;
/** Results reach the screen once in so many pages. */
const PAGES_AT_ONCE = 25;

/** Searches page by page from the page in view onwards, so that the first hit is near. */
export function usePdfSearch(pdf: OpenPdf, pageInView: () => number): PdfSearch {
  const [query, setTyped] = useState("");
  const [found, setFound] = useState<Found>(NOTHING);
  const [chosen, setChosen] = useState<PageMatch | null>(null);
  const texts = useRef(new Map<number, PageText>());
  const findStart = useEffectEvent(pageInView);
  useEffect(() => {
    const ending = new AbortController();
    if (isTooShort(query)) return undefined;
    const timer = setTimeout(() => {
      const search = { pdf, query, texts: texts.current, start: findStart(), signal: ending.signal };
      searchPages(search, (next, first) => {
        if (ending.signal.aborted) return;
        setFound(next);
        setChosen((before) => before ?? first);
      }).catch(() => undefined);
    }, TYPING_PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [pdf, query]);
  const { matches } = found;
  const setQuery = useCallback((typed: string): void => {
    setTyped(typed);
    setChosen(null);
    if (isTooShort(typed)) setFound(NOTHING);
  }, []);
  const step = useCallback(
    (direction: 1 | -1): void => {
      if (matches.length === 0) return;
      const index = chosen ? matches.findIndex((match) => isSame(match, chosen)) : -direction;
      setChosen(matches.at((index + direction) % matches.length) ?? null);
    },
    [matches, chosen],
  );
  return useMemo(
    () => ({
      query,
      setQuery,
      matches,
      current: chosen,
      step,
      isSearching: !found.isDone || (!isTooShort(query) && found.query !== query),
      hasText: found.hasText,
    }),
    [query, setQuery, found, matches, chosen, step],
  );
}

function isTooShort(query: string): boolean {
  return query.trim().length < SHORTEST_QUERY;
}

export function isSame(one: PageMatch, other: PageMatch): boolean {
  return one.page === other.page && one.start === other.start;
}

interface Search {
  readonly pdf: OpenPdf;
  readonly query: string;
  readonly texts: Map<number, PageText>;
  readonly start: number;
  readonly signal: AbortSignal;
}

async function searchPages(
  { pdf, query, texts, start, signal }: Search,
  publish: (found: Found, first: PageMatch | null) => void,
): Promise<void> {
  const { numPages } = pdf.document;
  const matches: PageMatch[] = [];
  let first: PageMatch | null = null;
  let hasText = false;
  for (let step = 0; step < numPages && !signal.aborted && matches.length < MATCH_LIMIT; step += 1) {
    const page = (start + step) % numPages;
    const { text } = await textOf(pdf, page, texts);
    hasText ||= text.trim() !== "";
    const here = findMatches(text, query, MATCH_LIMIT - matches.length).map((match) => ({ ...match, page }));
    matches.push(...here);
    const isFirst = first === null && here.length > 0;
    first ??= here[0] ?? null;
    if (isFirst || step % PAGES_AT_ONCE === 0) publish(foundSoFar(false), first);
  }
  publish(foundSoFar(true), first);

  function foundSoFar(isDone: boolean): Found {
    const sorted = matches.toSorted((a, b) => a.page - b.page || a.start - b.start);
    return { query, matches: sorted, isDone, hasText: hasText || !isDone };
  }
}

async function textOf(pdf: OpenPdf, page: number, texts: Map<number, PageText>): Promise<PageText> {
  const known = texts.get(page);
  if (known) return known;
  const read = await readPageText(pdf, page);
  texts.set(page, read);
  return read;
}

/** A page that cannot be read has no text to find; the reader says so where the page stands. */
async function readPageText({ document }: OpenPdf, page: number): Promise<PageText> {
  try {
    const proxy = await document.getPage(page + 1);
    const { items } = await proxy.getTextContent();
    return joinPieces(items.filter((item): item is TextPiece & typeof item => "str" in item));
  } catch {
    return joinPieces([]);
  }
}
