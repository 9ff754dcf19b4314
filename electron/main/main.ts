import { join } from "node:path";
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, safeStorage } from "electron";
import { acquireFolderLock, describeFolderLockError } from "#electron/adapters/folder-lock.ts";
import { createHost } from "#electron/host/create-host.ts";
import { createPageFiles } from "#electron/pages/page-files.ts";
import { APP_ORIGIN, APP_SCHEME, serveAppProtocol } from "./app-protocol.ts";
import { createFileDialogs } from "./file-dialogs.ts";
import { serveOverIpc } from "./ipc.ts";
import { askBeforeLeaving } from "./leave-guard.ts";
import { endWithWindow, moveIntoDataFolder, stopWith } from "./life-cycle.ts";
import { checkEntry, menuTemplate } from "./menu.ts";
import { createOsKeystore } from "./os-keystore.ts";
import { openMainWindow } from "./window.ts";

app.enableSandbox();
protocol.registerSchemesAsPrivileged([APP_SCHEME]);
const dataDirectory = moveIntoDataFolder(app, process.argv);
// Not a top-level await: Electron fires "ready" only after this module has finished loading.
app
  .whenReady()
  .then(start)
  .catch((cause: unknown) => stopWith(app, dialog, String(cause)));

async function start(): Promise<void> {
  const lock = await acquireFolderLock(dataDirectory);
  if (!lock.ok) return stopWith(app, dialog, describeFolderLockError(dataDirectory, lock.error));
  const dist = join(import.meta.dirname, "..");
  const window = openMainWindow(BrowserWindow, join(dist, "electron", "preload.cjs"));
  const host = await createHost({
    kind: "electron",
    dataDirectory,
    resourcesDirectory: join(dist, "..", "resources"),
    fileDialogs: createFileDialogs(dialog, window),
    osKeystore: createOsKeystore(safeStorage, process.platform),
  });
  endWithWindow(app, [host.close, lock.value.release]);
  const check = await checkEntry(host.language, window.webContents);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, app.isPackaged, check)));
  serveAppProtocol(protocol, createPageFiles(join(dist, "renderer")));
  serveOverIpc(ipcMain, host, window.webContents);
  askBeforeLeaving(window, dialog, host.language);
  await window.loadURL(`${APP_ORIGIN}/index.html`);
}
