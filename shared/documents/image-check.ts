import type { Letterhead } from "./letterhead.ts";

type LogoType = NonNullable<Letterhead["logo"]>["mediaType"];
export type ImageProblem = "not-an-image" | "transparent";

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG_SIGNATURE = [0xff, 0xd8, 0xff];

/** Of a PNG (ISO/IEC 15948, 11.2.2): length, "IHDR", width, height, bit depth, colour type, ..., interlacing. */
const PNG_COLOUR_TYPE = 25;
const PNG_INTERLACE = 28;
const FIRST_CHUNK = 8;
const HAS_ALPHA = 4;
const CHUNK_FRAME = 12;

/**
 * Why an image cannot stand in a document; `null` when it can. Told by its bytes, not by its name. A PNG with
 * transparency would be embedded with a soft mask (SMask), and these documents are to hold no transparency at all, so that
 * their PDF/A does not depend on how it is blended: such a logo must be saved on white.
 */
export function imageProblem(bytes: Uint8Array, mediaType: LogoType): ImageProblem | null {
  if (mediaType === "image/jpeg") return beginsWith(bytes, JPEG_SIGNATURE) ? null : "not-an-image";
  if (!beginsWith(bytes, PNG_SIGNATURE) || bytes.length <= PNG_INTERLACE) return "not-an-image";
  const colourType = bytes[PNG_COLOUR_TYPE] ?? 0;
  return (colourType & HAS_ALPHA) !== 0 || hasChunk(bytes, "tRNS") ? "transparent" : null;
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Walks the chunks up to the picture itself; a length that leads nowhere ends the walk. */
function hasChunk(bytes: Uint8Array, name: string): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = FIRST_CHUNK;
  while (at + CHUNK_FRAME <= bytes.length) {
    const chunk = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (chunk === name) return true;
    if (chunk === "IDAT") return false;
    at += CHUNK_FRAME + view.getUint32(at);
  }
  return false;
}
