import { type RubricPack, scoredCriteria } from "../../rubric/rubric-pack.ts";
import type { PlainValue } from "../document-definition.ts";

/** Left, top, right, bottom, in points: tighter than those of a letter, for the form must fit one page. */
export const FORM_MARGINS: readonly number[] = [40, 28, 40, 42];

/** Heights in points. F4 is 33 cm. */
const PAGE_HEIGHTS = { A4: 841.89, F4: 935.43 } as const;
const ROW_HEIGHT = { least: 30, most: 74 } as const;
/** All of the form but the criteria's rows, the title, whom it is from and the level descriptions. */
const FIXED_HEIGHT = 238;
const ROW_PADDING = 5;
const LEVEL_LINE_HEIGHT = 9;
const LINE_SPACING = 1.2;
/** Width of the title's column; fixed, for a column that takes what is left grows with the longest word. */
export const TITLE_WIDTH = 405;
export const SENDER_SIZE = 8;
/** Widths of letters as shares of the type's size, the bold font's and rather too wide. */
const LETTER_SHARES = { broad: 0.9, capital: 0.7, other: 0.56 } as const;
const WRITING_LINE_GAP = 15;
const WRITING_LINE_LENGTH = 188;

/** How high a criterion's row may be so that the whole form takes one page. */
export function formRowHeight({
  rubric,
  title,
  sender,
  paper,
}: {
  readonly rubric: RubricPack;
  readonly title: string;
  readonly sender: string;
  readonly paper: "F4" | "A4";
}): number {
  const rows = scoredCriteria(rubric).length;
  const [, top = 0, , bottom = 0] = FORM_MARGINS;
  const levels = rubric.levels.length * LEVEL_LINE_HEIGHT;
  const texts = textHeight(title, titleSize(title)) + textHeight(sender, SENDER_SIZE);
  const taken = top + bottom + FIXED_HEIGHT + levels + texts + rows * ROW_PADDING;
  const left = Math.floor((PAGE_HEIGHTS[paper] - taken) / Math.max(rows, 1));
  return Math.min(Math.max(left, ROW_HEIGHT.least), ROW_HEIGHT.most);
}

/** The longer a title, the smaller its type. */
export function titleSize(title: string): number {
  if (title.length <= 120) return 12;
  return title.length <= 260 ? 10 : 8.5;
}

/** Lines to write on in an empty cell. */
export function blankLines(height: number): PlainValue {
  const count = Math.max(1, Math.floor(height / WRITING_LINE_GAP));
  return Array.from({ length: count }, (_, index) => {
    const y = (index + 1) * WRITING_LINE_GAP - 2;
    return {
      type: "line",
      x1: 0,
      y1: y,
      x2: WRITING_LINE_LENGTH,
      y2: y,
      lineWidth: 0.4,
      lineColor: "#999999",
    };
  });
}

function textHeight(text: string, size: number): number {
  const width = Array.from(text, letterShare).reduce((sum, share) => sum + share, 0) * size;
  return Math.ceil(width / TITLE_WIDTH) * size * LINE_SPACING;
}

function letterShare(letter: string): number {
  if (/[WM@%—]/u.test(letter)) return LETTER_SHARES.broad;
  return /[\p{Lu}\d]/u.test(letter) ? LETTER_SHARES.capital : LETTER_SHARES.other;
}
