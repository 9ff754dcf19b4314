import assert from "node:assert/strict";
import { bringIntoView, openGallery, openStage } from "./stage.js";

/** @typedef {import("@playwright/test").Page} Page */

const FRAMES = 240;
const FRAME_MS = 16.6;

const stage = await openStage();
const { page, complaints } = await openGallery(stage, "light");
for (const [what, prove] of Object.entries({
  "a dialog gives the focus back to an opener that had been disabled": proveDialog,
  "a table of 3,500 rows is walked by keys": proveTableKeys,
  "headings sort and boxes select": proveTableControls,
  "a menu is worked by keys": proveMenu,
  "a side panel takes the focus and gives it back": proveSidePanel,
  "fields speak and read the language of the app": proveLanguage,
  "a table of 3,500 rows scrolls at 60 frames a second": proveScroll,
  "a toast stays while the focus is on it": proveToast,
})) {
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
  const note = await prove(page);
  process.stdout.write(`${what}${note ? ` (${note})` : ""}\n`);
}
await stage.close();
assert.deepEqual(complaints, [], "nothing was refused by the policy of the page");

/** @param {Page} on */
async function proveDialog(on) {
  const opener = on.getByRole("button", { name: "Periksa dan lepas…" });
  await opener.focus();
  await on.keyboard.press("Enter");
  await on.getByRole("dialog", { name: "Lepas 12 lembar nilai?" }).waitFor();
  await on.keyboard.press("Escape");
  await on.getByRole("dialog").waitFor({ state: "detached" });
  await expectFocus(on, "Periksa dan lepas…");
}

/** @param {Page} on */
async function proveTableKeys(on) {
  await bringIntoView(on, "virtual-table");
  const rows = on.getByRole("table", { name: "Berkas saya" }).locator("tr.data");
  await rows.first().focus();
  const steps = /** @type {const} */ ([
    ["ArrowDown", 1],
    ["PageDown", undefined],
    ["End", 3499],
    ["ArrowUp", 3498],
    ["Home", 0],
  ]);
  for (const [key, expected] of steps) {
    await on.keyboard.press(key);
    if (expected !== undefined)
      await on.waitForFunction(
        (index) =>
          document.activeElement instanceof HTMLElement &&
          document.activeElement.dataset["index"] === String(index),
        expected,
      );
    else await on.waitForFunction(() => Number(document.activeElement?.getAttribute("data-index")) > 1);
    assert.ok(await on.evaluate(isFocusInView), `${key}: the row is in view`);
  }
  await on.keyboard.press("Enter");
  await on.getByText("Dibuka: KIPP-0001").waitFor();
}

/** @param {Page} on */
async function proveTableControls(on) {
  const table = on.getByRole("table", { name: "Berkas saya" });
  await table.getByRole("button", { name: "Nilai akhir" }).click();
  await table
    .getByRole("columnheader", { name: "Nilai akhir" })
    .and(on.locator("[aria-sort=ascending]"))
    .waitFor();
  await table.getByRole("checkbox", { name: "Pilih semua baris" }).check();
  await table.getByRole("button", { name: "Nomor" }).click();
  await table.getByRole("checkbox", { name: "Pilih KIPP-0001" }).uncheck();
  assert.equal(await table.getByRole("checkbox", { name: "Pilih KIPP-0003" }).isChecked(), true);
}

/** @param {Page} on */
async function proveMenu(on) {
  await bringIntoView(on, "menu");
  await on.getByRole("button", { name: "Tindakan", exact: true }).focus();
  await on.keyboard.press("ArrowDown");
  await on.getByRole("menuitem", { name: /^Tandai/u }).waitFor();
  await on.keyboard.press("ArrowDown");
  await on.keyboard.press("Enter");
  await on.getByRole("menu").waitFor({ state: "detached" });
  await expectFocus(on, "Tindakan");
}

/** @param {Page} on */
async function proveSidePanel(on) {
  await on.getByRole("button", { name: "Bantuan" }).focus();
  await on.keyboard.press("Enter");
  await on.getByRole("complementary", { name: "Menilai berkas" }).waitFor();
  await expectFocus(on, "Menilai berkas");
  await on.keyboard.press("Escape");
  await expectFocus(on, "Bantuan");
}

/** @param {Page} on */
async function proveToast(on) {
  await on.clock.install();
  await on.getByRole("button", { name: "Lepas bendera" }).click();
  const toast = on.getByText("Bendera dilepas dari KIPP-0042.");
  await toast.waitFor();
  await on.keyboard.press("F6");
  await on.clock.runFor(20_000);
  assert.equal(await toast.count(), 1, "it waits while the focus is on it");
  await on.getByRole("button", { name: "Lepas bendera" }).focus();
  await on.mouse.move(0, 0);
  await on.clock.runFor(20_000);
  assert.equal(await toast.count(), 0, "it leaves when nobody looks");
}

/** @param {Page} on */
async function proveLanguage(on) {
  const minutes = on.locator("[data-specimen=number-field] input").first();
  assert.equal(await minutes.inputValue(), "7,5");
  await minutes.fill("12,5");
  await on.keyboard.press("ArrowUp");
  assert.equal(await minutes.inputValue(), "13");
  await on.getByRole("button", { name: "Tambah Lama paparan (menit)" }).waitFor();
  await on.getByRole("button", { name: "Bersihkan pencarian" }).waitFor();
}

/**
 * Measured as the processor time of the page's main thread, which a busy machine does not stretch as it does the clock.
 * @param {Page} on
 */
async function proveScroll(on) {
  await bringIntoView(on, "virtual-table");
  const tools = await on.context().newCDPSession(on);
  await tools.send("Performance.enable", { timeDomain: "threadTicks" });
  const used = async () => {
    const { metrics } = await tools.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
  };
  const before = await used();
  await on.evaluate(async (frames) => {
    const scroller = document.querySelector("[data-specimen=virtual-table] .table-scroll");
    if (!scroller) throw new Error("no table");
    for (let step = 0; step < frames; step += 1) {
      scroller.scrollTop += 200;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, FRAMES);
  const each = ((await used()) - before) / FRAMES;
  assert.ok(each < FRAME_MS, `${each.toFixed(1)} ms of work a frame`);
  return `200 px a frame: ${each.toFixed(1)} ms of work of the ${FRAME_MS} that 60 frames a second leave`;
}

/**
 * @param {Page} on
 * @param {string} text
 */
async function expectFocus(on, text) {
  await on.waitForFunction((expected) => document.activeElement?.textContent?.includes(expected), text);
}

function isFocusInView() {
  const row = document.activeElement;
  const scroller = row?.closest(".table-scroll");
  const head = scroller?.querySelector("thead");
  if (!row || !scroller || !head) return false;
  const place = row.getBoundingClientRect();
  return (
    place.top >= head.getBoundingClientRect().bottom - 1 &&
    place.bottom <= scroller.getBoundingClientRect().bottom + 1
  );
}
