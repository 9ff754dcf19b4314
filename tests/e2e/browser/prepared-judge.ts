import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { Machine } from "../fixtures.ts";
import {
  choose,
  firstRun,
  generateSeasonFile,
  goTo,
  readPanel,
  saveFrom,
  startSeasonFile,
} from "../people.ts";

/** A Secretariat and a chair with a small season, and a judge who has opened a packet and finished the sweep. */
export async function prepareJudge(
  newMachine: () => Promise<Machine>,
  dossiers = 4,
): Promise<{ secretariat: Machine; chair: Machine; judge: Machine; judgePacket: string }> {
  const secretariat = await newMachine();
  await firstRun(secretariat.page, "Sekretariat", "Sekretariat Latihan");
  const season = generateSeasonFile({ dossiers, judges: 2, readers: 2 });
  await startSeasonFile(secretariat.page, season);
  const members = await readPanel(secretariat.page);
  const nameOf = (role: string): string => members.find((member) => member.role === role)?.name ?? "";
  const names = { chair: nameOf("Ketua"), judge: nameOf("Penilai") };
  const chair = await newMachine();
  await firstRun(chair.page, "Ketua", names.chair);
  const judge = await newMachine();
  await firstRun(judge.page, "Penilai", names.judge);
  for (const [machine, name] of [
    [chair, names.chair],
    [judge, names.judge],
  ] as const) {
    await goTo(machine.page, "Paket");
    const card = await saveFrom(
      machine.page,
      machine.page.getByRole("button", { name: "Simpan kartu identitas" }),
    );
    await choose(
      secretariat.page,
      secretariat.page.getByRole("button", { name: `Daftarkan kartu ${name}` }),
      card,
    );
    await expect(secretariat.page.getByText(`Kartu ${name} terdaftar.`)).toBeVisible();
  }
  const packets: string[] = [];
  for (const [machine, name] of [
    [chair, names.chair],
    [judge, names.judge],
  ] as const) {
    const seal = secretariat.page.getByRole("button", { name: `Segel paket untuk ${name}` });
    const packet = await saveFrom(secretariat.page, seal);
    packets.push(packet);
    await acceptPacket(machine, packet);
  }
  await goTo(judge.page, "Benturan kepentingan");
  await judge.page.getByRole("button", { name: "Selesai memeriksa" }).click();
  await judge.page.getByRole("button", { name: "Ya, buka isi proposal" }).click();
  await goTo(judge.page, "Proposal");
  return { secretariat, chair, judge, judgePacket: packets[1] ?? "" };
}

export async function acceptPacket({ page }: Machine, packet: string): Promise<void> {
  await goTo(page, "Paket");
  await choose(page, page.getByRole("button", { name: "Pilih paket…" }), packet);
  await page.getByRole("button", { name: "Terima paket ini" }).click();
  await expect(page.getByRole("banner").getByText("Musim latihan")).toBeVisible();
}

/** Writes bytes to a file of their own, for a file dialog. */
export async function fileOf(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "pleno-file-")), name);
  await writeFile(path, bytes);
  return path;
}
