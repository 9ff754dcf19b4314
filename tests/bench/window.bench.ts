import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { describe, expect, test } from "vitest";
import { findChromium } from "#tests/support/find-chromium.js";
import { measure, record } from "./measure.ts";
import { asOwner, generatedBundle, must, PASSPHRASE, seasonFile } from "./panel.ts";

const BROWSER_ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"];

interface JudgeMachine {
  readonly folder: string;
  readonly dataFolder: string;
}

/** A judge who has every dossier of a season to read, the sweep finished, nothing scored. */
async function prepareJudge(dossiers: number): Promise<JudgeMachine> {
  const folder = await mkdtemp(join(tmpdir(), "pleno-window-"));
  const bundle = await generatedBundle(dossiers, 1, 1);
  const [judge] = bundle.season.members.filter(({ role }) => role === "judge");
  const [chair] = bundle.season.members.filter(({ role }) => role === "chair");
  if (!judge || !chair) throw new Error("the season lacks somebody");
  const cardOf = (id: string, name: string) =>
    asOwner(join(folder, id), async (client) => must(await client["identity.card"]({})), name);
  const cards = { judge: await cardOf(judge.id, judge.name), chair: await cardOf(chair.id, chair.name) };
  const packet = await asOwner(
    join(folder, "secretariat"),
    async (client) => {
      must(await client["season.start-file"]({ file: seasonFile(bundle) }));
      must(await client["panel.register-card"]({ memberId: judge.id, file: cards.judge }));
      must(await client["panel.register-card"]({ memberId: chair.id, file: cards.chair }));
      return must(await client["packet.seal-for-member"]({ memberId: judge.id }));
    },
    "Sekretariat",
  );
  await asOwner(join(folder, judge.id), async (client) => {
    const { id } = must(await client["packet.accept"]({ file: packet }));
    must(await client["conflict.finish-sweep"]({}));
    await client["settings.write"]({ language: "id", role: "judge", seasonId: id });
  });
  return { folder, dataFolder: join(folder, judge.id) };
}

interface OpenWindow {
  readonly page: Page;
  readonly toFirstList: number;
  readonly close: () => Promise<void>;
}

/** From starting the process to the first row of the list, the passphrase typed by a machine. */
async function openWindow({ dataFolder, folder }: JudgeMachine): Promise<OpenWindow> {
  const started = performance.now();
  const host = spawn(process.execPath, [
    "dist/browser-host/main.js",
    "--data",
    dataFolder,
    "--no-open",
    "--keep-running",
  ]);
  const address = await addressOf(host);
  const context: BrowserContext = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: findChromium() ?? "/usr/bin/chromium",
    args: BROWSER_ARGUMENTS,
    viewport: { width: 1366, height: 768 },
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  await page.getByLabel("Frasa sandi").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Buka" }).click();
  await page.getByRole("table", { name: "Daftar proposal" }).getByRole("link").first().waitFor();
  const toFirstList = performance.now() - started;
  return {
    page,
    toFirstList,
    close: async () => {
      await context.close();
      const ended = new Promise((resolve) => host.once("exit", resolve));
      host.kill("SIGTERM");
      await ended;
    },
  };
}

async function addressOf(host: ChildProcess): Promise<string> {
  if (!host.stdout) throw new Error("no output");
  for await (const line of createInterface({ input: host.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/u.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error("the host ended");
}

describe.each([60, 3500])("a judge with %i dossiers", (dossiers) => {
  test("cold start, opening, saving", async () => {
    const machine = await prepareJudge(dossiers);
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
      await page.getByRole("button", { name: "Berikutnya yang belum dinilai" }).click();
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

/** Clicks and waits for a state by watching the page itself, so that no protocol delay is measured. */
function timeInPage(
  page: Page,
  { act, done }: { act: () => Element | undefined; done: () => boolean },
): Promise<number> {
  // The page's policy forbids making functions from text, so the whole expression crosses as one.
  return page.evaluate(`(${clickAndWait.toString()})(${act.toString()}, ${done.toString()})`);
}

function clickAndWait(act: () => Element | undefined, done: () => boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const target = act();
    if (!(target instanceof HTMLElement)) {
      reject(new Error("nothing to click"));
      return;
    }
    const started = performance.now();
    const look = (): void => {
      if (done()) resolve(performance.now() - started);
      else requestAnimationFrame(look);
    };
    target.click();
    look();
  });
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
