import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { findingsOf } from "../axe.ts";
import { expect, test } from "../fixtures.ts";
import { choose, firstRun, goTo, saveFrom } from "../people.ts";

const NAME = "Dr. Sari Wulandari";

/** The smallest PDF with a page that readers accept: nothing of it is made by Pleno. */
function foreignPdf(): string {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>",
  ];
  let text = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return `${text}xref\n0 4\n0000000000 65535 f \n${rows}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
}

async function check(page: Page, path: string): Promise<void> {
  await choose(page, page.getByRole("button", { name: "Pilih PDF untuk diperiksa…" }), path);
}

test("what was signed at the desk is checked without an account, and a changed copy is refused", async ({
  newMachine,
}) => {
  const machine = await newMachine();
  const { page } = machine;
  await firstRun(page, "Sekretariat", NAME);
  const letter = join(machine.dataFolder, "surat.pdf");
  await writeFile(letter, foreignPdf(), "latin1");

  await goTo(page, "Tanda tangani dokumen");
  await choose(page, page.getByRole("button", { name: "Pilih PDF untuk ditandatangani…" }), letter);
  await expect(page.getByRole("region", { name: "Isi surat.pdf" })).toBeVisible();
  await expect(page.getByText("PDF ini tidak dibuat oleh Pleno", { exact: false })).toBeVisible();
  expect(await findingsOf(page)).toEqual([]);
  const signed = await saveFrom(page, page.getByRole("button", { name: "Tanda tangani", exact: true }));
  expect(signed).toMatch(/surat-ttd\.pdf$/u);
  await expect(page.getByText("1 tanda tangan di dalamnya.")).toBeVisible();

  const locked = await machine.crashAndRestart();
  await locked.getByRole("button", { name: "Periksa dokumen tanpa masuk" }).click();
  await expect(locked.getByRole("heading", { level: 1, name: "Periksa dokumen" })).toBeVisible();
  await check(locked, signed);
  const sound = locked.getByRole("article", { name: "surat-ttd.pdf" });
  await expect(sound.getByText("Tanda tangannya sah.")).toBeVisible();
  await expect(sound.getByRole("heading", { name: NAME, exact: true })).toBeVisible();
  expect(await findingsOf(locked)).toEqual([]);

  const changed = await readFile(signed);
  // Within the part that the signature covers: the page becomes a little lower.
  changed.write("841", changed.indexOf("842"), "latin1");
  const forged = join(machine.dataFolder, "palsu.pdf");
  await writeFile(forged, changed);
  await check(locked, forged);
  const refused = locked.getByRole("article", { name: "palsu.pdf" });
  await expect(refused.getByText("Jangan memakai dokumen ini.")).toBeVisible();
  await expect(refused.getByText("Isi dokumen tidak cocok dengan tanda tangannya.").first()).toBeVisible();
  expect(await findingsOf(locked)).toEqual([]);

  await locked.getByRole("button", { name: "Kembali" }).click();
  await expect(locked.getByLabel("Frasa sandi")).toBeVisible();
});

test("the first screen leads to the check as well", async ({ newMachine }) => {
  const { page } = await newMachine();
  await page.getByRole("button", { name: "Periksa dokumen tanpa masuk" }).click();
  await expect(page.getByRole("button", { name: "Pilih PDF untuk diperiksa…" })).toBeVisible();
  expect(await findingsOf(page)).toEqual([]);
});
