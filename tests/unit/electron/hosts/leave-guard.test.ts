import type { BrowserWindow, MessageBoxOptions } from "electron";
import { expect, test, vi } from "vitest";
import { askBeforeLeaving } from "#electron/main/leave-guard.ts";
import { asElectron, ContentsDouble } from "./electron-double.ts";

function open(answer: number) {
  const webContents = new ContentsDouble();
  const asked: MessageBoxOptions[] = [];
  let isDestroyed = false;
  const window = {
    webContents,
    isDestroyed: () => isDestroyed,
    destroy: () => {
      isDestroyed = true;
    },
  };
  const dialog = {
    showMessageBox: (_window: unknown, options: MessageBoxOptions) => {
      asked.push(options);
      return Promise.resolve({ response: answer, checkboxChecked: false });
    },
  };
  askBeforeLeaving(asElectron<BrowserWindow>(window), asElectron(dialog), async () => "en");
  return { webContents, asked, window };
}

test("a window with unsaved entries stays open unless the person says to discard them", async () => {
  const staying = open(0);
  staying.webContents.emit("will-prevent-unload");
  await vi.waitFor(() => expect(staying.asked).toHaveLength(1));
  expect(staying.asked[0]).toMatchObject({ defaultId: 0, cancelId: 0, message: "Entries are not saved" });
  expect(staying.window.isDestroyed()).toBe(false);
  const leaving = open(1);
  leaving.webContents.emit("will-prevent-unload");
  await vi.waitFor(() => expect(leaving.window.isDestroyed()).toBe(true));
});
