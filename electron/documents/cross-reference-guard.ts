const mostObjects = 1_000_000;
const widestField = 64;

const gap = String.raw`(?:[\s\0]|%[^\r\n]*[\r\n])*`;
const widths = new RegExp(String.raw`/W${gap}\[${gap}(\d+)${gap}(\d+)${gap}(\d+)`, "g");
const sizes = new RegExp(String.raw`/Size${gap}([^\s\0/<>%()[\]]*)`, "g");
const indexes = new RegExp(String.raw`/Index${gap}\[([^\]]*)`, "g");

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
  const numbers = [...text.matchAll(indexes)].flatMap(([, list = ""]) => list.match(/\d+/g) ?? []);
  // Attachments state their length as /Size too, so it counts only beside a stream's field widths.
  if (hasCrossReferenceStream(text))
    numbers.push(...Array.from(text.matchAll(sizes), ([, size = ""]) => size));
  return numbers.some((number) => Number(number) > mostObjects);
}

/** Fonts have /W arrays of numbers as well, but of glyph widths, which are far larger than a field of bytes. */
function hasCrossReferenceStream(text: string): boolean {
  return Array.from(text.matchAll(widths)).some((match) =>
    match.slice(1).every((width) => Number(width) <= widestField),
  );
}
