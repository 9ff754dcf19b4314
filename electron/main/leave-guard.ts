import type { BrowserWindow, Dialog } from "electron";
import type { Language } from "#shared/i18n/localised-text.ts";
import { createTranslate } from "#shared/i18n/translate.ts";

/**
 * Asks before a window with unsaved entries closes. The page has refused to unload already; Electron by itself would
 * stay open without a word, so the answer decides whether the window goes all the same.
 */
export function askBeforeLeaving(
  window: BrowserWindow,
  dialog: Pick<Dialog, "showMessageBox">,
  readLanguage: () => Promise<Language>,
): void {
  window.webContents.on("will-prevent-unload", () => {
    void ask(window, dialog, readLanguage).then((isLeaving) => {
      if (isLeaving && !window.isDestroyed()) window.destroy();
    });
  });
}

const STAY = 0;
const LEAVE = 1;

async function ask(
  window: BrowserWindow,
  dialog: Pick<Dialog, "showMessageBox">,
  readLanguage: () => Promise<Language>,
): Promise<boolean> {
  const t = createTranslate(await readLanguage());
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    message: t("shell.leave.title"),
    detail: t("shell.leave.text"),
    buttons: [t("shell.leave.stay"), t("shell.leave.leave")],
    defaultId: STAY,
    cancelId: STAY,
  });
  return response === LEAVE;
}
