import { describe, expect, it } from "vitest";
import { parseDay, parseMinutes } from "#shared/intake/cell-days.ts";
import { parseSdgs } from "#shared/intake/cell-goals.ts";
import { parseProvince } from "#shared/intake/cell-provinces.ts";

describe("provinces as they are written", () => {
  it.each([
    ["35", "35"],
    ["D.I. Yogyakarta", "34"],
    ["D. I. Yogyakarta", "34"],
    ["D.I.Yogyakarta", "34"],
    ["Daerah Istimewa Yogyakarta", "34"],
    ["DIY", "34"],
    ["D.K.I. Jakarta", "31"],
    ["Daerah Khusus Jakarta", "31"],
    ["Daerah Khusus Ibukota Jakarta", "31"],
    ["Bangka Belitung", "19"],
    ["Kep. Bangka Belitung", "19"],
    ["Kep. Riau", "21"],
    ["KEPULAUAN RIAU", "21"],
    ["Riau", "14"],
    ["NTB", "52"],
    ["N.T.T.", "53"],
    ["Provinsi Nusa Tenggara Timur", "53"],
    ["Pemerintah Provinsi Sumatra Utara", "12"],
    ["Prov. Jatim", "35"],
    ["35 - Jawa Timur", "35"],
    ["Papua Barat", "92"],
    ["Papua Barat Daya", "96"],
  ])("reads %j as %s", (text, code) => expect(parseProvince(text)).toBe(code));

  it.each(["-", "Pusat", "Nasional", "tidak ada"])("takes %j for no province", (text) =>
    expect(parseProvince(text)).toBe(""),
  );

  it.each(["Kota Surabaya", "Jawa", "99", "Zzz"])("knows no province %j", (text) =>
    expect(parseProvince(text)).toBeNull(),
  );
});

it.each([
  ["3; 9", [3, 9]],
  ["9,3", [3, 9]],
  ["3 dan 9", [3, 9]],
  ["TPB 3, SDG 16.6", [3, 16]],
  ["9. Industri, Inovasi dan Infrastruktur", [9]],
  ["16. Perdamaian, Keadilan dan Kelembagaan yang Tangguh, 3. Kehidupan Sehat", [3, 16]],
  ["Industri, Inovasi dan Infrastruktur", [9]],
  ["Tanpa Kemiskinan; Ekosistem Daratan", [1, 15]],
  ["1. Tanpa Kemiskinan\n2. Tanpa Kelaparan", [1, 2]],
  ["Quality Education", [4]],
  ["-", []],
  ["18", null],
  ["Pelayanan prima", null],
] as const)("reads the goals of %j", (text, goals) => expect(parseSdgs(text)).toEqual(goals));

it.each([
  ["2026-05-07", "2026-05-07", 0],
  ["2026-05-07T08:15:30.000Z", "2026-05-07", 495],
  ["07/05/2026 10:00", "2026-05-07", 600],
  ["7 Mei 2026, pukul 9.30 WIB", "2026-05-07", 570],
  ["46149", "2026-05-07", 0],
  ["46149.5", "2026-05-07", 720],
  ["31/02/2026 10:00", null, 600],
  ["10.30", null, 0],
] as const)("reads the day and time of %j", (text, day, minutes) => {
  expect(parseDay(text)).toBe(day);
  expect(parseMinutes(text)).toBe(minutes);
});
