import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";

export const PASSPHRASE = "kata sandi latihan";

/** Making and opening an identity is meant to be slow, and several machines may do it at once. */
const LONG_WORK = 30_000;

export type Role = "Penilai" | "Ketua" | "Sekretariat";

/** The three steps of the first run. */
export async function firstRun(page: Page, role: Role, name: string): Promise<void> {
  await page.getByRole("radio", { name: "Bahasa Indonesia" }).check();
  await page.getByRole("button", { name: "Lanjut" }).click();
  await page.getByRole("radio", { name: new RegExp(`^${role}`, "u") }).check();
  await page.getByRole("button", { name: "Lanjut" }).click();
  await page.getByLabel("Nama lengkap").fill(name);
  await page.getByLabel("Frasa sandi", { exact: true }).fill(PASSPHRASE);
  await page.getByLabel("Ulangi frasa sandi").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Buat identitas" }).click();
  await expect(page.getByRole("navigation", { name: "Menu utama" })).toBeVisible({ timeout: LONG_WORK });
}

export async function unlock(page: Page): Promise<void> {
  await page.getByLabel("Frasa sandi").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Buka" }).click();
  await expect(page.getByRole("navigation", { name: "Menu utama" })).toBeVisible({ timeout: LONG_WORK });
}

/** Goes to a step of the way through the season, or to a page in the menu beside it. */
export async function goTo(page: Page, entry: string): Promise<void> {
  const menu = page.getByRole("navigation", { name: "Menu utama" });
  if (!ASIDE.includes(entry)) {
    const link = menu.getByRole("link", { name: entry, exact: true });
    await link.click();
    await expect(link).toHaveAttribute("aria-current", "page");
    return;
  }
  await menu.getByRole("button", { name: /^Lainnya/u }).click();
  await page.getByRole("menuitem", { name: entry }).click();
  await expect(menu.getByRole("button", { name: `Lainnya: ${entry}` })).toBeVisible();
}

const ASIDE = [
  "Per kriteria",
  "Bandingkan",
  "Presentasi",
  "Cermin",
  "Lembar kertas",
  "Tanda tangani dokumen",
  "Periksa dokumen",
  "Sertifikat",
  "Catatan kegiatan",
  "Pengaturan",
];

/** Opens the rehearsal season from a page that offers it. */
export async function startRehearsal(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^(Coba dulu dengan musim latihan|Mulai periode latihan)$/u })
    .click();
  await expect(page.getByRole("banner").getByText("LATIHAN", { exact: true }).first()).toBeVisible();
}

/** Accepts the integrity pact and ends the conflict sweep without declaring anything. */
export async function pledgeAndSweep(page: Page): Promise<void> {
  await goTo(page, "Pakta & benturan");
  await page.getByRole("checkbox", { name: /^Saya telah membaca/u }).check();
  await page.getByRole("button", { name: "Setujui dan tanda tangani" }).click();
  await page.getByRole("button", { name: "Selesai memeriksa" }).click();
  await page.getByRole("button", { name: "Ya, buka isi proposal" }).click();
}

/** Declares nothing, scores every dossier by keyboard and releases; returns the receipt in view. */
export async function markAndRelease(page: Page, dossiers: number): Promise<Locator> {
  await pledgeAndSweep(page);
  await goTo(page, "Proposal");
  await page.getByRole("button", { name: "Lanjut ke yang belum dinilai" }).click();
  for (let dossier = 0; dossier < dossiers; dossier += 1) {
    const marks = page.getByRole("textbox", { name: /^Nilai /u });
    await expect(marks.first()).toBeVisible();
    const count = await marks.count();
    await marks.first().focus();
    for (let criterion = 0; criterion < count; criterion += 1) {
      await page.keyboard.type(String(70 + ((dossier * 7 + criterion * 3) % 25)));
      await page.keyboard.press("Enter");
    }
    await expect(
      page.getByRole("main").getByText(/^Tersimpan \d\d\.\d\d\.\d\d di komputer ini$/u),
    ).toBeVisible();
    await page.getByRole("heading", { level: 1 }).click();
    if (dossier < dossiers - 1) await page.keyboard.press("n");
  }
  await goTo(page, "Proposal");
  await page.getByRole("button", { name: "Periksa dan lepas" }).click();
  await page.getByRole("checkbox", { name: /^Saya tidak memiliki benturan/u }).check();
  await page.getByRole("button", { name: `Lepas dan tanda tangani (${dossiers})` }).click();
  const receipt = page.getByRole("dialog", { name: "Tanda terima" });
  await expect(receipt).toBeVisible();
  return receipt;
}

