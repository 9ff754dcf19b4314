const mostObjects = 1_000_000;
const widestField = 64;
const whitespace = /[\s\0]/;
const numberList = /\d+/g;

/**
 * Tells whether a cross-reference stream announces more objects than any honest file has. The parser
 * reserves memory for each, and a few bytes can announce two thousand million of them.
 */
export function announcesTooManyObjects(bytes: Uint8Array): boolean {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  // A name may spell its letters as #xx.
  const text = raw.replaceAll(/#([0-9a-fA-F]{2})/g, (_match, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  const skipGap = createGapSkipper(text);
  const valuesOf = (name: string): string[] => valuesAfter(text, name, skipGap);
  const numbers = valuesOf("/Index").flatMap((value) => (value.startsWith("[") ? readNumbers(value) : []));
  // Attachments state their length as /Size too, so it counts only beside a stream's field widths.
  if (valuesOf("/W").some(areFieldWidths)) numbers.push(...valuesOf("/Size").map(Number.parseFloat));
  return numbers.some((number) => number > mostObjects);
}

/** Fonts have /W arrays as well, but theirs hold arrays, or glyph widths far larger than a field of bytes. */
function areFieldWidths(value: string): boolean {
  const [, ...widths] = /^\[[\s\0]*(\d+)[\s\0]+(\d+)[\s\0]+(\d+)/.exec(withoutComments(value)) ?? [];
  return widths.length === 3 && widths.every((width) => Number(width) <= widestField);
}

function readNumbers(list: string): number[] {
  const text = withoutComments(list);
  const end = text.indexOf("]");
  return ((end === -1 ? text : text.slice(0, end)).match(numberList) ?? []).map(Number);
}

function withoutComments(text: string): string {
  return text.replaceAll(/%[^\r\n]*/g, " ");
}

const longestValue = 4096;

/** What follows each occurrence of a name, white space and comments skipped, cut to a bounded length. */
function valuesAfter(text: string, name: string, skipGap: (from: number) => number): string[] {
  const values: string[] = [];
  let at = text.indexOf(name);
  while (at !== -1) {
    const start = skipGap(at + name.length);
    values.push(text.slice(start, start + longestValue));
    at = text.indexOf(name, at + name.length);
  }
  return values;
}

/**
 * Skips white space and comments. Ends are remembered by the line they were reached from, because a hostile
 * file can put a hundred thousand names before one long gap, and each would walk it again.
 */
function createGapSkipper(text: string): (from: number) => number {
  const endByLine = new Map<number, number>();
  let nextBreak = -1;

  function lineEndAfter(from: number): number {
    if (nextBreak < from) {
      nextBreak = from;
      while (nextBreak < text.length && !isBreak(text[nextBreak])) nextBreak += 1;
    }
    return nextBreak;
  }

  return (from) => {
    const passed: number[] = [];
    let at = from;
    while (at < text.length) {
      const known = endByLine.get(at);
      if (known !== undefined) {
        at = known;
        break;
      }
      if (text[at] === "%") at = lineEndAfter(at);
      else if (!whitespace.test(text[at] ?? "")) break;
      if (isBreak(text[at])) passed.push(at);
      if (at < text.length) at += 1;
    }
    for (const line of passed) endByLine.set(line, at);
    return at;
  };
}

function isBreak(character: string | undefined): boolean {
  return character === "\n" || character === "\r";
}
