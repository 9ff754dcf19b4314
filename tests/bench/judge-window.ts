import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { DEFAULT_PACT, pactDigest } from "#shared/panel/integrity-pact.ts";
import type { SeasonBundle } from "#shared/season/season-bundle.ts";
import { findChromium } from "#tests/support/find-chromium.js";
import { asOwner, must, PASSPHRASE, seasonFile } from "./panel.ts";

const BROWSER_ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"];

export interface JudgeMachine {
  readonly folder: string;
  readonly dataFolder: string;
}

/** A judge who has every dossier of a season to read, the sweep finished, nothing scored. */
export async function prepareJudge(bundle: SeasonBundle): Promise<JudgeMachine> {
  const folder = await mkdtemp(join(tmpdir(), "pleno-window-"));
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
    must(await client["pact.accept"]({ digest: pactDigest(DEFAULT_PACT, nodeCrypto.sha256) }));
    must(await client["conflict.finish-sweep"]({}));
    await client["settings.write"]({ language: "id", role: "judge", seasonId: id });
  });
  return { folder, dataFolder: join(folder, judge.id) };
}

export interface OpenWindow {
  readonly page: Page;
  readonly toFirstList: number;
  readonly close: () => Promise<void>;
}

/** From starting the process to the first row of the list, the passphrase typed by a machine. */
export async function openWindow({ dataFolder, folder }: JudgeMachine): Promise<OpenWindow> {
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

/** Clicks and waits for a state by watching the page itself, so that no protocol delay is measured. */
export function timeInPage(
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
