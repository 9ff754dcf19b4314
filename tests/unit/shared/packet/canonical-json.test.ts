import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "#shared/packet/canonical-json.ts";

/** The same value with the keys of every object entered the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, turned(item)]),
  );
}

const json = fc
  .jsonValue({ stringUnit: "binary" })
  .filter((value) => !JSON.stringify(value).includes("__proto__"));

describe("canonicalJson", () => {
  it("sorts keys at every depth and adds no blanks", () => {
    expect(canonicalJson({ b: [{ z: 1, a: 2 }], a: { d: null, c: true } })).toBe(
      '{"a":{"c":true,"d":null},"b":[{"a":2,"z":1}]}',
    );
  });

  it("sorts keys by UTF-16 code units, as RFC 8785 has it", () => {
    const keys = ["\u20ac", "\r", "\ufb33", "1", "\u{1f600}", "\u0080", "\u00f6", "a", "A"];
    const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
    expect(Object.keys(JSON.parse(text)).filter((key) => key !== "1")).toEqual([
      "\r",
      "A",
      "a",
      "\u0080",
      "\u00f6",
      "\u20ac",
      "\u{1f600}",
      "\ufb33",
    ]);
  });

  it("leaves letters of every script as they are, and does not unify their forms", () => {
    expect(canonicalJson("Ngayogyakarta ꦔ 🌾")).toBe('"Ngayogyakarta ꦔ 🌾"');
    expect(canonicalJson("é")).not.toBe(canonicalJson("e\u0301"));
    expect(canonicalJson('"\\\n\u0001')).toBe('"\\"\\\\\\n\\u0001"');
  });

  it("writes numbers in their shortest form", () => {
    expect(canonicalJson([-0, 1.0, 1e21, 100_000_000, 0.1])).toBe("[0,1,1e+21,100000000,0.1]");
  });

  it("leaves out what is undefined", () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, Symbol("x"), () => 1])(
    "refuses %s, which has no JSON form",
    (value) => {
      expect(() => canonicalJson(value)).toThrow(Error);
    },
  );

  it("gives equal values equal texts, whatever the order of their keys", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it("reads back as the same value, and is its own canonical form", () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});
