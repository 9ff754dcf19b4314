import { crc32, deflateSync } from "node:zlib";

/** @typedef {import("@playwright/test").Page} Page */

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/**
 * The same picture as a PNG of at most 256 colours, about a third in size: the commonest colours stay, every other
 * pixel takes the nearest of them. The page only lends its decoder.
 * @param {Page} page
 * @param {Buffer} png
 */
export async function reduceColours(page, png) {
  const { width, height, palette, pixels } = await page.evaluate(pickColours, png.toString("base64"));
  const indices = Buffer.from(pixels, "base64");
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) indices.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette)),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Runs in the page. @param {string} base64 */
async function pickColours(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  if (!context) throw new Error("no canvas");
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const at = (/** @type {number} */ index) => data[index] ?? 0;
  const colours = Array.from(
    { length: width * height },
    (_pixel, index) => (at(index * 4) << 16) | (at(index * 4 + 1) << 8) | at(index * 4 + 2),
  );
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const kept = [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 256)
    .map(([colour]) => colour);
  const places = new Map(kept.map((colour, index) => [colour, index]));
  const pixels = new Uint8Array(colours.length);
  for (const [index, colour] of colours.entries()) {
    const place = places.get(colour) ?? nearest(colour);
    places.set(colour, place);
    pixels[index] = place;
  }
  let text = "";
  for (let start = 0; start < pixels.length; start += 8192)
    text += String.fromCharCode(...pixels.subarray(start, start + 8192));
  const palette = kept.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  return { width, height, palette, pixels: btoa(text) };

  /** @param {number} colour */
  function nearest(colour) {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [index, other] of kept.entries()) {
      const red = (colour >> 16) - (other >> 16);
      const green = ((colour >> 8) & 255) - ((other >> 8) & 255);
      const blue = (colour & 255) - (other & 255);
      const distance = red * red + green * green + blue * blue;
      if (distance < least) [best, least] = [index, distance];
    }
    return best;
  }
}
