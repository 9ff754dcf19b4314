import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { findingsOf } from "../axe.ts";
import { expect, type Machine, test } from "../fixtures.ts";
import {
  acceptPacket,
  choose,
  closeReceiptAndSend,
  firstRun,
  generateSeasonFile,
  goTo,
  markAndRelease,
  mergeAndFreeze,
  readPanel,
  registerCard,
  saveFrom,
  sealFor,
  startSeasonFile,
} from "../people.ts";

const DOSSIERS = 2;
const SECRETARIAT = "Sekretariat Latihan";

test("three people sign an announcement on their own machines, and a stranger can tell that all of them did", async ({
  newMachine,
}) => {
  test.setTimeout(240_000);
  const secretariat = await newMachine();
  await firstRun(secretariat.page, "Sekretariat", SECRETARIAT);
  await startSeasonFile(secretariat.page, generateSeasonFile({ dossiers: DOSSIERS, judges: 2, readers: 2 }));
  const members = await readPanel(secretariat.page);
  const machines = new Map<string, Machine>();
  for (const { name, role } of members) {
    if (role !== "Ketua" && role !== "Penilai") continue;
    const machine = await newMachine();
    machines.set(name, machine);
    await firstRun(machine.page, role, name);
    await registerCard(machine.page, secretariat.page, name);
  }
  const root = await issueCertificates(secretariat.page, machines.size + 1);
  for (const [name, { page }] of machines) await acceptPacket(page, await sealFor(secretariat.page, name));

  const chairName = members.find(({ role }) => role === "Ketua")?.name ?? "";
  const [judgeName = "", secondName = ""] = [...machines.keys()].filter((name) => name !== chairName);
  const pageOf = (name: string): Page => {
    const machine = machines.get(name);
    if (!machine) throw new Error(`${name} has no machine`);
    return machine.page;
  };
  const returns: string[] = [];
  for (const page of [pageOf(judgeName), pageOf(secondName)])
    returns.push(await closeReceiptAndSend(page, await markAndRelease(page, DOSSIERS)));
  await mergeAndFreeze(pageOf(chairName), returns);

  const made = await makeAnnouncement(pageOf(chairName), [chairName, SECRETARIAT, judgeName]);
  const second = await signAtDesk(secretariat.page, made, { signed: 2, needed: 3 });
  const third = await signAtDesk(pageOf(judgeName), second, { signed: 3, needed: 3 });
  const judgePage = pageOf(judgeName);
  await expect(judgePage.getByText("Tutup dengan daftar pencabutan")).toBeVisible();
  const closed = await saveFrom(
    judgePage,
    judgePage.getByRole("button", { name: "Sertakan daftar pencabutan" }),
  );

  await goTo(secretariat.page, "Periksa dokumen");
  await check(secretariat.page, made);
  await expect(secretariat.page.getByText("Belum lengkap: 1 dari 3 sudah menandatangani.")).toBeVisible();
  await check(secretariat.page, third);
  await expect(secretariat.page.getByText("Dokumen latihan ini lulus pemeriksaan.")).toBeVisible();
  expect(await findingsOf(secretariat.page), "verify").toEqual([]);

  await checkAsStranger(await newMachine(), { closed, root });
});

/** The Secretariat founds the authority and issues for everybody; returns the root as a file. */
async function issueCertificates(page: Page, people: number): Promise<string> {
  await goTo(page, "Sertifikat");
  expect(await findingsOf(page), "certificates before").toEqual([]);
  await page.getByRole("button", { name: "Buat otoritas…" }).click();
  const create = page.getByRole("dialog", { name: "Buat otoritas sertifikat panel" });
  expect(await findingsOf(page), "new authority").toEqual([]);
  await create.getByRole("button", { name: "Buat otoritas", exact: true }).click();
  await expect(create).toHaveCount(0);
  await page.getByRole("button", { name: "Terbitkan untuk seluruh panel…" }).click();
  const issue = page.getByRole("dialog", { name: "Terbitkan untuk seluruh panel" });
  await issue.getByRole("button", { name: "Terbitkan", exact: true }).click();
  await expect(issue.getByText(/sertifikat diterbitkan\. Buat lagi paketnya/u)).toBeVisible();
  await issue.getByRole("button", { name: "Tutup" }).click();
  const issued = page.getByRole("table", { name: "Sertifikat yang diterbitkan" });
  await expect(issued.getByRole("row")).toHaveCount(people + 1);
  expect(await findingsOf(page), "certificates").toEqual([]);
  await page.getByRole("button", { name: "Ekspor" }).click();
  return saveFrom(page, page.getByRole("menuitem", { name: "Sertifikat induk (PEM)" }));
}

