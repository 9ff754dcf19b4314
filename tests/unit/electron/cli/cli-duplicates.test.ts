import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { type DuplicatesOptions, findDuplicates } from "#electron/cli/commands/duplicates.ts";
import type { CommandContext } from "#electron/cli/outcome.ts";
import { tableWriter } from "#electron/tables/table-writer.ts";
import { createTranslate } from "#shared/i18n/translate.ts";
import { createRandom } from "#shared/rehearsal/random.ts";
import { makeFolder, resourcesDirectory } from "#tests/support/contract-folders.ts";

const translate = createTranslate("id");
const context: CommandContext = {
  translate,
  say: ({ key, values }) => translate(key, values),
  progress: () => {},
  environment: {},
  resourcesDirectory,
};

const WORDS =
  `petani pasar sungai jalan antrean loket berkas warga guru murid kelas buku sampah kompos listrik sumur hutan bibit
kopi jaring pajak denda izin usaha toko pelatihan bengkel modal koperasi difabel gizi jamban air banjir peta drone kamera
laporan relawan camat lurah bupati`.split(/\s+/u);

/** About 120 words that stand in one answer among otherwise different ones. */
const COPIED =
  `Sebelum inovasi ini berjalan ibu hamil di tujuh pulau kecil harus menyeberang dua jam dengan perahu kayu untuk
bertemu bidan, dan pada musim angin barat penyeberangan berhenti sampai tiga minggu lamanya. Tim kami kemudian menyusun jadwal
kunjungan bergilir bersama nelayan setempat, membayar solar dari dana desa, serta menitipkan alat periksa tekanan darah dan
timbangan kepada kader yang tinggal di pulau. Setiap kunjungan dicatat pada buku merah yang disalin ulang oleh petugas di daratan,
lalu kasus berisiko dirujuk lebih awal memakai perahu ambulans milik koperasi. Dalam delapan belas bulan cakupan pemeriksaan
keempat naik dari empat puluh dua menjadi delapan puluh satu persen dan tidak ada lagi persalinan tanpa penolong terlatih di
ketujuh pulau tersebut sampai laporan ini ditulis.`.replaceAll("\n", " ");

function narrative(seed: number): string {
  const random = createRandom(seed, "narrative");
  return Array.from({ length: 300 }, () => random.pick(WORDS)).join(" ");
}

const Side = z.object({ section: z.string(), from: z.int(), to: z.int(), text: z.string() });
const Report = z.object({
  pairs: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      kind: z.string(),
      passages: z.array(z.object({ a: Side, b: Side })),
    }),
  ),
});
type Listed = z.output<typeof Report>["pairs"][number];

async function find(path: string, options: Partial<DuplicatesOptions> = {}): Promise<Listed[]> {
  const outcome = await findDuplicates(context, path, { minScore: 0.5, ...options });
  expect(outcome.exitCode).toBe(0);
  return Report.parse(outcome.json).pairs;
}

function named(pairs: readonly Listed[]): string[] {
  return pairs.map(({ a, b, kind }) => `${a} ${b} ${kind}`).toSorted();
}

