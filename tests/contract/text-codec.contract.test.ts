import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textCodec } from "#electron/adapters/text-codec.ts";
import { memoryText } from "#tests/support/memory-text.ts";

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replaceAll(" ", ""), "hex"));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));

function swapped(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.from(bytes).swap16());
}

describe.each([
  ["memory", memoryText],
  ["TextDecoder", textCodec],
])("TextCodec on %s", (_name, codec) => {
  it("writes UTF-8 and reads it back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(codec.decode(codec.encode(text))).toBe(text);
      }),
    );
    expect(codec.encode("Ṣ½€")).toEqual(hex("e1b9a2 c2bd e282ac"));
  });

  it.each(["ff", "c3", "c0af", "eda080", "f8888080", "41e28241", "80"])(
    "answers null for bytes that are not UTF-8: %s",
    (bytes) => {
      expect(codec.decode(hex(bytes))).toBeNull();
    },
  );

  it("keeps a byte order mark where the text is exact", () => {
    expect(codec.decode(hex("efbbbf41"))).toBe("\uFEFFA");
  });

  it.each([
    ["UTF-8", hex("4b c3 a9")],
    ["UTF-8 with its mark", hex("efbbbf 4b c3 a9")],
    ["UTF-16, small end first", hex("fffe 4b00 e900")],
    ["UTF-16, big end first", hex("feff 004b 00e9")],
    ["Windows-1252", hex("4b e9")],
  ])("recognises %s", (_encoding, bytes) => {
    expect(codec.decodeUnknown(bytes)).toBe("Ké");
  });

  it("reads the characters that only Windows-1252 has", () => {
    expect(codec.decodeUnknown(hex("80 8a 91 92 93 94 96 97 a0 bd e9 ff"))).toBe("€Š‘’“”–—\u00A0½éÿ");
  });

  it("reads every byte of Windows-1252 as something", () => {
    const all = Uint8Array.from({ length: 256 }, (_, index) => index);
    const text = codec.decodeUnknown(all);
    expect(new Set(text)).toHaveProperty("size", 256);
    expect(text.slice(0, 128)).toBe(String.fromCharCode(...all.subarray(0, 128)));
    expect(text.slice(160)).toBe(String.fromCharCode(...all.subarray(160)));
  });

  it("reads any text whatever its encoding", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        fc.pre(!text.startsWith("\uFEFF"));
        expect(codec.decodeUnknown(new Uint8Array(Buffer.from(text, "utf8")))).toBe(text);
        expect(codec.decodeUnknown(new Uint8Array([0xff, 0xfe, ...utf16(text)]))).toBe(text);
        expect(codec.decodeUnknown(new Uint8Array([0xfe, 0xff, ...swapped(utf16(text))]))).toBe(text);
      }),
    );
  });

  it("reads nothing as nothing, and half a UTF-16 unit as nothing", () => {
    for (const bytes of ["", "efbbbf", "fffe", "feff", "fffe41"])
      expect(codec.decodeUnknown(hex(bytes))).toBe("");
  });

  it("reads base64", () => {
    expect(codec.fromBase64("AAEC/w==")).toEqual(hex("000102ff"));
    expect(codec.fromBase64("")).toEqual(hex(""));
  });
});
