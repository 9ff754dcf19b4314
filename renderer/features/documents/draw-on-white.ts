/** Longest side in pixels; a printer of 600 dots per inch shows 450 of them on the 54 points that a logo is given. */
const LONGEST_SIDE = 1200;

/** Of a JPEG: fine lines stay clean. */
const QUALITY = 0.95;

/** Draws a picture on white at a size fit for print; `null` for what is no picture. */
export async function drawOnWhite(
  bytes: Uint8Array,
  mediaType: "image/png" | "image/jpeg",
): Promise<Uint8Array | null> {
  const picture = await createImageBitmap(new Blob([bytes.slice()])).catch(() => null);
  if (!picture) return null;
  try {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    // Of a canvas without an alpha channel Chromium writes a PNG that has none either; of an `OffscreenCanvas` it does not.
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const context = canvas.getContext("2d", { alpha: false });
    if (!context) return null;
    context.fillStyle = "white";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = "high";
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, mediaType, QUALITY));
    return drawn && new Uint8Array(await drawn.arrayBuffer());
  } catch {
    return null;
  } finally {
    picture.close();
  }
}
