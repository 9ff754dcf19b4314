import type { IpcMain, WebContents } from "electron";
import { describe, expect, test, vi } from "vitest";
import { serveOverIpc } from "#electron/main/ipc.ts";
import { asElectron, ContentsDouble, callHandler, HandleDouble } from "./electron-double.ts";

type EventListener = (name: string, payload: unknown) => void;

function setup() {
  const ipcMain = new HandleDouble();
  const contents = new ContentsDouble();
  const listeners = new Set<EventListener>();
  const route = vi.fn(async (_method: string, input: unknown) => ({ ok: true, value: input }));
  const subscribe = (listener: EventListener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  serveOverIpc(
    asElectron<IpcMain>(ipcMain),
    { route, events: { subscribe } },
    asElectron<WebContents>(contents),
  );
  const call = (senderFrame: unknown, id = contents.id) =>
    callHandler(ipcMain.handlers, "host", { sender: { id }, senderFrame }, "mark.save", { mark: 5 });
  return { call, contents, ipcMain, listeners, route };
}

const ourPage = { origin: "app://pleno", parent: null };

describe("calls", () => {
  test("our page is served", async () => {
    const { call, route } = setup();
    expect(await call(ourPage)).toEqual({ ok: true, value: { mark: 5 } });
    expect(route).toHaveBeenCalledWith("mark.save", { mark: 5 });
  });

  test.each([
    ["a foreign origin", { origin: "https://evil.example", parent: null }],
    ["another app host", { origin: "app://evil", parent: null }],
    ["an opaque origin", { origin: "null", parent: null }],
    ["a sub-frame", { origin: "app://pleno", parent: ourPage }],
    ["a frame that is gone", null],
  ])("%s is refused", (_name, frame) => {
    const { call, route } = setup();
    expect(() => call(frame)).toThrow("untrusted");
    expect(route).not.toHaveBeenCalled();
  });

  test("another window is refused", () => {
    const { call, route } = setup();
    expect(() => call(ourPage, 8)).toThrow("untrusted");
    expect(route).not.toHaveBeenCalled();
  });

  test("there is one channel", () => {
    expect([...setup().ipcMain.handlers.keys()]).toEqual(["host"]);
  });
});

describe("events", () => {
  test("go to our window", () => {
    const { contents, listeners } = setup();
    for (const listener of listeners) listener("task.progress", { done: 1 });
    expect(contents.sent).toEqual([["host-events", "task.progress", { done: 1 }]]);
  });

  test("stop with the window", () => {
    const { contents, listeners } = setup();
    const [listener] = listeners;
    contents.destroyed = true;
    listener?.("task.progress", { done: 1 });
    contents.emit("destroyed");
    expect(contents.sent).toEqual([]);
    expect(listeners.size).toBe(0);
  });
});
