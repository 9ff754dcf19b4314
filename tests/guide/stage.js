import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { runnerImport } from "vite";
import { findChromium } from "../support/find-chromium.js";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("../../shared/i18n/localised-text.ts").Language} Language */
/** @typedef {import("../../shared/i18n/translate.ts").Translate} Translate */
/** @typedef {Awaited<ReturnType<typeof openStage>>} Stage */

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const EMPTY_PDF =
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

/** Runs a program of the build and gives its process. */
function startBuilt(/** @type {readonly string[]} */ args) {
  return spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
}

/** A browser, and as many people's machines in it as a story needs; `close` takes all of them down. */
export async function openStage() {
  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  const { module } = await runnerImport(join(ROOT, "shared/i18n/translate.ts"));
  /** @type {string[]} */
  const folders = [];
  /** @type {import("node:child_process").ChildProcess[]} */
  const hosts = [];
  return {
    browser,
    /** What the screen says in a language, from the product's own catalog. @type {(language: Language) => Translate} */
    translate: module.createTranslate,
    /** A folder of its own, gone at the end. */
    async newFolder() {
      const folder = await mkdtemp(join(tmpdir(), "pleno-guide-"));
      folders.push(folder);
      return folder;
    },
    /** A new machine's window, on a host with an empty data folder. */
    async newMachine() {
      const host = startBuilt([
        "dist/browser-host/main.js",
        "--data",
        await this.newFolder(),
        "--no-open",
        "--keep-running",
      ]);
      hosts.push(host);
      const context = await browser.newContext({
        locale: "id-ID",
        timezoneId: "Asia/Jakarta",
        viewport: { width: 1366, height: 768 },
        reducedMotion: "reduce",
        colorScheme: "light",
      });
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      await page.goto(await readAddress(host));
      return page;
    },
    /** A small season file, made by the product's own generator. */
    async newSeasonFile() {
      const path = join(await this.newFolder(), "musim.zip");
      const sizes = ["--dossiers", "20", "--judges", "3", "--readers", "2", "--narrative", "short"];
      const maker = startBuilt(["dist/cli/pleno.js", "generate", ...sizes, "--out", path]);
      await new Promise((resolve) => maker.once("exit", resolve));
      return path;
    },
    /** What a Secretariat is sent: a table with known faults, the same with a change, attachments, its panel, and cards. */
    async newIntake() {
      const folder = await this.newFolder();
      const sizes = ["--dossiers", "60", "--judges", "6", "--faults", "15", "--format", "csv", "--cards"];
      const closing = ["--closing", "2026-04-30"];
      const maker = startBuilt([
        "dist/cli/pleno.js",
        "generate-intake",
        ...sizes,
        ...closing,
        "--out",
        folder,
      ]);
      await new Promise((resolve) => maker.once("exit", resolve));
      const first = join(folder, "proposal.csv");
      const again = join(folder, "proposal-perbaikan.csv");
      const table = await readFile(first, "utf8");
      await writeFile(again, table.replace("-0003,", "-0003,Program "));
      const attachments = join(folder, "lampiran.zip");
      const numbers = [...new Set(table.match(/LATIHAN-\d{4}-\d{4}/gu))].slice(0, 24);
      await writeFile(attachments, zipSync(attachmentsOf(numbers)));
      const cards = (await readdir(join(folder, "kartu"))).map((name) => join(folder, "kartu", name));
      return { first, again, attachments, panel: join(folder, "panel.csv"), cards };
    },
    async close() {
      await browser.close();
      const ended = hosts.map((host) => new Promise((resolve) => host.once("exit", resolve)));
      for (const host of hosts) host.kill();
      await Promise.all(ended);
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits for the address that a host prints. */
async function readAddress(/** @type {ReturnType<typeof startBuilt>} */ host) {
  for await (const line of createInterface({ input: host.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/u.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error("the host ended before it printed an address; run `npm run build` first");
}

/** A letter in a folder per proposal, and one that belongs to none. */
function attachmentsOf(/** @type {readonly string[]} */ numbers) {
  const letter = strToU8(EMPTY_PDF);
  const entries = numbers.map((number) => [`${number}/surat-pernyataan-implementasi.pdf`, letter]);
  return Object.fromEntries([...entries, ["tanpa-nomor/surat-pernyataan-identitas.pdf", letter]]);
}
