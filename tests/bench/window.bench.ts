import { rm } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { describe, expect, test } from "vitest";
import { openWindow, prepareJudge, timeInPage } from "./judge-window.ts";
import { measure, record } from "./measure.ts";
import { generatedBundle } from "./panel.ts";

describe.each([60, 3500])("a judge with %i dossiers", (dossiers) => {
  test("cold start, opening, saving", async () => {
    const machine = await prepareJudge(await generatedBundle(dossiers, 1, 1));
    try {
      const first = await openWindow(machine);
      record(`start to first list, ${dossiers} dossiers, empty view (browser start included)`, [
        first.toFirstList,
      ]);
      await first.close();
      await measure(`start to first list, ${dossiers} dossiers (browser start included)`, 5, async () => {
        const again = await openWindow(machine);
        await again.close();
        return again.toFirstList;
      });
      const { page, close } = await openWindow(machine);
      record(`list from the menu, ${dossiers} dossiers`, await timeScreens(page, 9));
      await page.getByRole("button", { name: "Lanjut ke yang belum dinilai" }).click();
      await page
        .getByRole("textbox", { name: /^Nilai /u })
        .first()
        .waitFor();
      record(`open the next dossier, ${dossiers} dossiers`, await timeOpening(page, 15));
      record(`key press to "saved" on screen, ${dossiers} dossiers`, await timeSaving(page, 20));
      await close();
    } finally {
      await rm(machine.folder, { recursive: true, force: true });
    }
  });
});

/** From a click in the menu to rows on the screen, timed inside the page. */
async function timeScreens(page: Page, runs: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await page.getByRole("link", { name: "Paket", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Paket" }).waitFor();
    times.push(
      await timeInPage(page, {
        act: () => [...document.querySelectorAll("nav a")].find((link) => link.textContent === "Proposal"),
        done: () => document.querySelector("main table tbody a") !== null,
      }),
    );
  }
  return times;
}

async function timeOpening(page: Page, runs: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await page.evaluate(() => {
      document.documentElement.dataset["before"] = document.querySelector("h1")?.textContent ?? "";
    });
    times.push(
      await timeInPage(page, {
        act: () => document.querySelector<HTMLElement>('[aria-label="Proposal berikutnya"]') ?? undefined,
        done: () => {
          const isNew =
            document.querySelector("h1")?.textContent !== document.documentElement.dataset["before"];
          return isNew && (document.querySelector("main")?.textContent ?? "").includes("Naskah latihan");
        },
      }),
    );
  }
  return times;
}

/** From the key going down to "Tersimpan" standing in the header: host, disk and screen included. */
async function timeSaving(page: Page, runs: number): Promise<number[]> {
  const field = page.getByRole("textbox", { name: /^Nilai /u }).first();
  await field.fill("5");
  await expectSaved(page);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await field.selectText();
    await page.evaluate(() => {
      const done = new Promise<number>((resolve) => {
        addEventListener(
          "keydown",
          () => {
            const started = performance.now();
            let wasSaving = false;
            const main = document.querySelector("main") ?? document.body;
            // Saving may begin and end within one frame, so every change of the page is looked at.
            const observer = new MutationObserver(() => {
              const status = main.textContent;
              if (status.includes("Menyimpan…")) wasSaving = true;
              else if (wasSaving && /Tersimpan \d/u.test(status)) {
                observer.disconnect();
                requestAnimationFrame(() => resolve(performance.now() - started));
              }
            });
            observer.observe(main, { childList: true, characterData: true, subtree: true });
          },
          { once: true, capture: true },
        );
      });
      Object.assign(globalThis, { plenoBenchSaved: done });
    });
    await page.keyboard.press(String(run % 2 === 0 ? 6 : 7));
    times.push(await page.evaluate("globalThis.plenoBenchSaved"));
  }
  return times;
}

async function expectSaved(page: Page): Promise<void> {
  await page
    .getByText(/^Tersimpan \d/u)
    .first()
    .waitFor();
  expect(
    await page
      .getByText(/^Tersimpan \d/u)
      .first()
      .isVisible(),
  ).toBe(true);
}
