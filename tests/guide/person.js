import { join } from "node:path";

/** @typedef {import("@playwright/test").Locator} Locator */
/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("../../shared/i18n/catalog.ts").MessageKey} MessageKey */
/** @typedef {import("../../shared/i18n/catalog.ts").MessageValues} MessageValues */
/** @typedef {import("../../shared/i18n/localised-text.ts").Language} Language */
/** @typedef {import("../../shared/panel/panel-member.ts").PanelRole} PanelRole */
/** @typedef {Awaited<ReturnType<typeof newPerson>>} Person */

const LANGUAGE_NAMES = { id: "Bahasa Indonesia", en: "English" };
const PASSPHRASE = "melati putih di serambi";

/**
 * Somebody at a machine of their own, who finds everything by the words that the screen shows.
 * @param {import("./stage.js").Stage} stage
 * @param {Language} language
 */
export async function newPerson(stage, language) {
  const page = await stage.newMachine();
  const folder = await stage.newFolder();
  const say = stage.translate(language);
  const menu = page.getByRole("navigation", { name: say("app.navigation") });
  return {
    page,
    say,
    menu,
    button: (/** @type {MessageKey} */ key, /** @type {MessageValues} */ values = {}) =>
      page.getByRole("button", { name: say(key, values), exact: true }),
    field: (/** @type {MessageKey} */ key, /** @type {MessageValues} */ values = {}) =>
      page.getByLabel(say(key, values), { exact: true }),
    /** Goes to a step of the way through the season. */
    async goTo(/** @type {MessageKey} */ key) {
      const link = menu.getByRole("link", { name: say(key), exact: true });
      await link.click();
      await page.getByRole("heading", { level: 1 }).waitFor();
    },
    /** Goes to a page that stands beside the way. */
    async goAside(/** @type {MessageKey} */ key) {
      await menu.getByRole("button", { name: new RegExp(`^${say("shell.nav.more")}`, "u") }).click();
      await page.getByRole("menuitem", { name: say(key), exact: true }).click();
      await menu.getByRole("button", { name: say("shell.nav.moreHere", { page: say(key) }) }).waitFor();
    },
    /** Presses what opens a file dialog and chooses files in it. */
    async choose(/** @type {Locator} */ trigger, /** @type {string | string[]} */ paths) {
      const chooser = page.waitForEvent("filechooser");
      await trigger.click();
      await (await chooser).setFiles(paths);
    },
    /** Presses what saves a file; gives its path. */
    async saveFrom(/** @type {Locator} */ trigger) {
      const download = page.waitForEvent("download", { timeout: 30_000 });
      await trigger.click();
      const file = await download;
      const path = join(folder, file.suggestedFilename());
      await file.saveAs(path);
      return path;
    },
    /** The language and the role, the first two questions of a first run. */
    async answerRole(/** @type {PanelRole} */ role) {
      await page.getByRole("radio", { name: new RegExp(`^${say(`role.${role}`)}`, "u") }).check();
    },
    async answerLanguage() {
      await page.getByRole("radio", { name: LANGUAGE_NAMES[language] }).check();
      await page.getByRole("button", { name: say("action.next"), exact: true }).waitFor();
    },
    async fillIdentity(/** @type {string} */ name) {
      await page.getByLabel(say("firstRun.name")).fill(name);
      await page.getByLabel(say("firstRun.passphrase"), { exact: true }).fill(PASSPHRASE);
      await page.getByLabel(say("firstRun.repeat")).fill(PASSPHRASE);
    },
    async createIdentity() {
      await page.getByRole("button", { name: say("firstRun.create"), exact: true }).click();
      await menu.waitFor({ timeout: 30_000 });
    },
    /** The whole first run without a stop. */
    async arrive(/** @type {PanelRole} */ role, /** @type {string} */ name) {
      await this.answerLanguage();
      await this.button("action.next").click();
      await this.answerRole(role);
      await this.button("action.next").click();
      await this.fillIdentity(name);
      await this.createIdentity();
    },
    async unlock() {
      await page.getByLabel(say("firstRun.passphrase")).fill(PASSPHRASE);
      await page.getByRole("button", { name: say("unlock.submit"), exact: true }).click();
      await menu.waitFor({ timeout: 30_000 });
    },
  };
}
