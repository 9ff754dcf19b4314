import * as z from "zod";

/** No page is larger: 14,400 points is the most that viewers show (ISO 32000-1, annex C). */
const Points = z.number().min(-20_000).max(20_000);

/** Where something stands on a page, in points from the lower left. */
export const PageRectangle = z.object({ left: Points, bottom: Points, width: Points, height: Points });
export type PageRectangle = z.output<typeof PageRectangle>;

const LEFT = 40;
/** Above the page's bottom margin, so that nothing of a footer reaches in. */
const BOTTOM = 62;
const DATE_HEIGHT = 18;

interface Grid {
  readonly columns: number;
  readonly columnStep: number;
  readonly width: number;
  readonly height: number;
  /** Room for the role printed above a block. */
  readonly above: number;
  /** Room for the name and number printed below a block. */
  readonly below: number;
  /** Between what stands below one row and above the next. */
  readonly gap: number;
}

const WIDE: Grid = { columns: 2, columnStep: 267, width: 248, height: 72, above: 32, below: 38, gap: 12 };
/** Four rows of these fit the height of an A4 sheet that lies on its side. */
const NARROW: Grid = { columns: 3, columnStep: 175, width: 165, height: 50, above: 30, below: 34, gap: 6 };
/** As wide as a sheet on its side allows. */
const BROAD: Grid = { ...NARROW, columns: 4 };

/** On a letter the blocks fill the width of the text; on a sheet that lies on its side they stand in its middle. */
export type SlotStyle = "letter" | "certificate";

/** So many blocks stand in wide columns; any other number takes fewer rows, and less of a page, in three narrow ones. */
const WIDE_COUNTS: Readonly<Record<SlotStyle, readonly number[]>> = {
  letter: [1, 2, 4],
  certificate: [1, 2],
};

/** On a sheet on its side so many stand in two rows of three; a fourth, or a seventh, takes a fourth column. */
const THREE_COLUMN_COUNTS: readonly number[] = [3, 5, 6];

/** The middle of a sheet on its side, between those of A4 and F4. */
const MIDDLE = 444;

/** A signatory's place: the block, the strips its caption is printed in, and who comes first in reading order. */
export interface SignaturePlace {
  readonly slot: PageRectangle;
  readonly above: PageRectangle;
  readonly below: PageRectangle;
}

/**
 * The places of so many signatories on the last page, in reading order. The rows stand at the foot of the page, so that a
 * place does not depend on the paper; one alone stands at the right, as on official letters.
 */
export function signaturePlaces(count: number, style: SlotStyle = "letter"): readonly SignaturePlace[] {
  const grid = gridOf(count, style);
  const { columns, columnStep, width, height, above, below } = grid;
  const rows = Math.ceil(count / columns);
  return Array.from({ length: count }, (_, index) => {
    const rowsBelow = rows - 1 - Math.floor(index / columns);
    const column = count === 1 ? columns - 1 : index % columns;
    const left = leftOf(count, style) + column * columnStep;
    const bottom = BOTTOM + below + rowsBelow * rowStep(grid);
    return {
      slot: { left, bottom, width, height },
      above: { left, bottom: bottom + height, width, height: above },
      below: { left, bottom: bottom - below, width, height: below },
    };
  });
}

/** The place of one signatory's block on the last page of a letter, counted from 0 in reading order. */
export function signatureSlot(index: number, count: number): PageRectangle {
  const place = signaturePlaces(Math.max(count, index + 1))[index];
  return place ? place.slot : { left: LEFT, bottom: BOTTOM, width: WIDE.width, height: WIDE.height };
}

/**
 * The places that so many blocks leave open beside them in their own rows, where nothing else is printed; the only block
 * of a letter leaves the one at its left.
 */
export function openSlots(slots: readonly PageRectangle[]): readonly PageRectangle[] {
  if (slots.length === 0) return [signatureSlot(0, 1)];
  for (const style of ["letter", "certificate"] as const) {
    if (!isSameSlots(slots, slotsOf(slots.length, style))) continue;
    const { columns } = gridOf(slots.length, style);
    const full = slotsOf(Math.ceil(slots.length / columns) * columns, style);
    return full.filter((place) => slots.every((slot) => isApart(place, slot)) && isInRow(place, slots));
  }
  return [];
}

function slotsOf(count: number, style: SlotStyle): readonly PageRectangle[] {
  return signaturePlaces(count, style).map(({ slot }) => slot);
}

function isSameSlots(some: readonly PageRectangle[], others: readonly PageRectangle[]): boolean {
  return some.every((one, index) => {
    const other = others[index];
    return other?.left === one.left && other.bottom === one.bottom && other.width === one.width;
  });
}

function isApart(one: PageRectangle, other: PageRectangle): boolean {
  return (
    one.bottom !== other.bottom || one.left >= other.left + other.width || other.left >= one.left + one.width
  );
}

function isInRow({ bottom, width }: PageRectangle, slots: readonly PageRectangle[]): boolean {
  return slots.some((slot) => slot.bottom === bottom && slot.width === width);
}

/** The strip above the last column, where place and day stand; nothing else is printed below its upper edge. */
export function signatureDateStrip(count: number, style: SlotStyle = "letter"): PageRectangle {
  const grid = gridOf(count, style);
  const { columns, columnStep, width, gap } = grid;
  return {
    left: leftOf(count, style) + ((count === 1 ? columns : Math.min(count, columns)) - 1) * columnStep,
    bottom: BOTTOM + Math.ceil(count / columns) * rowStep(grid) - gap,
    width,
    height: DATE_HEIGHT,
  };
}

function gridOf(count: number, style: SlotStyle): Grid {
  if (WIDE_COUNTS[style].includes(count)) return WIDE;
  return style === "letter" || THREE_COLUMN_COUNTS.includes(count) ? NARROW : BROAD;
}

function rowStep({ above, height, below, gap }: Grid): number {
  return above + height + below + gap;
}

/** The left edge of the first column; one alone stands in the last, on a sheet on its side in the middle. */
function leftOf(count: number, style: SlotStyle): number {
  if (style === "letter") return LEFT;
  const { columns, columnStep, width } = gridOf(count, style);
  if (count === 1) return MIDDLE - width / 2 - (columns - 1) * columnStep;
  return MIDDLE - ((columns - 1) * columnStep + width) / 2;
}
