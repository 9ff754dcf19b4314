import * as z from "zod";

/** Where something stands on a page, in points from the lower left. */
export const PageRectangle = z.object({
  left: z.number(),
  bottom: z.number(),
  width: z.number(),
  height: z.number(),
});
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
}

const WIDE: Grid = { columns: 2, columnStep: 267, width: 248, height: 72, above: 32, below: 38 };
/** Four rows of these fit the height of an A4 sheet that lies on its side. */
const NARROW: Grid = { columns: 3, columnStep: 175, width: 165, height: 52, above: 30, below: 34 };

/** On a letter the blocks fill the width of the text; on a sheet that lies on its side they stand in its middle. */
export type SlotStyle = "letter" | "certificate";

/** More blocks than this stand in three narrow columns. */
const MOST_WIDE: Readonly<Record<SlotStyle, number>> = { letter: 6, certificate: 2 };

/** To the middle of a sheet on its side, between A4 and F4: points from where a letter has its blocks. */
const TO_MIDDLE = { one: 13, more: 147 } as const;

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
    const bottom = BOTTOM + below + rowsBelow * rowHeight(grid);
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

/** The strip above the last column, where place and day stand; nothing else is printed below its upper edge. */
export function signatureDateStrip(count: number, style: SlotStyle = "letter"): PageRectangle {
  const grid = gridOf(count, style);
  const { columns, columnStep, width } = grid;
  return {
    left: leftOf(count, style) + ((count === 1 ? columns : Math.min(count, columns)) - 1) * columnStep,
    bottom: BOTTOM + Math.ceil(count / columns) * rowHeight(grid),
    width,
    height: DATE_HEIGHT,
  };
}

function gridOf(count: number, style: SlotStyle): Grid {
  return count > MOST_WIDE[style] ? NARROW : WIDE;
}

function rowHeight({ above, height, below }: Grid): number {
  return above + height + below;
}

function leftOf(count: number, style: SlotStyle): number {
  if (style === "letter") return LEFT;
  return LEFT + (count === 1 ? TO_MIDDLE.one : TO_MIDDLE.more);
}
