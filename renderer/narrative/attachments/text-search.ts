import { foldText } from "#shared/text/fold-text.ts";

/** The text of one page, put together from the pieces it is drawn of. */
export interface PageText {
  readonly text: string;
  /** Where each piece begins in the text. */
  readonly starts: readonly number[];
}

export interface TextPiece {
  readonly str: string;
  readonly hasEOL: boolean;
}

export interface TextMatch {
  readonly start: number;
  readonly end: number;
}

/** A part of one piece; a match over several pieces has several. */
interface PieceRange {
  readonly piece: number;
  readonly start: number;
  readonly end: number;
}

export function joinPieces(pieces: readonly TextPiece[]): PageText {
  const starts: number[] = [];
  let text = "";
  for (const { str, hasEOL } of pieces) {
    starts.push(text.length);
    text += hasEOL ? `${str}\n` : str;
  }
  return { text, starts };
}

/** Where the words stand, whatever their case, accents and quotes and however the lines break between them. */
export function findMatches(text: string, query: string, limit: number): readonly TextMatch[] {
  const words = foldText(query).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const pattern = words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)).join(" +");
  const found: TextMatch[] = [];
  for (const match of foldText(text).matchAll(new RegExp(pattern, "gu"))) {
    found.push({ start: match.index, end: match.index + match[0].length });
    if (found.length >= limit) break;
  }
  return found;
}

/** The parts of the pieces that a match covers. */
export function piecesOf({ text, starts }: PageText, match: TextMatch): readonly PieceRange[] {
  return starts.flatMap((start, piece) => {
    const end = starts[piece + 1] ?? text.length;
    const from = Math.max(match.start, start);
    const to = Math.min(match.end, end);
    return from < to ? [{ piece, start: from - start, end: to - start }] : [];
  });
}
