import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  anchorAt,
  layOutPages,
  nextZoom,
  outputScale,
  pageAt,
  pagesToDraw,
  topOfAnchor,
  totalHeight,
  type Zoom,
} from "#renderer/narrative/attachments/page-window.ts";

const A4 = { width: 595, height: 842 };
const sizes = fc.array(
  fc.record({ width: fc.integer({ min: 50, max: 2000 }), height: fc.integer({ min: 50, max: 4000 }) }),
  { minLength: 1, maxLength: 60 },
);
const zooms = fc.oneof(fc.constant<Zoom>("fit"), fc.double({ min: 0.5, max: 4, noNaN: true }));
const LIMIT = { pages: 8, neighbours: 2 };

test("draws what is in view and its neighbours, never more than the limit", () => {
  fc.assert(
    fc.property(sizes, zooms, fc.double({ min: 0, max: 1, noNaN: true }), (pages, zoom, share) => {
      const boxes = layOutPages(pages, zoom, 700);
      const top = share * totalHeight(boxes);
      const drawn = pagesToDraw(boxes, { top, height: 600 }, LIMIT);
      expect(drawn.length).toBeLessThanOrEqual(LIMIT.pages);
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(drawn).toContain(pageAt(boxes, top));
      expect(drawn.every((page) => page >= 0 && page < pages.length)).toBe(true);
    }),
  );
});

test("of 3,000 pages the ones around the view exist", () => {
  const boxes = layOutPages(
    Array.from({ length: 3000 }, () => A4),
    "fit",
    700,
  );
  const middle = boxes[1500];
  expect(pagesToDraw(boxes, { top: middle?.top ?? 0, height: 500 }, LIMIT)).toEqual([
    1498, 1499, 1500, 1501, 1502,
  ]);
});

test("many tiny pages in view stay within the limit, the first ones of the view kept", () => {
  const boxes = layOutPages(
    Array.from({ length: 100 }, () => ({ width: 700, height: 20 })),
    "fit",
    700,
  );
  expect(pagesToDraw(boxes, { top: 0, height: 2000 }, LIMIT)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test("no page, nothing drawn", () => {
  expect(pagesToDraw([], { top: 0, height: 500 }, LIMIT)).toEqual([]);
});

test("a place holds through every change of zoom", () => {
  fc.assert(
    fc.property(sizes, zooms, fc.double({ min: 0, max: 0.99, noNaN: true }), (pages, zoom, share) => {
      const before = layOutPages(pages, "fit", 700);
      const anchor = anchorAt(before, share * totalHeight(before));
      const after = layOutPages(pages, zoom, 700);
      const again = anchorAt(after, topOfAnchor(after, anchor) + 1e-6);
      if (anchor.share >= 0 && anchor.share < 1) expect(again.page).toBe(anchor.page);
    }),
  );
});

test("pages of every format take the width when they fit", () => {
  const boxes = layOutPages([A4, { width: 842, height: 595 }], "fit", 700);
  expect(boxes.map(({ width }) => Math.round(width))).toEqual([700, 700]);
});

test("zooms between 50 and 400 percent", () => {
  expect(nextZoom(1, 1)).toBe(1.25);
  expect(nextZoom(3.9, 1)).toBe(4);
  expect(nextZoom(4, 1)).toBe(4);
  expect(nextZoom(0.55, -1)).toBe(0.5);
});

test("a large page gets fewer pixels rather than more memory", () => {
  const box = { width: 4000, height: 5000 };
  const ratio = outputScale(box, 2, 8_000_000);
  expect(box.width * ratio * box.height * ratio).toBeCloseTo(8_000_000, 0);
  expect(outputScale({ width: 700, height: 990 }, 1.5, 8_000_000)).toBe(1.5);
});
