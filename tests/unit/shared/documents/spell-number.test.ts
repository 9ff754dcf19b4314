import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayInWords } from "#shared/documents/day-in-words.ts";
import { paperText } from "#shared/documents/paper-text.ts";
import { spellNumber } from "#shared/documents/spell-number.ts";

const DIGITS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];

const WHOLE: Readonly<Record<string, number>> = { sepuluh: 10, sebelas: 11, seratus: 100, seribu: 1000 };

/** Reads the words back, as somebody would who knows the count. */
function readNumber(words: string): number {
  let thousands = 0;
  let group = 0;
  let digit = 0;
  for (const word of words.split(" ")) {
    if (word === "ribu") {
      thousands = (group + digit) * 1000;
      group = 0;
      digit = 0;
    } else if (word === "ratus" || word === "puluh" || word === "belas") {
      group += word === "belas" ? digit + 10 : digit * (word === "ratus" ? 100 : 10);
      digit = 0;
    } else if (WHOLE[word] === undefined) digit = DIGITS.indexOf(word);
    else group += WHOLE[word];
  }
  return thousands + group + digit;
}

describe("spellNumber", () => {
  it.each([
    [0, "nol"],
    [10, "sepuluh"],
    [11, "sebelas"],
    [12, "dua belas"],
    [18, "delapan belas"],
    [20, "dua puluh"],
    [21, "dua puluh satu"],
    [99, "sembilan puluh sembilan"],
    [100, "seratus"],
    [111, "seratus sebelas"],
    [200, "dua ratus"],
    [1000, "seribu"],
    [1945, "seribu sembilan ratus empat puluh lima"],
    [2000, "dua ribu"],
    [2010, "dua ribu sepuluh"],
    [2020, "dua ribu dua puluh"],
    [2026, "dua ribu dua puluh enam"],
    [11_011, "sebelas ribu sebelas"],
    [100_000, "seratus ribu"],
  ])("writes %i as %s", (value, words) => {
    expect(spellNumber(value)).toBe(words);
  });

  it("gives every number below ten thousand words of its own that mean it", () => {
    fc.assert(
      fc.property(fc.nat(9999), (value) => {
        expect(readNumber(spellNumber(value))).toBe(value);
      }),
    );
  });

  it.each([-1, 1.5, 1_000_000, Number.NaN])("leaves %d in figures", (value) => {
    expect(spellNumber(value)).toBe(String(value));
  });
});

describe("dayInWords", () => {
  it.each([
    ["2020-06-18", "Kamis, tanggal delapan belas bulan Juni tahun dua ribu dua puluh (18 Juni 2020)"],
    [
      "2026-06-17T17:00:00.000Z",
      "Kamis, tanggal delapan belas bulan Juni tahun dua ribu dua puluh enam (18 Juni 2026)",
    ],
    [
      "2025-12-31T17:00:00.000Z",
      "Kamis, tanggal satu bulan Januari tahun dua ribu dua puluh enam (1 Januari 2026)",
    ],
    [
      "2028-02-29",
      "Selasa, tanggal dua puluh sembilan bulan Februari tahun dua ribu dua puluh delapan (29 Februari 2028)",
    ],
  ])("has %s as %s", (day, words) => {
    expect(dayInWords(paperText("id"), day)).toBe(words);
  });

  it("has the date alone in English", () => {
    expect(dayInWords(paperText("en"), "2020-06-18")).toBe("18 June 2020");
  });
});
