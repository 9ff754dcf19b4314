import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Browser, test as base, chromium, expect, type Page } from "@playwright/test";

/** One person's machine: a browser host on a data folder of its own, and a window on it. */
export interface Machine {
  readonly page: Page;
  readonly dataFolder: string;
  readonly process: ChildProcess;
  /** Ends the host the way a power cut would and starts it again on the same folder. */
  readonly crashAndRestart: () => Promise<Page>;
}

interface Fixtures {
  /** Sets up a new machine; all are taken down after the test. */
  readonly newMachine: () => Promise<Machine>;
}

interface WorkerFixtures {
  readonly chromium: Browser;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  chromium: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright wants the pattern
    async ({}, use) => {
      const browser = await chromium.launch({
        executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
        args: [
          "--no-sandbox",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
        ],
      });
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
  newMachine: async ({ chromium: browser }, use) => {
    const folders: string[] = [];
    const running: ChildProcess[] = [];
    const faults: string[] = [];
    const start = async (dataFolder: string): Promise<{ child: ChildProcess; page: Page }> => {
      const { child, address } = await startHost(dataFolder);
      running.push(child);
      const context = await browser.newContext({
        locale: "id-ID",
        timezoneId: "Asia/Jakarta",
        viewport: { width: 1366, height: 768 },
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      page.on("pageerror", (error) => faults.push(error.message));
      // A host that is killed leaves network errors; what the page's policy forbids is nobody's doing but the page's.
      page.on("console", (line) => {
        if (/Security Policy|Trusted ?(?:Type|Script|HTML)/u.test(line.text())) faults.push(line.text());
      });
      await page.goto(address);
      return { child, page };
    };
    await use(async () => {
      const dataFolder = await mkdtemp(join(tmpdir(), "pleno-e2e-"));
      folders.push(dataFolder);
      let { child, page } = await start(dataFolder);
      return {
        dataFolder,
        get page() {
          return page;
        },
        get process() {
          return child;
        },
        crashAndRestart: async () => {
          const ended = new Promise((resolve) => child.once("exit", resolve));
          child.kill("SIGKILL");
          await ended;
          await page.context().close();
          ({ child, page } = await start(dataFolder));
          return page;
        },
      };
    });
    for (const child of running) child.kill("SIGKILL");
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
    expect(faults, "errors of the pages and violations of their policy").toEqual([]);
  },
});

export { expect };

/** Starts the built browser host and waits for the address it prints. */
export async function startHost(dataFolder: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(
    process.execPath,
    ["dist/browser-host/main.js", "--data", dataFolder, "--no-open", "--keep-running"],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const errors: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk.toString("utf8")));
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/u.exec(line)?.[0];
    if (address) return { child, address };
  }
  throw new Error(`the host ended before it printed an address: ${errors.join("")}`);
}
