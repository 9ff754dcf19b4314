import type { FileKind } from "./attachment-kind.ts";

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Decoded, a picture takes four bytes per pixel: 50 million pixels are 200 MB. */
const MAX_PIXELS = 50_000_000;

export function isTooLargeToDecode({ width, height }: PixelSize): boolean {
  return width * height > MAX_PIXELS;
}

/** Reads the size a picture states in its header, before anything is decoded; `null` if it states none. */
export function readImageSize(bytes: Uint8Array, kind: FileKind): PixelSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = READERS[kind]?.(view) ?? null;
    return size && size.width > 0 && size.height > 0 ? size : null;
  } catch {
    // The file ends before its header does.
    return null;
  }
}

type ReadSize = (view: DataView) => PixelSize | null;

const READERS: Readonly<Partial<Record<FileKind, ReadSize>>> = {
  png: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  gif: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  jpeg: readJpegSize,
  webp: readWebpSize,
};

/** Walks the segments to the frame header (SOF0-15 without DHT, JPG and DAC). */
function readJpegSize(view: DataView): PixelSize | null {
  let offset = 2;
  while (view.getUint8(offset) === 0xff) {
    const marker = view.getUint8(offset + 1);
    if (marker === 0xff) offset += 1;
    else if (isFrameHeader(marker))
      return { width: view.getUint16(offset + 7), height: view.getUint16(offset + 5) };
    else offset += 2 + view.getUint16(offset + 2);
  }
  return null;
}

function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** The three forms of a WebP file state the size in three ways (RFC 9649). */
function readWebpSize(view: DataView): PixelSize | null {
  const form = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  if (form === "VP8 ")
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (form === "VP8L") {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (form !== "VP8X") return null;
  const uint24 = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
  return { width: uint24(24) + 1, height: uint24(27) + 1 };
}
