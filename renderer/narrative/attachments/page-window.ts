/** Width and height of a page in points (1/72 inch). */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** `fit` takes the width there is; a number is a share of the printed size. */
export type Zoom = "fit" | number;

/** Where a page lies in the column of pages, in CSS pixels. */
export interface PageBox {
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** CSS pixels per point. */
  readonly scale: number;
}

/** A place that stays put while pages around it change their size. */
export interface PageAnchor {
  /** Counted from 0. */
  readonly page: number;
  /** How far down the page, as a share of its height. */
  readonly share: number;
}

export const PAGE_GAP = 12;
const PIXELS_PER_POINT = 96 / 72;
const MIN_ZOOM = 0.5;
const MAX_ZOOM = 4;
const ZOOM_STEP = 1.25;

/** One column of pages; with `fit` every page takes the width, whatever its format. */
export function layOutPages(sizes: readonly PageSize[], zoom: Zoom, available: number): readonly PageBox[] {
  let top = PAGE_GAP;
  return sizes.map(({ width, height }) => {
    const scale = zoom === "fit" ? Math.max(available, 1) / width : zoom * PIXELS_PER_POINT;
    const box = { top, width: width * scale, height: height * scale, scale };
    top += box.height + PAGE_GAP;
    return box;
  });
}

export function totalHeight(boxes: readonly PageBox[]): number {
  const last = boxes.at(-1);
  return last ? last.top + last.height + PAGE_GAP : 0;
}

/** The page at a height of the column: the last that begins at or above it. */
export function pageAt(boxes: readonly PageBox[], top: number): number {
  let low = 0;
  let high = boxes.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((boxes[middle]?.top ?? 0) <= top) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The pages that are drawn: those in view and as many of their neighbours, the nearer first, as the limit
 * leaves room for. What is in view counts most, then what comes after it.
 */
export function pagesToDraw(
  boxes: readonly PageBox[],
  view: { readonly top: number; readonly height: number },
  limit: { readonly pages: number; readonly neighbours: number },
): readonly number[] {
  if (boxes.length === 0) return [];
  const first = pageAt(boxes, view.top);
  const last = Math.min(pageAt(boxes, view.top + view.height), first + limit.pages - 1);
  const inView = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const around = Array.from({ length: limit.neighbours }, (_, index) => [
    last + index + 1,
    first - index - 1,
  ]);
  return [...inView, ...around.flat()]
    .filter((page) => page >= 0 && page < boxes.length)
    .slice(0, limit.pages)
    .toSorted((a, b) => a - b);
}

export function anchorAt(boxes: readonly PageBox[], top: number): PageAnchor {
  const page = pageAt(boxes, top);
  const box = boxes[page];
  return { page, share: box ? (top - box.top) / box.height : 0 };
}

export function topOfAnchor(boxes: readonly PageBox[], { page, share }: PageAnchor): number {
  const box = boxes[Math.min(page, boxes.length - 1)];
  return box ? box.top + share * box.height : 0;
}

/** The next zoom in either direction, from 50 % to 400 %. */
export function nextZoom(current: number, direction: 1 | -1): number {
  const next = direction === 1 ? current * ZOOM_STEP : current / ZOOM_STEP;
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, Math.round(next * 100) / 100));
}

/** The zoom that a box shows a page at. */
export function zoomOf({ scale }: Pick<PageBox, "scale">): number {
  return scale / PIXELS_PER_POINT;
}

/** How many pixels of the screen a canvas gets per CSS pixel, so that one page never takes more than the limit. */
export function outputScale(
  box: Pick<PageBox, "width" | "height">,
  ratio: number,
  maxPixels: number,
): number {
  return Math.min(ratio, Math.sqrt(maxPixels / (box.width * box.height)));
}
