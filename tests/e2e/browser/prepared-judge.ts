import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Machine } from "../fixtures.ts";
import {
  acceptPacket,
  firstRun,
  generateSeasonFile,
  goTo,
  pledgeAndSweep,
  readPanel,
  registerCard,
  sealFor,
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
  await registerCard(chair.page, secretariat.page, names.chair);
  await registerCard(judge.page, secretariat.page, names.judge);
  await acceptPacket(chair.page, await sealFor(secretariat.page, names.chair));
  const judgePacket = await sealFor(secretariat.page, names.judge);
  await acceptPacket(judge.page, judgePacket);
  await pledgeAndSweep(judge.page);
  await goTo(judge.page, "Proposal");
  return { secretariat, chair, judge, judgePacket };
}

/** Writes bytes to a file of their own, for a file dialog. */
export async function fileOf(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "pleno-file-")), name);
  await writeFile(path, bytes);
  return path;
}
