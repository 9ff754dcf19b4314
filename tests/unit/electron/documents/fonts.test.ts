import { PDF } from "@libpdf/core";
import { describe, expect, it } from "vitest";
import { loadFonts } from "#electron/documents/render/fonts.ts";
import { requireFonts } from "./document-fixtures.ts";

const fonts = requireFonts();

describe("loadFonts", () => {
  it("covers names and signs of Indonesian records", () => {
    const text = "Ṣaraswatī Müller Đỗ Ñandú Siti ʿĀʾisyah 'Aqīl “–—…” №1 ≤ ≥ × ± − → ← ½ € °";
    expect(fonts.missingGlyphs(text)).toEqual([]);
  });

  it("names every character without a glyph once, in order", () => {
    expect(fonts.missingGlyphs("a✓漢✓😀\u0007\n")).toEqual(["✓", "漢", "😀", "\u0007"]);
  });

  it("agrees with an independent reader of the same fonts", () => {
    const pdf = PDF.create();
    const embedded = Object.values(fonts.bytes).map((bytes) => pdf.embedFont(bytes));
    for (let code = 0x20; code < 0x2600; code += 1) {
      const character = String.fromCodePoint(code);
      const expected = embedded.every((font) => font.canEncode(character));
      expect([code, fonts.missingGlyphs(character).length === 0]).toEqual([code, expected]);
    }
  });

  it("reports a directory without fonts", () => {
    expect(loadFonts("/nowhere")).toEqual({
      ok: false,
      error: { type: "fonts-unreadable", directory: "/nowhere/fonts" },
    });
  });
});
