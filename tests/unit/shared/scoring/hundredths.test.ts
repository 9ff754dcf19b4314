import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paperText } from "#shared/documents/paper-text.ts";
import { checkMark, Hundredths, hundredths, parseMark, Scale } from "#shared/scoring/hundredths.ts";

const scale = Scale.parse({ min: 1000, max: 10_000, step: 25 });
const everyStep = Scale.parse({ min: 0, max: 999_999, step: 1 });

describe("parseMark", () => {
  it.each([
    ["87", 8700],
    ["87,5", 8750],
    ["87.5", 8750],
    ["87,25", 8725],
    [" 87 ", 8700],
    ["0087", 8700],
    ["10", 1000],
    ["100,00", 10_000],
  ])("reads %j as entered", (text, value) => {
    expect(parseMark(text, scale)).toEqual({ ok: true, value });
  });

  it.each([
    "",
    " ",
    "delapan",
    "8e1",
    "+80",
    "-80",
    "80,",
    ",5",
    "80,125",
    "8 0",
    "80,5.5",
    "1.000,00",
    "10000",
    "٨٠",
    "0x50",
    "NaN",
  ])("refuses %j as not a number", (text) => {
    expect(parseMark(text, scale)).toEqual({ ok: false, error: { type: "not-a-number", text } });
  });

  it.each(["9,75", "0", "100,25", "9999"])("refuses %s off the scale", (text) => {
    expect(parseMark(text, scale)).toEqual({
      ok: false,
      error: { type: "out-of-range", min: 1000, max: 10_000 },
    });
  });

  it.each(["87,1", "87,01", "99,99"])("refuses %s between two steps", (text) => {
    expect(parseMark(text, scale)).toEqual({ ok: false, error: { type: "between-steps", step: 25 } });
  });

  it("reads back every mark as it was printed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (mark) => {
        expect(parseMark(paperText("id").mark(mark), everyStep)).toEqual({ ok: true, value: mark });
      }),
    );
  });

  it("accepts exactly what checkMark accepts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (mark) => {
        const parsed = parseMark(paperText("id").mark(mark), scale);
        expect(parsed.ok ? null : parsed.error).toEqual(checkMark(mark, scale));
      }),
    );
  });
});

describe("checkMark", () => {
  it("counts steps from the scale's minimum", () => {
    const odd = Scale.parse({ min: 10, max: 110, step: 50 });
    expect([10, 60, 110].map((mark) => checkMark(mark, odd))).toEqual([null, null, null]);
    expect(checkMark(50, odd)).toEqual({ type: "between-steps", step: 50 });
  });
});

describe("the schemas of marks", () => {
  it("take whole hundredths of a point only", () => {
    expect(hundredths(8750)).toBe(8750);
    for (const wrong of [-1, 87.5, 1_000_001, Number.NaN, "8750", null])
      expect(Hundredths.safeParse(wrong).success).toBe(false);
  });

  it.each([
    ["whose minimum is its maximum", { min: 100, max: 100, step: 1 }],
    ["upside down", { min: 200, max: 100, step: 1 }],
    ["without a step", { min: 0, max: 100, step: 0 }],
    ["with a negative step", { min: 0, max: 100, step: -5 }],
    ["that lacks its step", { min: 0, max: 100 }],
  ])("refuse a scale %s", (_what, wrong) => {
    expect(Scale.safeParse(wrong).success).toBe(false);
  });
});
