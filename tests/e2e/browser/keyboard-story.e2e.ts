import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { PASSPHRASE } from "../people.ts";

const DOSSIERS = 3;
const MOST_STOPS = 150;

/** Presses Tab until the control has the focus, as a person without a mouse does. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${String(control)}`);
}

async function press(page: Page, name: string | RegExp, key = "Enter"): Promise<void> {
  await tabTo(page, page.getByRole("button", { name, exact: typeof name === "string" }));
  await page.keyboard.press(key);
}

async function firstRunByKeyboard(page: Page): Promise<void> {
  await press(page, "Lanjut");
  await expect(page.getByRole("radio", { name: /^Penilai/u })).toBeChecked();
  await press(page, "Lanjut");
  await tabTo(page, page.getByLabel("Nama lengkap"));
  await page.keyboard.type("Dr. Sari Wulandari");
  await tabTo(page, page.getByLabel("Frasa sandi", { exact: true }));
  await page.keyboard.type(PASSPHRASE);
  await tabTo(page, page.getByLabel("Ulangi frasa sandi"));
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("navigation", { name: "Menu utama" })).toBeVisible();
}

/** The screen by its name in the palette. */
async function goByPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Cari atau jalankan" });
  await expect(palette).toBeVisible();
  await page.keyboard.type(words);
  await expect(page.getByRole("menuitem").first()).toContainText(words);
  await page.keyboard.press("Enter");
  await expect(palette).toHaveCount(0);
}

async function scoreByKeyboard(page: Page): Promise<void> {
  const marks = page.getByRole("textbox", { name: /^Nilai /u });
  await expect(marks.first()).toBeFocused();
  const count = await marks.count();
  for (let criterion = 0; criterion < count; criterion += 1) {
    await expect(marks.nth(criterion)).toBeFocused();
    await page.keyboard.type(String(71 + criterion * 3));
    await page.keyboard.press("Enter");
  }
  await expect(
    page.getByRole("main").getByText(/^Tersimpan \d\d\.\d\d\.\d\d di komputer ini$/u),
  ).toBeVisible();
}

test("a judge goes from the first start to the return packet by keyboard alone", async ({ newMachine }) => {
  test.setTimeout(180_000);
  const { page } = await newMachine();
  await firstRunByKeyboard(page);
  await press(page, "Coba dulu dengan musim latihan");
  const pledge = page.getByRole("checkbox", { name: /^Saya telah membaca/u });
  await tabTo(page, pledge);
  await page.keyboard.press("Space");
  await press(page, "Setujui dan tanda tangani");
  await press(page, "Selesai memeriksa");
  await press(page, "Ya, buka isi proposal");
  await expect(page.getByRole("heading", { level: 1, name: "Proposal saya" })).toBeVisible();
  await page.keyboard.press("n");
  for (let dossier = 0; dossier < DOSSIERS; dossier += 1) {
    const title = await page.getByRole("heading", { level: 1 }).innerText();
    await scoreByKeyboard(page);
    if (dossier === DOSSIERS - 1) break;
    await page.keyboard.press("n");
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(title);
  }
  await goByPalette(page, "Lepas");
  const release = page.getByRole("dialog", { name: "Periksa dan lepas" });
  await tabTo(page, release.getByRole("checkbox", { name: /^Saya tidak memiliki benturan/u }));
  await page.keyboard.press("Space");
  await press(page, `Lepas dan tanda tangani (${DOSSIERS})`);
  const receipt = page.getByRole("dialog", { name: "Tanda terima" });
  await expect(receipt.getByText(`${DOSSIERS} lembar penilaian dilepas`, { exact: false })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(receipt).toHaveCount(0);
  await goByPalette(page, "Kirim");
  const download = page.waitForEvent("download");
  await press(page, "Simpan paket hasil penilaian");
  expect((await download).suggestedFilename()).toMatch(/\.pleno$/u);
});
