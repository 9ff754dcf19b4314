import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { countWords, DossierCard, DossierText } from "#shared/dossier/dossier.ts";
import { type Sha256, Sha256Hex } from "#shared/identifiers.ts";
import { guessMapping } from "#shared/intake/guess-mapping.ts";
import type { IntakeProblem } from "#shared/intake/intake-problem.ts";
import { numberKey } from "#shared/intake/plain-text.ts";
import { SHIPPED_PROFILES } from "#shared/intake/profiles.ts";
import { readProposals } from "#shared/intake/read-proposals.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import { RubricPack } from "#shared/rubric/rubric-pack.ts";

const resource = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../../resources/${path}`, import.meta.url)), "utf8");
const sha256: Sha256 = (data) => Sha256Hex.parse(createHash("sha256").update(data).digest("hex"));
const rubric = RubricPack.parse(JSON.parse(resource("rubrics/kipp-8q-umum-2023-type.json")));
const defaults = { group: "umum", category: "Kesehatan", year: 2026 };

function importRows(rows: readonly (readonly string[])[]) {
  const sheet = { name: "Proposal", rows, malformedRow: null };
  const guess = {
    purpose: "proposals",
    criteria: rubric.criteria,
    profiles: SHIPPED_PROFILES,
    defaults,
  } as const;
  const { mapping } = guessMapping(rows, guess);
  return readProposals(sheet, mapping, { rubric, sha256, knownIds: new Map(), file: "usulan.csv" });
}

const NEEDED = ["Nomor", "Judul", "Instansi"];

function requireImported(rows: readonly (readonly string[])[]) {
  const imported = importRows(rows);
  if (!imported.ok) throw new Error(JSON.stringify(imported.error));
  return { dossiers: imported.value.map(({ card }) => card), texts: imported.value.map(({ text }) => text) };
}

function requireProblems(rows: readonly (readonly string[])[]): IntakeProblem[] {
  const imported = importRows(rows);
  if (imported.ok) throw new Error("was imported");
  return imported.error;
}

/** Imports one row with one further column and gives the card. */
function cardWith(column: string, value: string): DossierCard | undefined {
  return requireImported([
    [...NEEDED, column],
    ["A-1", "Judul", "Instansi", value],
  ]).dossiers[0];
}

function problemWith(column: string, value: string): IntakeProblem | undefined {
  return requireProblems([
    [...NEEDED, column],
    ["A-1", "Judul", "Instansi", value],
  ])[0];
}

/** Numbers a person would take for the same. */
const sameNumber = numberKey;

describe("readProposals", () => {
  it("imports the example file that ships with the program", () => {
    const { data: rows } = Papa.parse<string[]>(resource("sample/usulan-contoh.csv"));
    const { dossiers, texts } = requireImported(rows);
    expect(dossiers).toHaveLength(10);
    expect(dossiers.map((card) => DossierCard.safeParse(card).success)).not.toContain(false);
    expect(texts.map((text) => DossierText.safeParse(text).success)).not.toContain(false);
    expect(dossiers[1]).toMatchObject({
      id: "contoh-002",
      number: "CONTOH-002",
      title: 'LAPOR, MAS! "Satu Pintu" Aduan Warga: cepat; jelas; tuntas',
      agency: { code: "pemkot-karangasri", type: "city" },
      region: { provinceCode: "33", provinceName: "Jawa Tengah", regencyCode: null },
      implementedOn: "2023-01-02",
      sdgs: [16],
    });
    expect(dossiers[2]?.region?.provinceCode).toBe("63");
    expect(dossiers.map(({ implementedOn }) => implementedOn)).toEqual([
      "2022-06-18",
      "2023-01-02",
      "2021-07-12",
      "2021-08-17",
      "2022-08-01",
      "2023-05-05",
      "2022-11-10",
      "2020-12-03",
      null,
      "2022-02-25",
    ]);
    expect(texts[0]?.sections.map(({ criterionId }) => criterionId)).toEqual(
      rubric.criteria.map(({ id }) => id),
    );
    expect(texts[0]?.sections[0]?.text).toMatch(/^\[Naskah latihan – bukan usulan asli\]/u);
    for (const [index, text] of texts.entries()) {
      expect(dossiers[index]?.textHash).toBe(sha256(canonicalJson(text)));
      expect(dossiers[index]?.wordCount).toBe(
        text.sections.reduce((sum, section) => sum + countWords(section.text), 0),
      );
    }
  });

  it("needs no more than number, title and agency", () => {
    const { dossiers, texts } = requireImported([NEEDED, ["7", "Kelas Perahu", "Pemkab Latihan"]]);
    expect(texts).toEqual([{ dossierId: "7", sections: [] }]);
    expect(dossiers[0]).toMatchObject({
      agency: { code: "pemkab-latihan", name: "Pemkab Latihan", type: "regency" },
      region: null,
      group: "umum",
      category: "Kesehatan",
      year: 2026,
      wordCount: 0,
    });
  });

  it("understands English headers and criteria by id or name", () => {
    const known = new Map([
      ["signifikansi", { header: "Significance (30%)", answer: "Impact." }],
      ["sumber_daya", { header: "sumber_daya", answer: "Money." }],
    ]);
    const criteria = rubric.criteria.map(({ id }) => known.get(id) ?? { header: id, answer: "" });
    const { dossiers, texts } = requireImported([
      [
        "Code",
        "Title",
        "Agency",
        "Agency type",
        "Province",
        "Start date",
        ...criteria.map(({ header }) => header),
      ],
      [
        "K1",
        "Title",
        "Health Service",
        "institution",
        "dki jakarta",
        "3 August 2021",
        ...criteria.map(({ answer }) => answer),
      ],
    ]);
    expect(dossiers[0]).toMatchObject({
      agency: { type: "institution" },
      region: { provinceCode: "31" },
      implementedOn: "2021-08-03",
    });
    expect(texts[0]?.sections).toContainEqual({ criterionId: "signifikansi", text: "Impact." });
    expect(texts[0]?.sections).toContainEqual({ criterionId: "sumber_daya", text: "Money." });
  });

  it.each([
    ["Kementerian Urusan Desa", "ministry"],
    ["Badan Urusan Data", "institution"],
    ["Pemprov Maluku", "province"],
    ["Pemkab Latihan", "regency"],
    ["Pemerintah Kota Latihan", "city"],
    ["PT Latihan Energi (Persero)", "state-company"],
    ["Perumda Air Minum Kota Latihan", "regional-company"],
    ["Yayasan Latihan", "institution"],
  ])("guesses the type of %s as %s", (name, type) => {
    expect(requireImported([NEEDED, ["1", "Judul", name]]).dossiers[0]?.agency.type).toBe(type);
  });

  it.each([
    ["18 Juni 2020", "2020-06-18"],
    ["1 Agt 2021", "2021-08-01"],
    ["7 December 2019", "2019-12-07"],
    ["05/04/2022", "2022-04-05"],
    ["29.2.2024", "2024-02-29"],
    ["2022-4-5", "2022-04-05"],
    ["2022/04/05", "2022-04-05"],
    ["Kamis, 18 Juni 2020", "2020-06-18"],
    ["44000", "2020-06-18"],
    ["2020-06-18 09:20", "2020-06-18"],
  ])("reads the date %s", (written, date) => {
    expect(cardWith("Tanggal Mulai", written)?.implementedOn).toBe(date);
  });

  it.each(["31/02/2022", "13/13/2022", "18 Foo 2020", "kemarin", "12"])("refuses the date %s", (written) => {
    expect(problemWith("Tanggal Mulai", written)).toEqual({
      type: "intake-cell-invalid",
      row: 2,
      column: "Tanggal Mulai",
      value: written,
    });
  });

  it.each([
    ["TPB 3, TPB 16; SDG3", [3, 16]],
    ["Tujuan 5 | 17", [5, 17]],
    ["8", [8]],
  ])("reads the goals %s", (written, goals) => {
    expect(cardWith("TPB/SDG", written)?.sdgs).toEqual(goals);
  });

  it.each([
    ["TPB/SDG", "18"],
    ["TPB/SDG", "kesehatan"],
    ["Provinsi", "Atlantis"],
    ["Kode Provinsi", "99"],
    ["Kode Kabupaten/Kota", "99.01"],
    ["Jenis Instansi", "klub"],
    ["Tahun", "26"],
    ["Tahun", "1999"],
    ["Daerah tertinggal", "mungkin"],
    ["Kelompok", "x".repeat(61)],
    ["Kode Instansi", "x".repeat(41)],
  ])("refuses an unusable %s", (column, value) => {
    expect(problemWith(column, value)).toMatchObject({ type: "intake-cell-invalid", row: 2, column });
  });

  it("refuses an answer too long to be one", () => {
    const headings = rubric.criteria.map(({ name }) => name.id);
    const answers = headings.map((heading) => (heading === "Signifikansi" ? "x".repeat(200_001) : "Ada."));
    const [problem] = requireProblems([
      [...NEEDED, ...headings],
      ["A-1", "Judul", "Instansi", ...answers],
    ]);
    expect(problem).toMatchObject({ type: "intake-cell-invalid", row: 2, column: "Signifikansi" });
  });

  it("refuses a table made for another form, naming every heading it lacks", () => {
    const problems = requireProblems([
      [...NEEDED, "Ringkasan", "Signifikansi"],
      ["A-1", "Judul", "Instansi", "Ada.", "Ada."],
    ]);
    expect(problems).toHaveLength(rubric.criteria.length - 2);
    expect(problems).toContainEqual({ type: "intake-column-missing", column: "Sumber Daya" });
  });

  it("takes the province from a regency code and refuses codes that disagree", () => {
    expect(cardWith("Kode Kabupaten/Kota", "35.10")?.region).toMatchObject({
      provinceCode: "35",
      regencyCode: "35.10",
    });
    expect(cardWith("Kode Kab/Kota", "3510")?.region?.regencyCode).toBe("35.10");
    expect(cardWith("Kabupaten", "Latihan")?.region).toBeNull();
    const disagreeing = [
      [...NEEDED, "Kode Provinsi", "Kode Kabupaten", "3T"],
      ["1", "Judul", "Instansi", "33", "35.10", "ya"],
    ];
    expect(requireProblems(disagreeing)).toMatchObject([
      { type: "intake-cell-invalid", column: "Kode Kabupaten" },
    ]);
  });

  it("marks underdeveloped regions", () => {
    const { dossiers } = requireImported([
      [...NEEDED, "Provinsi", "Daerah Tertinggal"],
      ["1", "Judul", "Instansi", "Provinsi Papua", "Ya"],
      ["2", "Judul", "Instansi", "Bali", "tidak"],
    ]);
    expect(dossiers.map(({ region }) => region?.isUnderdeveloped)).toEqual([true, false]);
  });

  it("refuses a table without proposals", () => {
    expect(requireProblems([NEEDED, ["", " "]])).toEqual([{ type: "intake-empty" }]);
  });

  it("names the columns that are missing", () => {
    expect(requireProblems([["Judul"], ["A"]])).toEqual([
      { type: "intake-column-missing", column: "Nomor" },
      { type: "intake-column-missing", column: "Instansi" },
    ]);
  });

  it("lists every problem with its spreadsheet row and imports nothing", () => {
    const rows = [
      [...NEEDED, "Tahun"],
      ["1", "Baik", "Instansi", "2026"],
      [],
      ["2", "", "", "2026"],
      ["1", "Nomor yang sama", "Instansi", "26"],
      ["3", "Sel berlebih", "Instansi", "2026", "lebih"],
      ["4", "j".repeat(501), "Instansi", ""],
    ];
    expect(requireProblems(rows)).toEqual([
      { type: "intake-cell-empty", row: 4, column: "Judul" },
      { type: "intake-cell-empty", row: 4, column: "Instansi" },
      { type: "intake-number-twice", row: 5, firstRow: 2, value: "1" },
      { type: "intake-cell-invalid", row: 5, column: "Tahun", value: "26" },
      { type: "intake-row-malformed", row: 6 },
      { type: "intake-cell-invalid", row: 7, column: "Judul", value: "j".repeat(80) },
    ]);
  });

  it("keeps a title of 500 characters with quotes and semicolons", () => {
    const title = `"Kutip"; titik koma, ${"a".repeat(479)}`;
    expect(title).toHaveLength(500);
    expect(requireImported([NEEDED, ["1", title, "Instansi"]]).dossiers[0]?.title).toBe(title);
  });

  it("gives every number its own id, whatever characters it holds and in whatever order rows come", () => {
    const number = fc.string({ unit: "binary", minLength: 1, maxLength: 40 }).filter((text) => {
      return numberKey(text) !== "" && text.normalize("NFC").length <= 40;
    });
    fc.assert(
      fc.property(fc.uniqueArray(number, { minLength: 1, selector: sameNumber }), (numbers) => {
        const rows = numbers.map((text) => [text, "Judul", "Instansi"]);
        const { dossiers } = requireImported([NEEDED, ...rows]);
        expect(new Set(dossiers.map(({ id }) => id)).size).toBe(numbers.length);
        const backwards = requireImported([NEEDED, ...rows.toReversed()]).dossiers;
        expect(backwards.toReversed()).toEqual(dossiers);
      }),
    );
  });

  it("derives one code from one agency name, of bounded length", () => {
    const long = "Pemerintah Kabupaten dengan Nama yang Sangat Panjang Sekali";
    const { dossiers } = requireImported([
      NEEDED,
      ["1", "A", long],
      ["2", "B", long],
      ["3", "C", `${long} Lain`],
      ["4", "D", "省"],
    ]);
    const [first, second, third, fourth] = dossiers.map(({ agency }) => agency.code);
    expect(first).toBe(second);
    expect(first).not.toBe(third);
    expect(first?.length).toBeLessThanOrEqual(40);
    expect(fourth).toMatch(/^[-0-9a-f]+$/u);
  });
});
