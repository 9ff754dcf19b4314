import type { BrowserWindow, BrowserWindowConstructorOptions, Session, WebContents } from "electron";
import { APP_ORIGIN } from "./app-protocol.ts";

export function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    title: "Pleno",
    width: 1360,
    height: 860,
    minWidth: 960,
    minHeight: 600,
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Chromium fetches its spelling dictionaries from the network.
      spellcheck: false,
    },
  };
}

/** Opens the one window, guarded before it loads anything. */
export function openMainWindow(Window: typeof BrowserWindow, preload: string): BrowserWindow {
  const window = new Window(windowOptions(preload));
  window.once("ready-to-show", () => window.show());
  guardContents(window.webContents);
  refusePermissions(window.webContents.session);
  return window;
}

/** Keeps the contents on our own page: no foreign address, no new window, no embedded guest. */
export function guardContents(contents: WebContents): void {
  contents.on("will-navigate", stayOnOurPage);
  contents.on("will-redirect", stayOnOurPage);
  contents.on("will-frame-navigate", stayOnOurPage);
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}

/** The product needs no camera, location, device or notification, so no page gets any. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, decide) => decide({ confirmed: false }));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.setDisplayMediaRequestHandler((_request, decide) => decide(null));
}

interface Navigation {
  readonly url: string;
  readonly preventDefault: () => void;
}

function stayOnOurPage(navigation: Navigation): void {
  if (!navigation.url.startsWith(`${APP_ORIGIN}/`)) navigation.preventDefault();
}
