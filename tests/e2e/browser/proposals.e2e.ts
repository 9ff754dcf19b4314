import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { tableWriter } from "#electron/tables/table-writer.ts";
import { expect, test } from "../fixtures.ts";
import { choose, firstRun, goTo } from "../people.ts";

const HEADER = ["No. Registrasi", "Judul Inovasi", "Instansi", "Provinsi", "Kelompok", "Ringkasan", "NIP"];
const ROWS: readonly (readonly string[])[] = [
  [
    "KIPP-001",
    "SIGAP: Sistem Informasi Gawat Darurat",
    "Kabupaten Malang",
    "Jawa Timur",
    "umum",
    "Ambulans datang lebih cepat.",
    "198001012005011001",
  ],
  [
    "KIPP-002",
    "PELITA: Pelayanan Literasi Desa",
    "Kota Kupang",
    "Nusa Tenggara Timur",
    "umum",
    "Perpustakaan keliling desa.",
    "198202022006012002",
  ],
  [
    "KIPP-003",
    "TANGKAS: Tanggap Kasus Gizi",
    "Provinsi Bali",
    "Bali",
    "umum",
    "Gizi anak dipantau tiap bulan.",
    "198303032007013003",
  ],
];
const CHANGED_TITLE = "PELITA: Pelayanan Literasi Desa Terpadu";

function workbook(name: string, rows: readonly (readonly string[])[]): string {
  const path = join(mkdtempSync(join(tmpdir(), "pleno-table-")), name);
  writeFileSync(
    path,
    tableWriter.write("xlsx", [
      { name: "Pendaftaran", rows: [["Daftar pendaftaran 2026"], HEADER, ...rows] },
    ]),
  );
  return path;
}

async function createSeason(page: Page): Promise<void> {
  await page.getByLabel("Nama periode").fill("KIPP uji impor");
  await page.getByRole("textbox", { name: "Kompetisi" }).fill("Kompetisi Inovasi Pelayanan Publik");
  await page.getByRole("button", { name: "Mulai periode", exact: true }).click();
  await expect(page.getByText("Pilih rubrik yang dapat dipakai.")).toBeVisible();
  await page.getByRole("button", { name: /Rubrik penilaian/u }).click();
  await page.getByRole("option").and(page.locator(":not([aria-disabled=true])")).first().click();
  await page.getByRole("button", { name: "Mulai periode", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Proposal" })).toBeVisible();
}

async function readTable(page: Page, path: string): Promise<void> {
  await choose(page, page.getByRole("button", { name: "Pilih berkas tabel…" }), path);
  await expect(page.getByRole("table", { name: "Kolom tabel" })).toBeVisible();
  // Answers go in for every heading of the rubric or for none.
  await page.getByLabel("Kolom Ringkasan diimpor sebagai").selectOption("");
}

test("a table of proposals goes in whole, and again only with the change that was agreed to", async ({
  newMachine,
}) => {
  const { page } = await newMachine();
  await firstRun(page, "Sekretariat", "Sekretariat Latihan");
  await goTo(page, "Periode penilaian");
  await createSeason(page);

  await page.getByRole("link", { name: "Impor tabel" }).click();
  await readTable(page, workbook("pendaftaran.xlsx", ROWS));
  const title = page.getByLabel("Kolom Judul Inovasi diimpor sebagai");
  await expect(title).toHaveValue("title");
  await title.selectOption("");
  await expect(page.getByText("Kolom yang wajib ada belum dipasangkan: Judul inovasi.")).toBeVisible();
  await title.selectOption("title");
  await page.getByRole("button", { name: "Periksa tabel" }).click();
  await page.getByRole("button", { name: "Impor 3 baru, ubah 0" }).click();
  await expect(page.getByText("Selesai: 3 proposal baru, 0 diubah.")).toBeVisible();

  await page.getByRole("button", { name: "Impor tabel lain" }).click();
  const changed = ROWS.map((row) => (row[0] === "KIPP-002" ? row.with(1, CHANGED_TITLE) : row));
  await readTable(page, workbook("pendaftaran-baru.xlsx", changed));
  await page.getByRole("link", { name: "Panel", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Tinggalkan halaman ini?" })).toBeVisible();
  await page.getByRole("button", { name: "Batal" }).click();
  await page.getByRole("button", { name: "Periksa tabel" }).click();
  const changes = page.getByRole("table", { name: "Perubahan pada proposal yang sudah ada" });
  await expect(changes.getByRole("checkbox")).toHaveCount(1);
  await expect(changes.getByRole("cell", { name: CHANGED_TITLE })).toBeVisible();
  await page.getByRole("button", { name: "Impor 0 baru, ubah 1" }).click();
  await expect(page.getByText("Selesai: 0 proposal baru, 1 diubah.")).toBeVisible();

  await page.getByRole("link", { name: "Daftar proposal" }).click();
  await page.getByRole("row", { name: /KIPP-002/u }).click();
  const card = page.getByRole("complementary", { name: "Proposal KIPP-002" });
  await expect(card.getByText(CHANGED_TITLE)).toBeVisible();
  await expect(card.getByText("198202022006012002")).toBeVisible();
});