describe("pleno duplicates", () => {
  let folder: string;
  beforeAll(() => {
    folder = makeFolder();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const put = (name: string, rows: readonly (readonly string[])[]): string => {
    const path = join(folder, name);
    const format = name.endsWith(".xlsx") ? "xlsx" : "csv";
    writeFileSync(path, tableWriter.write(format, [{ name: "Proposal", rows: rows.map((row) => [...row]) }]));
    return path;
  };
  it("finds every kind among ten proposals and nothing else", async () => {
    const path = put("jenis.csv", [
      ["Kode", "Judul Inovasi", "Instansi", "Tahun", "Ringkasan"],
      ["A-1", "KANCIL (Kawal Anak Cerdas dan Lincah)", "Pemkab Bima", "2026", narrative(1)],
      ["A-2", "Kancil (kawal anak cerdas dan lincah)", "Pemkab Sikka", "2026", narrative(2)],
      ["B-1", "PERISTIN (Perlindungan Istri Nelayan)", "Pemkot Tual", "2026", narrative(3)],
      ["B-2", "PERISTIN (Pemeriksaan Risiko Stunting Terpadu)", "Pemkot Ambon", "2026", narrative(4)],
      ["C-1", "Bank Sampah Sekolah untuk Beasiswa Murid", "Pemkot Malang", "2026", narrative(5)],
      ["C-2", "Beasiswa Murid untuk Sekolah Bank Sampah", "Pemkot Batu", "2026", narrative(6)],
      [
        "D-1",
        "Perahu Bidan Tujuh Pulau",
        "Pemkab Selayar",
        "2026",
        `${narrative(7)} ${COPIED} ${narrative(8)}`,
      ],
      ["D-2", "Antar Obat Lansia", "Pemkab Enrekang", "2026", `${narrative(9)} ${COPIED} ${narrative(10)}`],
      ["E-1", "Rantang Kasih", "Pemkab Jember", "2026", narrative(11)],
      ["F-1", "Taman Baca Dermaga", "Pemkab Natuna", "2026", narrative(12)],
    ]);
    const catalogue = put("katalog.csv", [
      ["Judul", "Instansi", "Tahun", "Penghargaan"],
      ["Rantang Kasih", "Pemkab Banyuwangi", "2019", "Top 99"],
      ["Banyuwangi Mall", "Pemkab Banyuwangi", "2019", "Top 99"],
    ]);
    const pairs = await find(path, { catalogue });
    expect(named(pairs)).toEqual([
      "A-1 A-2 same-title",
      "B-1 B-2 near-title",
      "C-1 C-2 near-title",
      "D-1 D-2 near-text",
      "E-1 catalogue:2 replication",
    ]);
    const [passage] = pairs.find(({ a }) => a === "D-1")?.passages ?? [];
    expect(passage?.a.text).toContain(COPIED.slice(0, 250));
    expect(passage?.b.text).toContain(COPIED.slice(0, 250));
  });

  it.each(["Ringkasan", "Uraiannya", "Deskripsi"])(
    "reads two rows of code, title and a column called %s",
    async (header) => {
      for (const name of ["tiga.csv", "tiga.xlsx"]) {
        const path = put(name, [
          ["Kode", "Judul", header],
          ["P-1", "Perahu Bidan Tujuh Pulau", `${narrative(21)} ${COPIED}`],
          ["P-2", "Antar Obat Lansia", `${COPIED} ${narrative(22)}`],
        ]);
        expect(named(await find(path))).toEqual(["P-1 P-2 near-text"]);
      }
    },
  );

  it.each([
    ["SIAGA (Sistem Informasi Aduan Warga)", "Siaga: Sistem Informasi Aduan Warga", "same-title"],
    ["PERISTIN (Perlindungan Istri Nelayan)", "PERISTIN (Pemeriksaan Risiko Stunting Terpadu)", "near-title"],
    ["Layanan Antar Obat Penderita Kusta", "Layanan Antar Obta Penderitta Kusta", "near-title"],
    ["Bank Sampah Sekolah untuk Beasiswa Murid", "Beasiswa Murid untuk Sekolah Bank Sampah", "near-title"],
    ["Kelas Perahu Nelayan", "Rumah Kompos Pasar", null],
  ])("compares two titles alone: %s | %s", async (a, b, kind) => {
    const pairs = await find(put("dua.csv", [["Judul"], [a], [b]]));
    expect(named(pairs)).toEqual(kind === null ? [] : [`proposal:2 proposal:3 ${kind}`]);
  });

  it("refuses a table without titles", async () => {
    const path = put("tanpa.csv", [
      ["Kode", "Catatan"],
      ["P-1", "x"],
    ]);
    expect(await findDuplicates(context, path, { minScore: 0.5 })).toMatchObject({
      exitCode: 2,
      json: { ok: false, problems: [{ type: "intake-column-missing", column: "Judul" }] },
    });
  });
});
