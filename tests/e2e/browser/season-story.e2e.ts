import { execFileSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { expect, type Machine, test } from "../fixtures.ts";
import {
  acceptPacket,
  choose,
  closeReceiptAndSend,
  firstRun,
  freeze,
  generateSeasonFile,
  goTo,
  markAndRelease,
  readPanel,
  registerCard,
  saveFrom,
  sealFor,
  startSeasonFile,
} from "../people.ts";

const JUDGES = 2;
const DOSSIERS = 4;

test("judge, chair and Secretariat bring a season from packets to signed, recountable documents", async ({
  newMachine,
}) => {
  test.setTimeout(180_000);
  const secretariat = await newMachine();
  await firstRun(secretariat.page, "Sekretariat", "Sekretariat Latihan");
  const season = generateSeasonFile({ dossiers: DOSSIERS, judges: JUDGES, readers: 2 });
  await startSeasonFile(secretariat.page, season);
  const members = await readPanel(secretariat.page);
  const judgeNames = members.filter(({ role }) => role === "Penilai").map(({ name }) => name);
  const [chairName] = members.filter(({ role }) => role === "Ketua").map(({ name }) => name);
  expect(judgeNames).toHaveLength(JUDGES);
  if (!chairName) throw new Error("the season has no chair");

  const machines = new Map<string, Machine>();
  for (const name of [chairName, ...judgeNames]) {
    const machine = await newMachine();
    machines.set(name, machine);
    await firstRun(machine.page, name === chairName ? "Ketua" : "Penilai", name);
    await registerCard(machine.page, secretariat.page, name);
  }
  const chair = machines.get(chairName);
  if (!chair) throw new Error("no chair");

  for (const [name, machine] of machines)
    await acceptPacket(machine.page, await sealFor(secretariat.page, name));

  const returns: string[] = [];
  for (const name of judgeNames) {
    const machine = machines.get(name);
    if (machine) returns.push(await judge(machine));
  }

  await goTo(chair.page, "Terima paket");
  for (const files of [returns.toReversed(), returns]) {
    await choose(
      chair.page,
      chair.page.getByRole("button", { name: /^(Pilih paket lembar penilaian…|Terima paket lain)$/u }),
      files,
    );
    await chair.page.getByRole("button", { name: `Gabungkan ${files.length} paket` }).click();
    await expect(chair.page.getByText(/^Selesai\./u)).toBeVisible();
  }
  await goTo(chair.page, "Kemajuan");
  await expect(
    chair.page.getByText("Semua penugasan sudah dilepas atau dikecualikan.", { exact: false }),
  ).toBeVisible();
  await goTo(chair.page, "Peringkat");
  await expect(chair.page.getByRole("table", { name: "Peringkat sementara" })).toBeVisible();
  await freeze(chair.page);
  const [firstName = ""] = judgeNames;
  await takeFeedback(chair, machines.get(firstName), firstName);
  await goTo(chair.page, "Kirim");
  const result = await saveFrom(chair.page, chair.page.getByRole("button", { name: "Simpan paket hasil" }));

  await goTo(secretariat.page, "Paket");
  await choose(secretariat.page, secretariat.page.getByRole("button", { name: "Pilih paket…" }), result);
  await secretariat.page.getByRole("button", { name: "Terima paket ini" }).click();
  await goTo(secretariat.page, "Dokumen");
  const list = await makeAlone(secretariat.page, /^Buat Daftar (?!nominasi|finalis)/u);
  const minutes = await makeAlone(secretariat.page, "Buat Berita Acara Pleno");
  await goTo(secretariat.page, "Periksa dokumen");
  for (const path of [list, minutes]) {
    await choose(
      secretariat.page,
      secretariat.page.getByRole("button", { name: "Pilih PDF untuk diperiksa…" }),
      path,
    );
    await expect(secretariat.page.getByText(/^Semua tanda tangan sah/u)).toBeVisible();
    await expect(secretariat.page.getByText(/^Hitung ulang SAMA/u)).toBeVisible();
    await secretariat.page.getByRole("button", { name: "Kosongkan daftar" }).click();
    expect(
      execFileSync(process.execPath, ["dist/cli/pleno.js", "recount", path], { encoding: "utf8" }),
    ).toMatch(/^same\n/u);
  }
});

/** Makes a document that nobody but its maker signs. */
async function makeAlone(page: Page, name: string | RegExp): Promise<string> {
  await page.getByRole("button", { name }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /^Hapus /u }).click();
  const path = await saveFrom(page, dialog.getByRole("button", { name: "Buat", exact: true }));
  await dialog.getByRole("button", { name: "Tutup" }).click();
  return path;
}

/** The chair's word to one judge about that judge's own marking, and what the judge's mirror makes of it. */
async function takeFeedback(chair: Machine, member: Machine | undefined, name: string): Promise<void> {
  if (!member) throw new Error("no such judge");
  await chair.page.getByRole("button", { name: "Umpan balik untuk penilai" }).click();
  const dialog = chair.page.getByRole("dialog");
  const feedback = await saveFrom(
    chair.page,
    dialog.getByRole("button", { name: `Simpan paket umpan balik untuk ${name}` }),
  );
  await chair.page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await goTo(member.page, "Paket");
  await choose(member.page, member.page.getByRole("button", { name: "Pilih paket…" }), feedback);
  await member.page.getByRole("button", { name: "Terima paket ini" }).click();
  await goTo(member.page, "Cermin");
  const compared = member.page.getByRole("region", { name: "Dibandingkan dengan rekan" });
  await expect(compared.getByText(/sedikitnya 10/u)).toBeVisible();
}

/** Declares nothing, scores and releases everything, checks the receipt and saves the return packet. */
async function judge({ page }: Machine): Promise<string> {
  const receipt = await markAndRelease(page, DOSSIERS);
  await expect(receipt.getByText(`${DOSSIERS} lembar penilaian dilepas`, { exact: false })).toBeVisible();
  const paper = await saveFrom(page, receipt.getByRole("button", { name: /^Simpan tanda terima/u }));
  expect(
    execFileSync(process.execPath, ["dist/cli/pleno.js", "verify", paper], { encoding: "utf8" }),
  ).toMatch(/^Dokumen tidak berubah sejak ditandatangani/u);
  return closeReceiptAndSend(page, receipt);
}
