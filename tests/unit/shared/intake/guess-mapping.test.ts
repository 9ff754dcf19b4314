import { describe, expect, it } from "vitest";
import { PROPOSAL_FIELDS } from "#shared/intake/fields.ts";
import { guessMapping } from "#shared/intake/guess-mapping.ts";
import { createHeaderMatcher } from "#shared/intake/header-match.ts";
import { SHIPPED_PROFILES } from "#shared/intake/profiles.ts";
import { readCatalogue } from "#shared/intake/read-catalogue.ts";
import { readRubric } from "#tests/support/people.ts";

const defaults = { group: "umum", category: "", year: 2026 };
const { criteria } = readRubric();

function guess(rows: readonly (readonly string[])[], purpose: "proposals" | "catalogue" = "proposals") {
  return guessMapping(rows, { purpose, criteria, profiles: SHIPPED_PROFILES, defaults });
}

function fieldsOf(rows: readonly (readonly string[])[], purpose?: "proposals" | "catalogue"): string[] {
  return guess(rows, purpose).mapping.columns.map(({ field }) => field);
}

describe("headers", () => {
  it("are each known by their own name and by no other field's", () => {
    const matcher = createHeaderMatcher("proposals", criteria);
    for (const [field, { names }] of PROPOSAL_FIELDS)
      for (const name of names) {
        const sure = matcher.match(name).filter(({ sureness }) => sureness === 3);
        expect([name, sure.map((match) => match.field)]).toEqual([name, [field]]);
      }
  });

  it.each([
    ["1. Judul Inovasi *", "title"],
    ["NOMOR  REGISTRASI", "number"],
    ["Judul Inovsai", "title"],
    ["Tanggal Mulia Implementasi", "implementedOn"],
    ["Propinsi", "province"],
    ["Innovation Title", "title"],
    ["5) Signifikansi (30%) maks. 600 kata", "criterion/signifikansi"],
    ["Nama Inovator", "innovator"],
    ["Kode Instansi", "agencyCode"],
    ["Catatan warna", ""],
  ])("%s means %s", (header, field) => {
    const rows = [["Judul lain", "Nama Pemda", header]];
    expect(fieldsOf([...rows, ["a", "b", "c"]]).at(2)).toBe(field);
  });

  it("are found below titles and logos", () => {
    const { mapping } = guess([
      ["DAFTAR PROPOSAL", "DAFTAR PROPOSAL", "DAFTAR PROPOSAL"],
      [],
      ["Nomor", "Judul", "Instansi"],
      ["1", "Judul", "Pemkab"],
    ]);
    expect(mapping.headerRows).toEqual({ first: 2, last: 2 });
  });

  it("may span two rows, merged or not", () => {
    const top = [
      "No",
      "Judul Inovasi",
      "Instansi",
      "Lokasi",
      "Lokasi",
      "Penghargaan Sebelumnya",
      "Penghargaan Sebelumnya",
    ];
    const bottom = ["Provinsi", "Kabupaten/Kota", "Tahun", "Tingkat"];
    const expected = ["number", "title", "agency", "province", "regencyName", "awardYear", "award"];
    const open = [top, ["", "", "", ...bottom], ["1", "A", "B", "C", "D", "2020", "Top 45"]];
    expect(guess(open).mapping.headerRows).toEqual({ first: 0, last: 1 });
    expect(fieldsOf(open)).toEqual(expected);
    const merged = [top, [...top.slice(0, 3), ...bottom], ["1", "A", "B", "C", "D", "2020", "Top 45"]];
    expect(fieldsOf(merged)).toEqual(expected);
  });

  it("never give one field to two columns", () => {
    const fields = fieldsOf([["Nomor", "Judul", "Judul", "Instansi", "Nama Instansi"], ["1"]]);
    const used = fields.filter((field) => field !== "");
    expect(new Set(used).size).toBe(used.length);
  });
});

describe("shipped profiles", () => {
  it("hold only fields that exist, each once", () => {
    for (const { fields, purpose, id } of SHIPPED_PROFILES) {
      const used = Object.values(fields);
      expect([id, new Set(used).size]).toEqual([id, used.length]);
      if (purpose === "proposals") expect(used.every((field) => PROPOSAL_FIELDS.has(field))).toBe(true);
    }
  });

  it.each(SHIPPED_PROFILES.map((profile) => [profile.id, profile] as const))(
    "%s fits its own headers",
    (id, profile) => {
      const header = Object.keys(profile.fields);
      const { mapping, profileId } = guess([["Judul tabel"], header, header.map(() => "x")], profile.purpose);
      expect(profileId).toBe(id);
      expect(mapping.columns.map(({ field }) => field)).toEqual(Object.values(profile.fields));
    },
  );
});

describe("a catalogue", () => {
  it("is read with its years and without its sub-headings", () => {
    const rows = [
      ["No", "Judul Inovasi", "Instansi", "Provinsi", "Tahun", "Penghargaan"],
      ["", "", "TOP 45", "", "", ""],
      ["1", "Rantang\u200B Kasih", "Pemkab Latih", "Jawa Timur", "2019", "Top 99"],
      ["2", "Tanpa tahun", "Pemkab Latih", "", "", ""],
    ];
    const read = readCatalogue(rows, guess(rows, "catalogue").mapping);
    expect(read).toMatchObject({
      ok: true,
      value: [
        { row: 3, code: "1", title: "Rantang Kasih", year: 2019, award: "Top 99" },
        { row: 4, title: "Tanpa tahun", year: null },
      ],
    });
  });

  it("without titles is refused", () => {
    const rows = [
      ["Instansi", "Tahun"],
      ["A", "2019"],
    ];
    expect(readCatalogue(rows, guess(rows, "catalogue").mapping)).toEqual({
      ok: false,
      error: [{ type: "intake-column-missing", column: "Judul" }],
    });
  });
});
