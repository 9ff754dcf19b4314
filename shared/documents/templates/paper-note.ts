/** Characters of a note on one line of its cell, and the height of such a line in points; both on the safe side. */
const CHARACTERS_PER_LINE = 48;
const LINE_HEIGHT = 9;

interface FittedNote {
  readonly shown: string;
  readonly isWhole: boolean;
}

/** A note cut to a cell `height` points high, at a word where there is one; `continued` then says where the rest is. */
export function fitNote(
  note: string,
  { height, continued }: { readonly height: number; readonly continued: string },
): FittedNote {
  const lines = Math.max(1, Math.floor(height / LINE_HEIGHT));
  if (linesOf(note) <= lines) return { shown: note, isWhole: true };
  let shown = note.slice(0, lines * CHARACTERS_PER_LINE);
  while (shown !== "" && linesOf(shown + continued) > lines) shown = withoutLastWord(shown);
  return { shown: shown + continued, isWhole: false };
}

function linesOf(text: string): number {
  return text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_PER_LINE)), 0);
}

function withoutLastWord(text: string): string {
  const shorter = text.trimEnd().replace(/\s\S+$/u, "");
  return shorter.length < text.trimEnd().length ? shorter : text.slice(0, -CHARACTERS_PER_LINE);
}
