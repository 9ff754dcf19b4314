import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { OPENERS } from "./openers.js";
import { bringIntoView, openGallery, openStage } from "./stage.js";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {{ x: number, y: number, width: number, height: number }} Box */

const folder = fileURLToPath(new URL("../../docs/images/design/", import.meta.url));
const LARGEST = 60 * 1000;
/** The parts whose dark picture shows something that the light one does not. */
const DARK = new Set(["color", "button", "radio-field", "menu", "notice", "virtual-table"]);
const CONTRAST = new Set(["button"]);

mkdirSync(folder, { recursive: true });
const stage = await openStage();
await shootTheme("light", () => true);
await shootTheme("dark", (id) => DARK.has(id));
await shootTheme("contrast", (id) => CONTRAST.has(id));
await stage.close();

/**
 * @param {string} theme
 * @param {(id: string) => boolean} isWanted
 */
async function shootTheme(theme, isWanted) {
  const { page } = await openGallery(stage, theme);
  const ids = await page
    .locator("[data-specimen]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-specimen") ?? ""));
  for (const id of ids.filter(isWanted)) {
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await bringIntoView(page, id);
    await shoot(page, id, theme === "light" ? `${id}.png` : `${id}-${theme}.png`);
  }
  await page.context().close();
}

/**
 * @param {Page} page
 * @param {string} id
 * @param {string} name
 */
async function shoot(page, id, name) {
  const opener = OPENERS[id];
  if (opener) {
    await opener.open(page);
    await page.locator(opener.also).first().waitFor();
  }
  const parts = [`[data-specimen=${id}]`, ...(opener ? [opener.also] : [])];
  const boxes = await Promise.all(parts.map((part) => page.locator(part).first().boundingBox()));
  const clip = id === "dialog" || id === "toast" ? around(boxes.at(-1)) : around(...boxes);
  const path = join(folder, name);
  await page.screenshot({
    path,
    clip: within(clip, page.viewportSize()),
    animations: "disabled",
    caret: "hide",
  });
  const { size } = statSync(path);
  if (size > LARGEST) throw new Error(`${name} has ${size} bytes`);
}

/**
 * The smallest box around boxes, with a little air.
 * @param {readonly (Box | null | undefined)[]} boxes
 * @returns {Box}
 */
function around(...boxes) {
  const known = boxes.filter((box) => box !== null && box !== undefined);
  const left = Math.min(...known.map(({ x }) => x)) - 8;
  const top = Math.min(...known.map(({ y }) => y)) - 8;
  const right = Math.max(...known.map(({ x, width }) => x + width)) + 8;
  const bottom = Math.max(...known.map(({ y, height }) => y + height)) + 8;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * @param {Box} box
 * @param {{ width: number, height: number } | null} view
 * @returns {Box}
 */
function within(box, view) {
  const x = Math.max(0, box.x);
  const y = Math.max(0, box.y);
  const right = Math.min(view?.width ?? box.width, box.x + box.width);
  const bottom = Math.min(view?.height ?? box.height, box.y + box.height);
  return { x, y, width: right - x, height: bottom - y };
}