/** The chair makes the announcement with these signatories, and signs it at once. */
async function makeAnnouncement(page: Page, names: readonly string[]): Promise<string> {
  await goTo(page, "Dokumen");
  await page.getByRole("button", { name: "Buat Pengumuman" }).click();
  const dialog = page.getByRole("dialog", { name: "Pengumuman" });
  const rows = dialog.getByRole("group", { name: /^Penanda tangan \d$/u });
  for (let left = await rows.count(); left > 0; left -= 1)
    await dialog
      .getByRole("button", { name: /^Hapus /u })
      .first()
      .click();
  for (const [index, name] of names.entries()) {
    await dialog.getByRole("button", { name: "Tambah orang lain" }).click();
    await rows.nth(index).getByLabel("Nama").fill(name);
  }
  await test.step("the first mistake gets the focus", async () => {
    await dialog.getByRole("button", { name: "Buat", exact: true }).click();
    await expect(rows.first().getByLabel("Jabatan dalam dokumen")).toBeFocused();
  });
  for (const [index, role] of ["Ketua Panel", "Sekretaris", "Anggota Panel"].entries())
    await rows.nth(index).getByLabel("Jabatan dalam dokumen").fill(role);
  await dialog.getByLabel("Nomor", { exact: true }).fill("PENG-1");
  await expect(dialog.getByText("Bukan bentuk B/nnn/PP.00.05/yyyy.", { exact: false })).toBeVisible();
  expect(await findingsOf(page), "announcement").toEqual([]);
  const path = await saveFrom(page, dialog.getByRole("button", { name: "Buat", exact: true }));
  await expect(
    dialog.getByText(`Berikutnya ditandatangani oleh ${names[1]}, Sekretaris.`, { exact: false }),
  ).toBeVisible();
  await dialog.getByRole("button", { name: "Tutup" }).click();
  return path;
}

/** The next one puts it on the desk, sees the turn, and signs; returns the new file. */
async function signAtDesk(
  page: Page,
  path: string,
  { signed, needed }: { readonly signed: number; readonly needed: number },
): Promise<string> {
  await goTo(page, "Tanda tangani dokumen");
  await choose(page, page.getByRole("button", { name: "Pilih PDF untuk ditandatangani…" }), path);
  await expect(page.getByText(/^Giliran Anda sebagai /u)).toBeVisible();
  expect(await findingsOf(page), "sign").toEqual([]);
  const next = await saveFrom(page, page.getByRole("button", { name: "Tanda tangani", exact: true }));
  await expect(
    page.getByText(`${signed} dari ${needed} sudah menandatangani.`, { exact: false }).first(),
  ).toBeVisible();
  return next;
}

async function check(page: Page, path: string): Promise<void> {
  await choose(page, page.getByRole("button", { name: "Pilih PDF untuk diperiksa…" }), path);
}

/** Somebody who has nothing to do with the panel, and has not even unlocked. */
async function checkAsStranger(
  stranger: Machine,
  { closed, root }: { readonly closed: string; readonly root: string },
): Promise<void> {
  await firstRun(stranger.page, "Penilai", "Orang Luar");
  const page = await stranger.crashAndRestart();
  await page.getByRole("button", { name: "Periksa dokumen tanpa masuk" }).click();
  await check(page, closed);
  await expect(page.getByText("Utuh, tetapi penanda tangannya belum dikenal.")).toBeVisible();
  await page.getByRole("button", { name: "Kosongkan daftar" }).click();

  await page.getByRole("button", { name: "Pengaturan pemeriksaan" }).click();
  await choose(page, page.getByRole("button", { name: "Tambah sertifikat induk tepercaya…" }), root);
  await check(page, closed);
  await expect(page.getByText("Dokumen latihan ini lulus pemeriksaan.")).toBeVisible();
  const signers = page.getByRole("table", { name: "Yang harus menandatangani" });
  await expect(signers.getByText("Sudah", { exact: true })).toHaveCount(3);
  await expect(page.getByText("Sertifikat dan daftar pencabutan disertakan.")).toBeVisible();
  expect(await findingsOf(page), "verify without an account").toEqual([]);

  const bytes = await readFile(closed);
  const start = bytes.indexOf("/MediaBox");
  const digit = bytes.subarray(start).findIndex((byte) => byte >= 0x31 && byte <= 0x39) + start;
  bytes.write(String(Number(String.fromCodePoint(bytes[digit] ?? 0)) - 1), digit, "latin1");
  const forged = join(stranger.dataFolder, "palsu.pdf");
  await writeFile(forged, bytes);
  await check(page, forged);
  const refused = page.getByRole("article", { name: "palsu.pdf" });
  await expect(refused.getByText("Jangan memakai dokumen ini.")).toBeVisible();
}
