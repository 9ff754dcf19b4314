/** Code points a TrueType font has a glyph for, from its Unicode BMP table (cmap format 4). */
export function readCharacterMap(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = findTable(view, "cmap");
  for (let index = 0; index < view.getUint16(table + 2); index += 1) {
    const subtable = table + view.getUint32(table + 4 + index * 8 + 4);
    if (view.getUint16(subtable) === 4) return readSegments(view, subtable);
  }
  throw new Error("font has no cmap of format 4");
}

function findTable(view: DataView, name: string): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + index * 16;
    const tag = String.fromCodePoint(...[0, 1, 2, 3].map((offset) => view.getUint8(entry + offset)));
    if (tag === name) return view.getUint32(entry + 8);
  }
  throw new Error(`font has no ${name} table`);
}

function readSegments(view: DataView, subtable: number): Set<number> {
  const width = view.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + width + 2;
  const covered = new Set<number>();
  for (let segment = 0; segment < width; segment += 2) {
    const end = view.getUint16(ends + segment);
    for (let code = view.getUint16(starts + segment); code <= end; code += 1) {
      if (code !== 0xffff && glyphOf(view, starts + segment, width, code) !== 0) covered.add(code);
    }
  }
  return covered;
}

function glyphOf(view: DataView, startAddress: number, width: number, code: number): number {
  const delta = view.getUint16(startAddress + width);
  const rangeAddress = startAddress + 2 * width;
  const rangeOffset = view.getUint16(rangeAddress);
  if (rangeOffset === 0) return (code + delta) & 0xffff;
  const glyph = view.getUint16(rangeAddress + rangeOffset + 2 * (code - view.getUint16(startAddress)));
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}
