import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { createBuilder } from "vite";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { temporaryFolderForFile } from "./temporary-folder.ts";

const outDir = temporaryFolderForFile();
const projectRoot = join(import.meta.dirname, "../../../..");

beforeAll(async () => {
  const builder = await createBuilder({
    configFile: join(projectRoot, "vite.config.ts"),
    logLevel: "error",
    environments: { preload: { build: { outDir, emptyOutDir: false } } },
  });
  const environment = builder.environments["preload"];
  if (environment === undefined) throw new Error("vite.config.ts has no preload environment");
  await builder.build(environment);
}, 60_000);

function runPreload() {
  const exposed = new Map<string, Record<string, (...args: unknown[]) => unknown>>();
  const ipcRenderer = { invoke: vi.fn(async () => "reply"), on: vi.fn(), off: vi.fn() };
  const contextBridge = { exposeInMainWorld: exposed.set.bind(exposed) };
  const required: string[] = [];
  const require = (name: string): unknown => {
    required.push(name);
    if (name !== "electron") throw new Error(`a sandboxed preload cannot require ${name}`);
    return { contextBridge, ipcRenderer };
  };
  const code = readFileSync(join(outDir, "electron", "preload.cjs"), "utf8");
  runInNewContext(code, { require, exports: {}, module: { exports: {} } });
  return { exposed, ipcRenderer, required };
}

describe("built preload", () => {
  test("is one small file", () => {
    const files = readdirSync(join(outDir, "electron")).filter((name) => !name.endsWith(".map"));
    expect(files).toEqual(["preload.cjs"]);
    expect(readdirSync(outDir)).toEqual(["electron"]);
    expect(statSync(join(outDir, "electron", "preload.cjs")).size).toBeLessThan(2_000);
  });

  test("puts one name with two functions on the page and requires electron only", () => {
    const { exposed, required } = runPreload();
    expect([...exposed.keys()]).toEqual(["pleno"]);
    expect(Object.keys(exposed.get("pleno") ?? {})).toEqual(["call", "subscribe"]);
    expect(new Set(required)).toEqual(new Set(["electron"]));
  });

  test("forwards calls on one channel", async () => {
    const { exposed, ipcRenderer } = runPreload();
    expect(await exposed.get("pleno")?.["call"]?.("mark.save", { mark: 5 })).toBe("reply");
    expect(ipcRenderer.invoke.mock.calls).toEqual([["host", "mark.save", { mark: 5 }]]);
  });

  test("forwards events without Electron's own event object, until told to stop", () => {
    const { exposed, ipcRenderer } = runPreload();
    const listener = vi.fn();
    const stop = exposed.get("pleno")?.["subscribe"]?.(listener);
    const [channel, forward] = ipcRenderer.on.mock.calls[0] ?? [];
    expect(channel).toBe("host-events");
    forward({ sender: "electron's own" }, "task.progress", { done: 1 });
    expect(listener.mock.calls).toEqual([["task.progress", { done: 1 }]]);
    if (typeof stop === "function") stop();
    expect(ipcRenderer.off.mock.calls).toEqual([["host-events", forward]]);
  });
});
