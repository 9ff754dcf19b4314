import type { EmbeddedFont } from "@libpdf/core";

/** A line of the block as it is wished for. */
export interface BlockText {
  readonly text: string;
  readonly size: number;
  readonly gray: number;
  /** On how many lines it may stand. */
  readonly mostLines: number;
}

export interface BlockLine {
  readonly text: string;
  readonly size: number;
  readonly gray: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

export const LEADING = 1.3;
const SMALLEST_SCALE = 0.5;
const STEP = 0.05;

/** Sets texts into a room: first as wished, then wrapped and ever smaller, at last cut with an ellipsis. */
export function fitBlock(font: EmbeddedFont, texts: readonly BlockText[], room: Room): readonly BlockLine[] {
  for (let scale = 1; scale >= SMALLEST_SCALE; scale -= STEP) {
    const lines = texts.map((text) => wrap(font, text, text.size * scale, room.width));
    const fits = lines.every((wrapped, index) => wrapped.length <= (texts[index]?.mostLines ?? 1));
    if (fits && heightOf(lines.flat()) <= room.height) return lines.flat();
  }
  return cutToHeight(
    texts.flatMap((text) => cut(font, text, text.size * SMALLEST_SCALE, room.width)),
    room.height,
  );
}

export function heightOf(lines: readonly BlockLine[]): number {
  return lines.reduce((sum, { size }) => sum + size * LEADING, 0);
}

/** Breaks between words; a word wider than the room is broken where the room ends. */
function wrap(font: EmbeddedFont, { text, gray }: BlockText, size: number, width: number): BlockLine[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (font.widthOfTextAtSize(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = breakWord(font, word, size, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  if (line !== "") lines.push(line);
  return lines.map((content) => ({ text: content, size, gray }));
}

function breakWord(font: EmbeddedFont, word: string, size: number, width: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && font.widthOfTextAtSize(piece + character, size) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}

function cut(font: EmbeddedFont, text: BlockText, size: number, width: number): BlockLine[] {
  const lines = wrap(font, text, size, width);
  const kept = lines.slice(0, text.mostLines);
  const last = kept.at(-1);
  if (last === undefined || kept.length === lines.length) return kept;
  return [...kept.slice(0, -1), { ...last, text: withEllipsis(font, last.text, size, width) }];
}

function withEllipsis(font: EmbeddedFont, text: string, size: number, width: number): string {
  let characters = Array.from(text);
  const shown = (): string => `${characters.join("").trimEnd()}…`;
  while (characters.length > 0 && font.widthOfTextAtSize(shown(), size) > width)
    characters = characters.slice(0, -1);
  return shown();
}

/** A block lower than its lines at their smallest shows as many as it holds. */
function cutToHeight(lines: readonly BlockLine[], height: number): readonly BlockLine[] {
  const kept: BlockLine[] = [];
  for (const line of lines) {
    if (heightOf([...kept, line]) > height) break;
    kept.push(line);
  }
  return kept;
}
