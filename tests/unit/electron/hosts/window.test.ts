import type { BrowserWindow } from "electron";
import { describe, expect, test, vi } from "vitest";
import { checkEntry, menuTemplate } from "#electron/main/menu.ts";
import { openMainWindow, windowOptions } from "#electron/main/window.ts";
import { EVENT_CHANNEL } from "#shared/bridge/channel.ts";
import { asElectron, callHandler, WindowDouble } from "./electron-double.ts";

function open() {
  return asElectron<WindowDouble>(
    openMainWindow(asElectron<typeof BrowserWindow>(WindowDouble), "/p/preload.cjs"),
  );
}

describe("window options", () => {
  test("isolate the page from Node and from Electron", () => {
    expect(windowOptions("/p/preload.cjs").webPreferences).toMatchObject({
      preload: "/p/preload.cjs",
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    });
  });

  test.each(["allowRunningInsecureContent", "experimentalFeatures", "enableBlinkFeatures"])(
    "do not set %s",
    (name) => {
      expect(windowOptions("/p").webPreferences).not.toHaveProperty(name);
    },
  );

  test("the window appears only when it has something to show", () => {
    const window = open();
    expect(window.options).toMatchObject({ show: false });
    expect(window.shown).toBe(false);
    window.emit("ready-to-show");
    expect(window.shown).toBe(true);
  });
});

describe("navigation", () => {
  test.each(["will-navigate", "will-redirect", "will-frame-navigate"])("%s stays on our page", (event) => {
    const { webContents } = open();
    const urls = [
      "https://kipp.example/",
      "file:///etc/passwd",
      "app://plenoevil/",
      "app://pleno.evil/",
      "javascript:1",
    ];
    for (const url of urls) {
      const preventDefault = vi.fn();
      webContents.emit(event, { url, preventDefault });
      expect(preventDefault, url).toHaveBeenCalledOnce();
    }
    const preventDefault = vi.fn();
    webContents.emit(event, { url: "app://pleno/index.html", preventDefault });
    expect(preventDefault).not.toHaveBeenCalled();
  });

  test("new windows and embedded guests are denied", () => {
    const { webContents } = open();
    expect(callHandler(webContents.handlers, "setWindowOpenHandler", { url: "app://pleno/" })).toEqual({
      action: "deny",
    });
    const preventDefault = vi.fn();
    webContents.emit("will-attach-webview", { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

describe("permissions", () => {
  test("every request and check is denied", () => {
    const { handlers } = open().webContents;
    const decide = vi.fn();
    callHandler(handlers, "setPermissionRequestHandler", null, "media", decide);
    expect(decide.mock.calls).toEqual([[false]]);
    expect(callHandler(handlers, "setPermissionCheckHandler", null, "geolocation")).toBe(false);
    expect(callHandler(handlers, "setDevicePermissionHandler", { deviceType: "usb" })).toBe(false);
  });

  test("pairing, protected USB classes and screen capture are denied", () => {
    const { handlers } = open().webContents;
    const decide = vi.fn();
    callHandler(handlers, "setBluetoothPairingHandler", {}, decide);
    callHandler(handlers, "setDisplayMediaRequestHandler", {}, decide);
    expect(decide.mock.calls).toEqual([[{ confirmed: false }], [null]]);
    const protectedClasses = ["audio", "hid"];
    expect(callHandler(handlers, "setUSBProtectedClassesHandler", { protectedClasses })).toEqual(
      protectedClasses,
    );
  });
});

test("the developer tools are not in the menu of a packaged Pleno", () => {
  const check = { label: "Periksa dokumen…", onChoose: () => undefined };
  expect(JSON.stringify(menuTemplate("linux", true, check))).not.toContain("toggleDevTools");
  expect(JSON.stringify(menuTemplate("darwin", false, check))).toContain("toggleDevTools");
});

test("the menu asks the page to check a document, in the person's language", async () => {
  const send = vi.fn();
  const check = await checkEntry(async () => "en", { send, isDestroyed: () => false });
  const file = menuTemplate("linux", true, check).find(({ role }) => role === "fileMenu");
  expect(JSON.stringify(file?.submenu)).toContain("Check a document…");
  check.onChoose();
  expect(send).toHaveBeenCalledExactlyOnceWith(EVENT_CHANNEL, "page.asked", { page: "verify" });
});
