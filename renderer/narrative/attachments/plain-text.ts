import { decodeText } from "./attachment-kind.ts";

/** How much of a file is shown as text, in bytes. */
const TEXT_LIMIT = 1024 * 1024;
/** Longer lines are broken: a browser lays out a line as one piece. In characters. */
const LONGEST_LINE = /[^\n]{1,2000}/gu;
const LINES_PER_BLOCK = 100;

export interface PlainText {
  /** Pieces that are laid out one by one as they come into view. */
  readonly blocks: readonly string[];
  readonly isCut: boolean;
}

/** The beginning of a text file, cut at a character. */
export function readPlainText(bytes: Uint8Array, limit = TEXT_LIMIT): PlainText {
  const isCut = bytes.length > limit;
  const lines = decodeText(bytes.subarray(0, limit), isCut)
    .split(/\r\n|\r|\n/u)
    .flatMap((line) => line.match(LONGEST_LINE) ?? [""]);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += LINES_PER_BLOCK)
    blocks.push(lines.slice(at, at + LINES_PER_BLOCK).join("\n"));
  return { blocks, isCut };
}