/** Leaves the receipt and saves the packet for the chair; returns the file. */
export async function closeReceiptAndSend(page: Page, receipt: Locator): Promise<string> {
  await receipt.getByRole("button", { name: "Selesai" }).click();
  await goTo(page, "Kirim");
  return saveFrom(page, page.getByRole("button", { name: "Simpan paket hasil penilaian" }));
}

/** The chair takes the marks in and freezes the ranking. */
export async function mergeAndFreeze(page: Page, returns: string[]): Promise<void> {
  await goTo(page, "Terima paket");
  await choose(page, page.getByRole("button", { name: "Pilih paket lembar penilaian…" }), returns);
  await page.getByRole("button", { name: `Gabungkan ${returns.length} paket` }).click();
  await expect(page.getByText(/^Selesai\./u)).toBeVisible();
  await freeze(page);
}

export async function freeze(page: Page): Promise<void> {
  await goTo(page, "Peringkat");
  await page.getByRole("button", { name: "Bekukan peringkat…" }).click();
  await page.getByLabel("Alasan pembekuan").fill("Sidang pleno latihan");
  await page.getByRole("button", { name: "Bekukan peringkat", exact: true }).click();
  await expect(page.getByText(/^Dibekukan oleh/u)).toBeVisible();
}

/** Presses what opens a file dialog and chooses files in it. */
export async function choose(page: Page, trigger: Locator, paths: string | string[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser", { timeout: 10_000 });
  await trigger.click();
  await (await chooser).setFiles(paths);
}

/** Presses what saves a file and keeps it in a folder of its own; returns its path. */
export async function saveFrom(page: Page, trigger: Locator): Promise<string> {
  const download = page.waitForEvent("download", { timeout: 30_000 });
  await trigger.click();
  const file = await download;
  const path = join(mkdtempSync(join(tmpdir(), "pleno-file-")), file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

/** Starts a season from its file and waits until it is open. */
export async function startSeasonFile(page: Page, path: string): Promise<void> {
  await choose(page, page.getByRole("button", { name: "Pilih berkas periode…" }), path);
  await expect(page.getByRole("banner").getByText("Musim latihan")).toBeVisible();
}

/** The panel as the Secretariat's table shows it. */
export async function readPanel(page: Page): Promise<{ name: string; role: string }[]> {
  await goTo(page, "Panel");
  const rows = page.getByRole("table", { name: "Anggota panel" }).getByRole("row");
  await expect(rows.filter({ hasText: "Ketua" })).toHaveCount(1);
  const members: { name: string; role: string }[] = [];
  for (const row of (await rows.all()).slice(1))
    members.push({
      name: await row.getByRole("rowheader").innerText(),
      role: await row.getByRole("cell").first().innerText(),
    });
  return members;
}

/** A member's card goes to the Secretariat, who registers it under the member's name. */
export async function registerCard(member: Page, secretariat: Page, name: string): Promise<void> {
  await goTo(member, "Paket");
  const card = await saveFrom(member, member.getByRole("button", { name: "Simpan kartu identitas" }));
  await goTo(secretariat, "Panel");
  await choose(secretariat, secretariat.getByRole("button", { name: `Daftarkan kartu ${name}` }), card);
  await expect(secretariat.getByText(`Kartu ${name} terdaftar.`)).toBeVisible();
}

/** The Secretariat seals a member's packet; returns the file. */
export async function sealFor(secretariat: Page, name: string): Promise<string> {
  await goTo(secretariat, "Paket");
  return saveFrom(secretariat, secretariat.getByRole("button", { name: `Segel paket untuk ${name}` }));
}

/** Opens a packet after looking at who it is from. */
export async function acceptPacket(page: Page, packet: string): Promise<void> {
  await goTo(page, "Paket");
  await choose(page, page.getByRole("button", { name: "Pilih paket…" }), packet);
  await expect(page.getByText("Sekretariat Latihan").first()).toBeVisible();
  await page.getByRole("button", { name: "Terima paket ini" }).click();
  await expect(page.getByRole("banner").getByText("Musim latihan")).toBeVisible();
}

/** A small season file, made by the product's own generator. */
export function generateSeasonFile(options: { dossiers: number; judges: number; readers: number }): string {
  const path = join(mkdtempSync(join(tmpdir(), "pleno-season-")), "musim.zip");
  const numbers = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  execFileSync(process.execPath, [
    "dist/cli/pleno.js",
    "generate",
    ...numbers,
    "--narrative",
    "short",
    "--out",
    path,
  ]);
  return path;
}
