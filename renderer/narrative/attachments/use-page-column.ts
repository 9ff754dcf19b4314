import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import {
  anchorAt,
  layOutPages,
  PAGE_GAP,
  type PageAnchor,
  type PageBox,
  type PageSize,
  pageAt,
  pagesToDraw,
  topOfAnchor,
  type Zoom,
  zoomOf,
} from "./page-window.ts";
import { useBox } from "./use-box.ts";

export interface PageColumn {
  readonly boxes: readonly PageBox[];
  /** The pages that exist as pictures at this moment, counted from 0. */
  readonly drawn: readonly number[];
  /** The page a person is looking at, counted from 0. */
  readonly page: number;
  readonly zoom: Zoom;
  /** The zoom in figures, also when the pages fit the width. */
  readonly share: number;
  readonly setZoom: (zoom: Zoom) => void;
  readonly goTo: (page: number) => void;
  /** Brings a height of a page, in CSS pixels from its top, into the middle of the view unless it is in view. */
  readonly reveal: (page: number, top: number) => void;
  readonly setSize: (page: number, size: PageSize) => void;
  readonly onScroll: () => void;
  readonly innerWidth: number;
}

/** Canvases are the memory of a reader, so only these many pages have one. */
const DRAWN_PAGES = 8;
const NEIGHBOURS = 2;
const SIDE = 16;
/** The page in view is the one at this share of the view's height. */
const LOOKED_AT = 1 / 3;

/** The column of pages: where each lies, which are drawn, and a place that holds while sizes and zoom change. */
export function usePageColumn(
  scroller: RefObject<HTMLElement | null>,
  pages: { readonly count: number; readonly first: PageSize; readonly start: number },
): PageColumn {
  const view = useBox(scroller);
  const [sizes, setSizes] = useState<readonly PageSize[]>(() => Array(pages.count).fill(pages.first));
  const [zoom, setZoom] = useState<Zoom>("fit");
  const [top, setTop] = useState(0);
  const anchor = useRef<PageAnchor>({ page: pages.start, share: 0 });
  const available = Math.max(0, view.width - 2 * SIDE);
  const boxes = useMemo(() => layOutPages(sizes, zoom, available), [sizes, zoom, available]);
  // Whatever moves the pages is told by the scroll event, also when a program moved them.
  const scrollTo = (next: number): void => scroller.current?.scrollTo({ top: next });
  useLayoutEffect(() => {
    if (available > 0) scroller.current?.scrollTo({ top: topOfAnchor(boxes, anchor.current) });
  }, [scroller, boxes, available]);
  const page = pageAt(boxes, top + view.height * LOOKED_AT);
  const setSize = useCallback((index: number, size: PageSize) => {
    setSizes((known) => {
      const { width, height } = known[index] ?? size;
      return width === size.width && height === size.height ? known : known.with(index, size);
    });
  }, []);
  const goTo = (index: number): void => {
    const target = Math.min(Math.max(index, 0), pages.count - 1);
    const box = boxes[target];
    if (!box) return;
    anchor.current = { page: target, share: -PAGE_GAP / box.height };
    scrollTo(box.top - PAGE_GAP);
  };
  return {
    boxes,
    drawn: available > 0 ? drawnPages(boxes, top, view.height) : [],
    page,
    zoom,
    share: zoomOf(boxes[page] ?? { scale: 1 }),
    setZoom,
    goTo,
    reveal: (index, height) => {
      const place = (boxes[index]?.top ?? 0) + height;
      if (place > top + view.height * 0.1 && place < top + view.height * 0.9) return;
      scrollTo(place - view.height / 2);
      anchor.current = anchorAt(boxes, place - view.height / 2);
    },
    setSize,
    onScroll: () => {
      if (!scroller.current) return;
      anchor.current = anchorAt(boxes, scroller.current.scrollTop);
      setTop(scroller.current.scrollTop);
    },
    innerWidth: Math.max(available, ...boxes.map(({ width }) => width)) + 2 * SIDE,
  };
}

function drawnPages(boxes: readonly PageBox[], top: number, height: number): readonly number[] {
  return pagesToDraw(boxes, { top, height }, { pages: DRAWN_PAGES, neighbours: NEIGHBOURS });
}
