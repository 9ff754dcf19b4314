import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import * as z from "zod";
import { findingsOf } from "../axe.ts";
import { expect, test } from "../fixtures.ts";
import { choose, firstRun, goTo } from "../people.ts";

/** 3,500 as in the real contest when it is to be timed by hand: `PROPOSALS=3500 JUDGES=30`. */
const PROPOSALS = Number(process.env["PROPOSALS"] ?? 90);
const JUDGES = Number(process.env["JUDGES"] ?? 6);
const READERS = 3;
const LONG_WORK = 120_000;
const NUMBER = new Intl.NumberFormat("id");

const Truth = z.array(z.object({ number: z.string(), fault: z.string() }));

/** A table with known faults, the panel's table and cards, as the program itself makes them to practise with. */
function newIntake(): string {
  const folder = mkdtempSync(join(tmpdir(), "pleno-intake-"));
  const sizes = ["--dossiers", String(PROPOSALS), "--judges", String(JUDGES), "--faults", "12"];
  const program = join(import.meta.dirname, "../../../dist/cli/pleno.js");
  execFileSync(process.execPath, [program, "generate-intake", ...sizes, "--cards", "--out", folder]);
  return folder;
}

async function createSeason(page: Page): Promise<void> {
  await goTo(page, "Periode penilaian");
  await page.getByLabel("Nama periode").fill("KIPP uji lengkap");
  await page.getByRole("textbox", { name: "Kompetisi" }).fill("Kompetisi Inovasi Pelayanan Publik");
  await page.getByLabel("Tanggal penutupan pendaftaran").fill("2026-05-06");
  await page.getByRole("button", { name: /Rubrik penilaian/u }).click();
  await page
    .getByRole("option", { name: /delapan pokok/u })
    .and(page.locator(":not([aria-disabled=true])"))
    .first()
    .click();
  await page.getByRole("button", { name: "Mulai periode", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Proposal" })).toBeVisible();
}

async function importProposals(page: Page, path: string): Promise<void> {
  await page.getByRole("link", { name: "Impor tabel" }).click();
  await choose(page, page.getByRole("button", { name: "Pilih berkas tabel…" }), path);
  await expect(page.getByRole("table", { name: "Kolom tabel" })).toBeVisible({ timeout: LONG_WORK });
  await page.getByRole("button", { name: "Periksa tabel" }).click();
  await page
    .getByRole("button", { name: `Impor ${NUMBER.format(PROPOSALS)} baru, ubah 0` })
    .click({ timeout: LONG_WORK });
  await expect(page.getByText(`Selesai: ${NUMBER.format(PROPOSALS)} proposal baru, 0 diubah.`)).toBeVisible({
    timeout: LONG_WORK,
  });
}

async function checkProposals(page: Page): Promise<void> {
  await goTo(page, "Pemeriksaan");
  await page.getByRole("button", { name: "Periksa semua proposal" }).click();
  await expect(page.getByText(/Terakhir diperiksa/u)).toBeVisible({ timeout: LONG_WORK });
}

async function registerPanel(page: Page, intake: string): Promise<void> {
  await goTo(page, "Panel");
  const cards = join(intake, "kartu");
  const files = readdirSync(cards).map((name) => join(cards, name));
  await page.getByRole("button", { name: "Impor tabel…" }).click();
  await choose(page, page.getByRole("button", { name: "Pilih tabel…" }), join(intake, "panel.csv"));
  await page.getByRole("button", { name: "Ambil tabel ini" }).click();
  await expect(page.getByText(`Tabel diambil: ${files.length} anggota baru, 0 berubah.`)).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Tutup" }).click();
  await page.getByRole("button", { name: /dari kartu/iu }).click();
  await choose(page, page.getByRole("button", { name: "Pilih berkas kartu…" }), files);
  await expect(page.getByRole("table", { name: "Hasil tiap berkas" }).getByRole("row")).toHaveCount(
    files.length + 1,
  );
  await page.getByRole("dialog").getByRole("button", { name: "Tutup" }).click();
  await expect(page.getByRole("table", { name: "Anggota panel" }).getByRole("row")).toHaveCount(
    files.length + 1,
  );
}

async function assign(page: Page): Promise<void> {
  await goTo(page, "Penugasan");
  await page.getByRole("textbox", { name: "Penilai per proposal" }).fill(String(READERS));
  await page.getByRole("button", { name: "Susun rencana" }).click();
  await expect(page.getByRole("button", { name: "Pakai rencana ini" })).toBeVisible({ timeout: LONG_WORK });
  expect(await findingsOf(page), "plan").toEqual([]);
  await page.getByRole("button", { name: "Pakai rencana ini" }).click();
  await page.getByRole("button", { name: "Pakai rencana", exact: true }).click();
  await expect(page.getByText(/^Penugasan tersimpan/u)).toBeVisible({ timeout: LONG_WORK });
}

/** Whether the list tells of something that keeps this proposal out, or has to be looked at. */
async function expectFinding(page: Page, number: string): Promise<void> {
  await page.getByRole("searchbox", { name: "Cari proposal" }).fill(number);
  const row = page.getByRole("table", { name: "Proposal dan temuannya" }).getByRole("row", {
    name: new RegExp(number, "u"),
  });
  await expect(row, `${number} has a finding`).toContainText(/Menghalangi|Perlu dilihat/u);
}

async function admitClean(page: Page): Promise<void> {
  await page.getByRole("searchbox", { name: "Cari proposal" }).fill("");
  await page.getByRole("button", { name: /^Luluskan .* tanpa temuan$/u }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Luluskan/u })
    .click();
  await expect(page.getByText(/proposal: Lolos/u).first()).toBeVisible({ timeout: LONG_WORK });
}

async function sealPackets(page: Page): Promise<void> {
  await goTo(page, "Paket");
  const saved: string[] = [];
  page.on("download", (file) => void saved.push(file.suggestedFilename()));
  await page
    .getByRole("button", { name: /^Segel/u })
    .first()
    .click();
  await expect.poll(() => saved.length, { timeout: LONG_WORK }).toBeGreaterThan(JUDGES);
}

test("from nothing to sealed packets, with every planted fault on the list", async ({ newMachine }) => {
  test.slow();
  const intake = newIntake();
  const { page } = await newMachine();
  await firstRun(page, "Sekretariat", "Sekretariat Latihan");
  await test.step("season", () => createSeason(page));
  await test.step("proposals", () => importProposals(page, join(intake, "proposal.xlsx")));
  await test.step("administrative check", () => checkProposals(page));

  const truth = Truth.parse(JSON.parse(readFileSync(join(intake, "temuan-tertanam.json"), "utf8")));
  expect(truth.length).toBeGreaterThan(0);
  for (const { number } of PROPOSALS > 500 ? truth.slice(0, 5) : truth) await expectFinding(page, number);
  expect(await findingsOf(page), "check with findings").toEqual([]);
  await test.step("decisions", () => admitClean(page));
  await test.step("panel", () => registerPanel(page, intake));
  await test.step("assignment", () => assign(page));
  await test.step("packets", () => sealPackets(page));
});
