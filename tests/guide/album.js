import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { reduceColours } from "./palette-png.js";

/** @typedef {import("@playwright/test").Browser} Browser */
/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {{ readonly name: string, readonly picture: Buffer }} Thumbnail */
/** @typedef {ReturnType<typeof openAlbum>} Album */

const FOLDER = fileURLToPath(new URL("../../docs/panduan/gambar/", import.meta.url));
const LARGEST = 500 * 1000;
const QUIET = 300;

/**
 * Takes the pictures of one role's way in one language. In Indonesian each screen is kept in the light theme and its
 * dark look goes onto a contact sheet; in English the light look does.
 * @param {"id" | "en"} language
 * @param {string} role
 */
export function openAlbum(language, role) {
  mkdirSync(FOLDER, { recursive: true });
  /** @type {Thumbnail[]} */
  const thumbnails = [];
  return {
    /** @param {Page} page @param {string} name */
    async shoot(page, name) {
      await settle(page);
      if (language === "id") {
        const picture = await page.screenshot({ caret: "hide" });
        keep(`${name}.png`, await reduceColours(page, picture));
      }
      if (language === "id") await page.emulateMedia({ colorScheme: "dark" });
      await settle(page);
      const picture = await page.screenshot({ caret: "hide", type: "jpeg", quality: 95 });
      thumbnails.push({ name, picture });
      await page.emulateMedia({ colorScheme: "light" });
    },
    /** @param {Browser} browser */
    async keepSheet(browser) {
      const name = language === "id" ? `lembar-${role}-gelap.jpg` : `lembar-${role}-inggris.jpg`;
      keep(name, await layOut(browser, thumbnails, language === "id"));
    },
  };
}

/** @param {string} name @param {Buffer} picture */
function keep(name, picture) {
  const path = join(FOLDER, name);
  writeFileSync(path, picture);
  const { size } = statSync(path);
  if (size > LARGEST) throw new Error(`${name} has ${size} bytes`);
}

/**
 * All thumbnails on one page.
 * @param {Browser} browser
 * @param {readonly Thumbnail[]} thumbnails
 * @param {boolean} isDark
 */
async function layOut(browser, thumbnails, isDark) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const figures = thumbnails.map(
    ({ name, picture }) =>
      `<figure><img src="data:image/jpeg;base64,${picture.toString("base64")}" alt=""><figcaption>${name}</figcaption></figure>`,
  );
  await page.setContent(
    `<style>
      body { margin: 16px; display: grid; align-content: start; grid-template-columns: repeat(4, 1fr); gap: 12px 16px;
        font: 13px sans-serif; ${isDark ? "background: #000; color: #bbb" : "background: #ddd; color: #333"} }
      figure { margin: 0 } img { width: 100%; display: block } figcaption { padding: 4px 0 }
    </style>${figures.join("")}`,
  );
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  const sheet = await page.screenshot({ fullPage: true, type: "jpeg", quality: 70 });
  await page.close();
  return sheet;
}

/**
 * Waits until nothing on the page changes any more: a screen fills itself from its database in several steps.
 * @param {Page} page
 */
async function settle(page) {
  await page.evaluate(async (quiet) => {
    await document.fonts.ready;
    await new Promise((resolve) => {
      const finish = () => {
        observer.disconnect();
        resolve(undefined);
      };
      let timer = setTimeout(finish, quiet);
      const last = Date.now() + quiet * 10;
      const observer = new MutationObserver(() => {
        if (Date.now() > last) return;
        clearTimeout(timer);
        timer = setTimeout(finish, quiet);
      });
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
  }, QUIET);
}
