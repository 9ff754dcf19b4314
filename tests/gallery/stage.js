import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { build, runnerImport } from "vite";
import { findChromium } from "../support/find-chromium.js";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the gallery and serves it under the policy of the product's own page. */
export async function openStage() {
  await build({ configFile: here("./vite.config.ts"), logLevel: "error" });
  const { module } = await runnerImport(here("../../electron/pages/page-files.ts"));
  const files = module.createPageFiles(here("../../.cache/gallery"));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://stage");
    void files(pathname).then((/** @type {any} */ answer) =>
      response.writeHead(answer.status, answer.headers).end(answer.body),
    );
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  return {
    browser,
    address: (/** @type {string} */ theme) => `http://127.0.0.1:${port}/?theme=${theme}`,
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(() => resolve(undefined)));
    },
  };
}

/**
 * Opens the gallery in a theme; `complaints` collects what the page writes to its console, such as a breach of its
 * policy.
 * @param {Awaited<ReturnType<typeof openStage>>} stage
 * @param {string} theme
 * @param {import("@playwright/test").BrowserContextOptions} [options]
 */
export async function openGallery(stage, theme, options = {}) {
  const context = await stage.browser.newContext({
    viewport: { width: 840, height: 760 },
    reducedMotion: "reduce",
    locale: "id-ID",
    ...options,
  });
  context.setDefaultTimeout(5000);
  const page = await context.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(stage.address(theme));
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { page, complaints };
}

/**
 * Scrolls to a specimen and waits until the scroll is over: what floats closes when the page moves beneath it.
 * @param {import("@playwright/test").Page} page
 * @param {string} id
 */
export async function bringIntoView(page, id) {
  const specimen = page.locator(`[data-specimen=${id}]`);
  await specimen.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await page.evaluate(
    () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
  );
}
