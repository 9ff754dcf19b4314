import { EventEmitter } from "node:events";
import { statSync } from "node:fs";
import { join } from "node:path";
import type { App } from "electron";
import { describe, expect, test, vi } from "vitest";
import { dataArgument, endWithWindow, moveIntoDataFolder, stopWith } from "#electron/main/life-cycle.ts";
import { asElectron } from "./electron-double.ts";
import { temporaryFolder } from "./temporary-folder.ts";

class AppDouble extends EventEmitter {
  readonly exit = vi.fn();
  readonly quit = vi.fn();
}

function setup(closers: (() => Promise<void>)[]) {
  const app = new AppDouble();
  endWithWindow(asElectron<App>(app), closers);
  return app;
}

describe("the end", () => {
  test("comes with the last window", () => {
    const app = setup([]);
    app.emit("window-all-closed");
    expect(app.quit).toHaveBeenCalledOnce();
  });

  test("waits for the host, then for the lock, once", async () => {
    const steps: string[] = [];
    const closers = ["host", "lock"].map((step) => async () => void steps.push(step));
    const app = setup(closers);
    const preventDefault = vi.fn();
    app.emit("will-quit", { preventDefault });
    app.emit("will-quit", { preventDefault });
    await vi.waitFor(() => expect(app.exit.mock.calls).toEqual([[0]]));
    expect(steps).toEqual(["host", "lock"]);
    expect(preventDefault).toHaveBeenCalledTimes(2);
  });

  test("a host that cannot close is told by the exit code", async () => {
    const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const app = setup([() => Promise.reject(new Error("disk gone"))]);
    app.emit("will-quit", { preventDefault: vi.fn() });
    await vi.waitFor(() => expect(app.exit.mock.calls).toEqual([[1]]));
    expect(String(write.mock.calls[0]?.[0])).toContain("disk gone");
    write.mockRestore();
  });
});

test("a second Pleno says one sentence and ends with 1", () => {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const app = { exit: vi.fn() };
  const dialog = { showErrorBox: vi.fn() };
  stopWith(app, dialog, "Pleno sudah berjalan.");
  expect(write.mock.calls).toEqual([["Pleno sudah berjalan.\n"]]);
  expect(dialog.showErrorBox).toHaveBeenCalledWith("Pleno", "Pleno sudah berjalan.");
  expect(app.exit).toHaveBeenCalledWith(1);
  write.mockRestore();
});

describe("--data", () => {
  test("is found among Electron's own arguments", () => {
    expect(dataArgument(["electron", ".", "--inspect", "--data", "/d"])).toBe("/d");
    expect(dataArgument(["pleno", "--data=/d e"])).toBe("/d e");
    expect(dataArgument(["pleno"])).toBeUndefined();
  });

  test("holds Electron's profile too", () => {
    const folder = temporaryFolder();
    const setPath = vi.fn();
    expect(moveIntoDataFolder({ setPath }, ["pleno", "--data", folder])).toBe(folder);
    expect(setPath).toHaveBeenCalledWith("userData", join(folder, "electron-profile"));
    expect(statSync(join(folder, "electron-profile")).isDirectory()).toBe(true);
  });
});
