import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chairSignature,
  formatDate,
  formatDecimal,
  formatMark,
  formatMoment,
  formatWeight,
  heading,
  recountNote,
} from "#shared/documents/layout.ts";
import { buildRecord, buildSeason, MOMENT } from "#tests/support/builders.ts";
import { textsOf } from "./definition-text.ts";

describe("formatDate", () => {
  it.each([
    ["2020-06-18T03:42:07.125Z", "18 Juni 2020"],
    ["2026-01-01T00:00:00.000Z", "1 Januari 2026"],
    ["2026-06-17T16:59:59.999Z", "17 Juni 2026"],
    ["2026-06-17T17:00:00.000Z", "18 Juni 2026"],
    ["2025-12-31T17:00:00.000Z", "1 Januari 2026"],
    ["2028-02-28T17:00:00.000Z", "29 Februari 2028"],
  ])("writes %s as the day in Jakarta: %s", (instant, text) => {
    expect(formatDate(instant)).toBe(text);
  });

  it("names every month in Bahasa Indonesia", () => {
    const months = Array.from(
      { length: 12 },
      (_, index) => formatDate(`2026-${String(index + 1).padStart(2, "0")}-15T00:00:00.000Z`).split(" ")[1],
    );
    expect(months.join(" ")).toBe(
      "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    );
  });
});

describe("formatMoment", () => {
  it.each([
    ["2026-06-18T03:42:07.125Z", "18 Juni 2026 pukul 10.42.07 WIB"],
    ["2026-06-17T17:00:00.000Z", "18 Juni 2026 pukul 00.00.00 WIB"],
  ])("writes %s as %s", (instant, text) => {
    expect(formatMoment(instant)).toBe(text);
  });
});

describe("figures in print", () => {
  it.each([
    [0, "0"],
    [5, "0,05"],
    [50, "0,5"],
    [8700, "87"],
    [8750, "87,5"],
    [8725, "87,25"],
    [8705, "87,05"],
    [10_000, "100"],
  ])("have a mark of %i hundredths as %s", (mark, text) => {
    expect(formatMark(mark)).toBe(text);
  });

  it("have weights in per cent and decimals with a comma", () => {
    expect([1500, 250, 10_000].map(formatWeight)).toEqual(["15%", "2,5%", "100%"]);
    expect(["83.47", "100.00", "7"].map(formatDecimal)).toEqual(["83,47", "100,00", "7"]);
  });

  it("never hold a decimal point", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (mark) => {
        expect(formatMark(mark)).toMatch(/^\d+(?:,\d{0,1}[1-9])?$/u);
      }),
    );
  });
});

describe("what every document shares", () => {
  const record = buildRecord(buildSeason(), []);

  it("begins with competition, panel, season and title", () => {
    expect(textsOf(heading(record, "Rekapitulasi", "3 usulan"))).toEqual([
      "KOMPETISI INOVASI PELAYANAN PUBLIK",
      "Tim Evaluasi — KIPP 2026 uji",
      "",
      "REKAPITULASI",
      "3 usulan",
    ]);
  });

  it("ends with the day in Jakarta, the role and the name of the person who froze the ranking", () => {
    const texts = textsOf(chairSignature(record, "2026-06-17T17:00:00.000Z"));
    expect(texts).toEqual([" ", "18 Juni 2026", "Ketua Tim Evaluasi,", "Nama chair-1"]);
  });

  it("says where the chair's journal stood", () => {
    const journal = { seq: 412, hash: `0123456789abcdef${"0".repeat(48)}` };
    const [note] = textsOf(recountNote({ ...record, journal }));
    expect(note).toContain("entri 412, sidik 0123456789abcdef.");
    expect(note).toContain("pleno recount");
    expect(note).not.toContain(MOMENT);
  });
});
