/**
 * Parts that show themselves only when asked: how to open each, and what then belongs into its picture.
 * @type {Readonly<Record<string, { open: (page: import("@playwright/test").Page) => Promise<void>, also: string }>>}
 */
export const OPENERS = {
  "select-field": {
    open: (page) => page.locator("[data-specimen=select-field] button").first().click(),
    also: ".popover",
  },
  "combo-box": {
    open: async (page) => {
      await page.getByRole("combobox", { name: "Provinsi" }).focus();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type("Ri");
    },
    also: ".popover",
  },
  dialog: {
    open: (page) => page.getByRole("button", { name: "Periksa dan lepas…" }).click(),
    also: ".dialog",
  },
  menu: {
    open: (page) => page.getByRole("button", { name: "Tindakan", exact: true }).click(),
    also: ".popover",
  },
  popover: {
    open: (page) => page.getByRole("button", { name: "Mengapa urutannya acak?" }).click(),
    also: ".popover",
  },
  tooltip: {
    open: async (page) => {
      await page.locator("[data-specimen=popover] button").focus();
      await page.keyboard.press("Tab");
    },
    also: ".tooltip",
  },
  "side-panel": {
    open: (page) => page.getByRole("button", { name: "Bantuan" }).click(),
    also: ".side-panel",
  },
  toast: {
    open: (page) => page.getByRole("button", { name: "Lepas bendera" }).click(),
    also: ".toast",
  },
};
