import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { FileKind } from "#renderer/narrative/attachments/attachment-kind.ts";
import { isTooLargeToDecode, readImageSize } from "#renderer/narrative/attachments/image-size.ts";

const uint16 = (value: number): number[] => [value >> 8, value & 0xff];
const little16 = (value: number): number[] => uint16(value).toReversed();
const little24 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff, value >> 16];
const ascii = (text: string): number[] => text.split("").map((letter) => letter.charCodeAt(0));
/** Start of image, an application segment, a table that looks like a frame header, then the frame header. */
const JPEG_START = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 9, 0xff, 0xc2, 0, 11, 8];
const side = fc.integer({ min: 1, max: 16_383 });

const WRITERS: Readonly<Record<string, (width: number, height: number) => number[]>> = {
  png: (width, height) => [...Array<number>(16).fill(0), 0, 0, ...uint16(width), 0, 0, ...uint16(height)],
  gif: (width, height) => [...ascii("GIF89a"), ...little16(width), ...little16(height)],
  jpeg: (width, height) => [...JPEG_START, ...uint16(height), ...uint16(width)],
  webp: (width, height) => [
    ...ascii("RIFF0000WEBPVP8X0000"),
    ...little24(0),
    0,
    ...little24(width - 1),
    ...little24(height - 1),
  ],
};

test.each(["png", "gif", "jpeg", "webp"] as const)("reads the size a %s states", (kind: FileKind) => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      const file = Uint8Array.from(WRITERS[kind]?.(width, height) ?? []);
      expect(readImageSize(file, kind)).toEqual({ width, height });
    }),
  );
});

test("never fails on bytes that are no picture", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom<FileKind>("png", "gif", "jpeg", "webp", "text"),
      (file, kind) => {
        const size = readImageSize(file, kind);
        expect(size === null || (size.width > 0 && size.height > 0)).toBe(true);
      },
    ),
  );
});

test("a few bytes that claim a wall of pixels are not decoded", () => {
  expect(isTooLargeToDecode({ width: 40_000, height: 40_000 })).toBe(true);
  expect(isTooLargeToDecode({ width: 6000, height: 8000 })).toBe(false);
});
