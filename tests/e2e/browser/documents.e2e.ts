import { execFileSync } from "node:child_process";
import { findingsOf } from "../axe.ts";
import { expect, test } from "../fixtures.ts";
import { freeze, goTo, saveFrom } from "../people.ts";
import { mergeMarks } from "./prepared-chair.ts";

test("a chair makes an announcement that three people sign, in the order that was chosen", async ({
  newMachine,
}) => {
  test.setTimeout(180_000);
  const machine = await newMachine();
  const { page } = machine;
  await mergeMarks(machine);
  await freeze(page);
  await goTo(page, "Dokumen");
  await expect(page.getByText(/^Peringkat dibekukan oleh/u)).toBeVisible();
  expect(await findingsOf(page), "documents").toEqual([]);

  await page.getByRole("button", { name: "Buat Pengumuman" }).click();
  const dialog = page.getByRole("dialog", { name: "Pengumuman" });
  await dialog.getByLabel("Nomor", { exact: true }).fill("B/163/PP.00.05/2026");
  await dialog.getByLabel("Tempat", { exact: true }).fill("Jakarta");
  const signatories = dialog.getByRole("group", { name: /^Penanda tangan \d$/u });
  const before = await signatories.count();
  await dialog.getByRole("button", { name: "Tambah orang lain" }).click();

  await test.step("a person without name and role is not printed", async () => {
    await dialog.getByRole("button", { name: "Buat", exact: true }).click();
    await expect(dialog.getByText("Masih ada isian wajib yang kosong", { exact: false })).toBeVisible();
  });

  const last = signatories.nth(before);
  await last.getByLabel("Nama").fill("Budi Peraga");
  await last.getByLabel("Jabatan dalam dokumen").fill("Deputi Bidang Pelayanan Publik");
  for (let place = before; place > 0; place -= 1)
    await dialog.getByRole("button", { name: "Naikkan Budi Peraga" }).press("Enter");
  await expect(signatories.first().getByLabel("Nama")).toHaveValue("Budi Peraga");
  await expect(dialog.getByRole("button", { name: "Turunkan Budi Peraga" })).toBeFocused();
  if (before < 2) {
    await dialog.getByRole("button", { name: "Tambah orang lain" }).click();
    await signatories.nth(2).getByLabel("Nama").fill("Rina Peraga");
    await signatories.nth(2).getByLabel("Jabatan dalam dokumen").fill("Sekretariat");
  }
  await expect(signatories).toHaveCount(3);
  expect(await findingsOf(page), "announcement").toEqual([]);
  const path = await saveFrom(page, dialog.getByRole("button", { name: "Buat", exact: true }));
  await expect(
    dialog.getByText("Berikutnya ditandatangani oleh Budi Peraga", { exact: false }),
  ).toBeVisible();
  expect(
    execFileSync(process.execPath, ["dist/cli/pleno.js", "recount", path], { encoding: "utf8" }),
  ).toMatch(/^same\n/u);

  await test.step("what was filled in is there the next time", async () => {
    await dialog.getByRole("button", { name: "Tutup" }).click();
    await page.getByRole("button", { name: "Buat Pengumuman" }).click();
    await expect(dialog.getByLabel("Nomor", { exact: true })).toHaveValue("B/163/PP.00.05/2026");
    await expect(signatories.first().getByLabel("Nama")).toHaveValue("Budi Peraga");
  });
});
