import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { memoryHosts } from "#tests/support/contract-hosts.ts";
import { CHAIR_ID, setUpPanel } from "#tests/support/contract-panel.ts";
import { buildMarkedSeason, judgeEverything } from "#tests/support/marked-season.ts";
import { expect, type Machine } from "../fixtures.ts";
import { choose, firstRun, goTo, saveFrom } from "../people.ts";
import { fileOf } from "./prepared-judge.ts";

/** The season of the chair that `mergeMarks` prepares. */
export const MARKED_SEASON = buildMarkedSeason();

/** A chair in the browser; everybody else is on a machine in memory, and the files are real. */
export async function mergeMarks({ page }: Machine): Promise<void> {
  await firstRun(page, "Ketua", "Dr. Sari Wulandari");
  await goTo(page, "Paket");
  const card = await saveFrom(page, page.getByRole("button", { name: "Simpan kartu identitas" }));
  const kind = await memoryHosts();
  const guest = { name: basename(card), bytes: new Uint8Array(await readFile(card)) };
  const panel = await setUpPanel(kind, { [CHAIR_ID]: guest }, MARKED_SEASON);
  const packet = await panel.packetFor(CHAIR_ID);
  await choose(
    page,
    page.getByRole("button", { name: "Pilih paket…" }),
    await fileOf(packet.name, packet.bytes),
  );
  await page.getByRole("button", { name: "Terima paket ini" }).click();
  await expect(page.getByRole("banner").getByText("Musim latihan")).toBeVisible();
  const returns = await Promise.all(
    (await judgeEverything(panel)).map(({ name, bytes }) => fileOf(name, bytes)),
  );
  await goTo(page, "Terima paket");
  await choose(page, page.getByRole("button", { name: "Pilih paket lembar penilaian…" }), returns);
  await page.getByRole("button", { name: `Gabungkan ${returns.length} paket` }).click();
  await expect(page.getByText(/^Selesai\./u)).toBeVisible();
  await kind.close();
}
