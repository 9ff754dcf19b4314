import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Page } from "@playwright/test";
import { readTable } from "#electron/tables/read-table.ts";
import { findingsOf } from "../axe.ts";
import { expect, test } from "../fixtures.ts";
import { goTo, saveFrom } from "../people.ts";
import { MARKED_SEASON, mergeMarks } from "./prepared-chair.ts";

const PATHS = [
  "/reconciliation",
  "/reconciliation/judges",
  "/reconciliation/agreement",
  "/reconciliation/rereads",
  "/reconciliation/what-if",
];

async function openTab(page: Page, name: string): Promise<void> {
  const tabs = page.getByRole("navigation", { name: "Halaman rekonsiliasi" });
  await tabs.getByRole("link", { name, exact: true }).click();
  await expect(tabs.getByRole("link", { name, exact: true })).toHaveAttribute("aria-current", "page");
}

/** Goes to an address, which is the same in every language. */
async function open(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
  const main = page.getByRole("main");
  await expect(main.locator("table, form").first()).toBeVisible();
  await expect(main.getByRole("progressbar")).toHaveCount(0);
}

async function expectAccessible(page: Page, manner: string): Promise<void> {
  for (const path of PATHS) {
    await open(page, path);
    expect(await findingsOf(page), `${path}, ${manner}`).toEqual([]);
  }
}

test("a chair sees what the marks say, plans further readings and asks what if", async ({ newMachine }) => {
  test.setTimeout(240_000);
  const machine = await newMachine();
  const { page } = machine;
  const { season } = MARKED_SEASON;
  const judgeNames = season.members.filter(({ role }) => role === "judge").map(({ name }) => name);
  const [firstJudge = ""] = judgeNames;
  await mergeMarks(machine);
  const main = page.getByRole("main");

  await test.step("figures of the list and of the judges", async () => {
    await goTo(page, "Rekonsiliasi");
    await expect(
      main
        .getByRole("table")
        .first()
        .getByText(/LATIHAN-2026-00\d\d/u)
        .first(),
    ).toBeVisible();
    await openTab(page, "Penilai");
    for (const name of judgeNames) await expect(main.getByText(name).first()).toBeVisible();
  });

  await test.step("how far judges agree, in figures and in words", async () => {
    await openTab(page, "Kesepakatan");
    const figures = main.getByRole("table", { name: "Angka kesepakatan: Nilai akhir" });
    const alpha = figures.getByRole("row").filter({ hasText: "Alfa Krippendorff" });
    await expect(alpha).toContainText(/-?\d,\d\d/u);
    await expect(alpha).toContainText("20 proposal, 4 penilai, 40 pembacaan.");
    await expect(main.getByText(/pembaca per proposal/u).first()).toBeVisible();
    const criteria = main.getByRole("table", { name: "Per kriteria" }).getByRole("row");
    await expect(criteria).toHaveCount(1 + season.rubric.criteria.filter(({ weight }) => weight).length);
    await main.getByRole("button", { name: "Kebaruan/Nilai Tambah" }).click();
    await expect(main.getByRole("table", { name: "Angka kesepakatan: Kebaruan/Nilai Tambah" })).toBeVisible();
  });

  await test.step("a plan of further readings, kept and exported", async () => {
    await openTab(page, "Pembacaan ulang");
    const budget = main.getByRole("textbox", { name: "Bacaan tambahan" });
    await budget.fill("8");
    await budget.press("Tab");
    await main.getByRole("button", { name: "Susun rencana" }).click();
    await expect(main.getByText(/^Dengan \d+ bacaan tambahan, bagian proposal yang tepat/u)).toBeVisible();
    const rules = main.getByRole("table", { name: "Perbandingan cara memilih" }).getByRole("row");
    await expect(rules).toHaveCount(5);
    const rows = main.getByRole("table", { name: "Rencana bacaan" }).locator("tbody tr.data");
    const planned = await rows.count();
    expect(planned).toBeGreaterThan(0);
    await expect(main.getByRole("table", { name: "Bila semua proposal" })).toBeVisible();
    const file = await saveFrom(page, main.getByRole("button", { name: "Simpan XLSX" }));
    const read = readTable(
      { name: basename(file), bytes: new Uint8Array(await readFile(file)) },
      { encoding: null, separator: null },
    );
    if (!read.ok) throw new Error(read.error.type);
    const cells = read.value.sheets[0]?.rows.slice(1) ?? [];
    expect(cells).toHaveLength(planned);
    for (const [, number, , , judge] of cells) {
      expect(season.dossiers.map((card) => card.number)).toContain(number);
      expect(judgeNames).toContain(judge);
    }
    await openTab(page, "Kesepakatan");
    await openTab(page, "Pembacaan ulang");
    await expect(rows).toHaveCount(planned);
  });

  await test.step("what other decisions would change", async () => {
    await openTab(page, "Andai");
    const usual = main.getByRole("table", { name: "Andai yang lazim" });
    await expect(usual.getByRole("rowheader", { name: `Tanpa penilai ${firstJudge}` })).toBeVisible();
    await main.getByRole("switch", { name: "Hanya yang mengubah daftar" }).click();
    await expect(usual.getByText(/tidak ada yang berganti/u)).toHaveCount(0);
    await usual
      .getByRole("button", { name: /^Lihat rincian/u })
      .first()
      .click();
    await expect(main.getByRole("table", { name: /^Perubahan di daftar/u })).toBeVisible();
    await main.getByRole("button", { name: /Andai apa/u }).click();
    await page.getByRole("option", { name: "Bobot satu kriteria diubah" }).click();
    await main.getByRole("button", { name: /Kriteria$/u }).click();
    await page.getByRole("option", { name: "Kebaruan/Nilai Tambah" }).click();
    await main.getByRole("button", { name: "Tanyakan" }).click();
    const own = main.getByRole("table", { name: "Pertanyaan sendiri" });
    await expect(
      own.getByRole("rowheader", { name: /^Dengan bobot Kebaruan\/Nilai Tambah naik 5 poin persen/u }),
    ).toBeVisible();
    const scales = main.getByRole("table", { name: "Hanya untuk perbandingan" });
    await expect(scales.getByText(/menganggap setiap penilai menerima proposal yang sama kuat/u)).toHaveCount(
      4,
    );
  });

  await test.step("free of axe findings in light, in dark and in English", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await expectAccessible(page, colorScheme);
    }
    await page.evaluate(() => {
      location.hash = "/settings";
    });
    await page.getByRole("radio", { name: "English" }).check();
    await expectAccessible(page, "English");
    await open(page, "/reconciliation/rereads");
    await main.getByRole("button", { name: "Plan readings" }).click();
    await expect(main.getByRole("table", { name: "Plan of readings" })).toBeVisible();
    expect(await findingsOf(page), "a plan, English").toEqual([]);
  });
});
