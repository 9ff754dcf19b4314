import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, type Machine, test } from "../fixtures.ts";
import { goTo } from "../people.ts";
import { prepareJudge } from "./prepared-judge.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Checks what is on the page in the light and the dark theme. */
async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode(true).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
    );
    expect(found, `${screen}, ${colorScheme}`).toEqual([]);
  }
}

async function expectPagesAccessible({ page }: Machine, entries: readonly string[]): Promise<void> {
  for (const entry of entries) {
    await goTo(page, entry);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page, entry);
  }
}

test("every screen of every role is free of axe findings in both themes", async ({ newMachine }) => {
  test.setTimeout(240_000);
  const fresh = await newMachine();
  await expectAccessible(fresh.page, "first run, language");
  await fresh.page.getByRole("button", { name: "Lanjut" }).click();
  await expectAccessible(fresh.page, "first run, role");
  await fresh.page.getByRole("button", { name: "Lanjut" }).click();
  await expectAccessible(fresh.page, "first run, identity");
  const { secretariat, chair, judge } = await prepareJudge(newMachine);
  await expectPagesAccessible(secretariat, [
    "Periode penilaian",
    "Panel",
    "Paket",
    "Dokumen",
    "Catatan kegiatan",
    "Pengaturan",
  ]);
  await expectPagesAccessible(chair, ["Kemajuan", "Terima paket", "Peringkat", "Dokumen", "Paket"]);
  await expectPagesAccessible(judge, ["Benturan kepentingan", "Paket", "Proposal"]);
  await judge.page.getByRole("button", { name: "Berikutnya yang belum dinilai" }).click();
  await expect(judge.page.getByRole("textbox", { name: /^Nilai /u }).first()).toBeVisible();
  await expectAccessible(judge.page, "dossier");
});
