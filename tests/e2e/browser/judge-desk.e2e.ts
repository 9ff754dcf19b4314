import type { Page } from "@playwright/test";
import { expect, type Machine, test } from "../fixtures.ts";
import { firstRun, goTo, pledgeAndSweep, startRehearsal, unlock } from "../people.ts";

const SAVED = /^Tersimpan \d\d\.\d\d\.\d\d di komputer ini$/u;

/** A judge in the rehearsal season with the first dossier open. */
async function openFirst(newMachine: () => Promise<Machine>): Promise<Machine> {
  const judge = await newMachine();
  await firstRun(judge.page, "Penilai", "Dr. Sari Wulandari");
  await startRehearsal(judge.page);
  await pledgeAndSweep(judge.page);
  await judge.page.getByRole("button", { name: "Lanjut ke yang belum dinilai" }).click();
  await expect(markFields(judge.page).first()).toBeFocused();
  return judge;
}

function markFields(page: Page) {
  return page.getByRole("textbox", { name: /^Nilai /u });
}

function titleOf(page: Page): Promise<string> {
  return page.getByRole("heading", { level: 1 }).innerText();
}

test("a private note is written by keyboard, survives a kill and never leaves this computer's screen for a mark", async ({
  newMachine,
}) => {
  const judge = await openFirst(newMachine);
  const title = await titleOf(judge.page);
  await judge.page.keyboard.press("t");
  const note = judge.page.getByLabel("Isi catatan");
  await expect(note).toBeFocused();
  await judge.page.keyboard.type("cek angka ke Bappeda");
  await expect(judge.page.getByText("Catatan tersimpan di komputer ini", { exact: false })).toBeVisible();
  const page = await judge.crashAndRestart();
  await unlock(page);
  await goTo(page, "Proposal");
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("t");
  await expect(page.getByLabel("Isi catatan")).toHaveValue("cek angka ke Bappeda");
});

test("search finds words of the narrative and opens the proposal they stand in", async ({ newMachine }) => {
  const { page } = await openFirst(newMachine);
  await goTo(page, "Proposal");
  await page.getByRole("searchbox", { name: "Cari dalam judul dan isi" }).fill("inspektorat");
  const match = page
    .getByRole("main")
    .locator("mark")
    .filter({ hasText: /inspektorat/iu })
    .first();
  await expect(match).toBeVisible();
  await match.click();
  await expect(markFields(page).first()).toBeVisible();
  await expect(
    page
      .getByRole("main")
      .getByText(/inspektorat/iu)
      .first(),
  ).toBeVisible();
});

test("undo takes back the last marks, one after another, and says so", async ({ newMachine }) => {
  const { page } = await openFirst(newMachine);
  await page.keyboard.type("81");
  await page.keyboard.press("Enter");
  await page.keyboard.type("72");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByText(SAVED)).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Control+z");
  await expect(markFields(page).nth(1)).toHaveValue("");
  await page.keyboard.press("Control+z");
  await expect(markFields(page).nth(0)).toHaveValue("");
});

test("a wrong number is still there, and still named, after looking at the next proposal", async ({
  newMachine,
}) => {
  const { page } = await openFirst(newMachine);
  const title = await titleOf(page);
  await page.keyboard.type("950");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("j");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(title);
  await expect(page.getByRole("banner").getByText(/angka salah/u)).toBeVisible();
  await page.keyboard.press("k");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(markFields(page).first()).toHaveValue("950");
});

test("a mark entered in one window is shown in the other", async ({ newMachine }) => {
  const { page } = await openFirst(newMachine);
  await page.keyboard.type("80");
  await expect(page.getByRole("main").getByText(SAVED)).toBeVisible();
  const opened = page.context().waitForEvent("page");
  await page.evaluate(() => void window.open(location.href));
  const other = await opened;
  await expect(markFields(other).first()).toHaveValue("80");
  await markFields(other).first().fill("20");
  await expect(other.getByRole("main").getByText(SAVED)).toBeVisible();
  await expect(markFields(page).first()).toHaveValue("20");
});

test("an attached PDF opens beside the sheet, can be searched, and gives the focus back", async ({
  newMachine,
}) => {
  const { page } = await openFirst(newMachine);
  const pdf = page.getByRole("main").getByRole("button", { name: /\.pdf/u }).first();
  for (let turn = 0; turn < 20 && (await pdf.count()) === 0; turn += 1) {
    const title = await titleOf(page);
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("j");
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(title);
    await expect(page.getByText("Instansi", { exact: true }).first()).toBeVisible();
  }
  await pdf.click();
  await page.getByRole("searchbox", { name: "Cari dalam dokumen" }).fill("latihan");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^1 dari \d+/u)).toBeVisible();
  await expect(markFields(page).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("searchbox", { name: "Cari dalam dokumen" })).toHaveCount(0);
});
