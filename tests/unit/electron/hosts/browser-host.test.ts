import { readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { readArguments } from "#electron/browser-host/arguments.ts";
import { browserArguments, findBrowser } from "#electron/browser-host/browser.ts";
import { writeLaunchFile } from "#electron/browser-host/launch-file.ts";
import { describePortInUse, listenOnOwnPort } from "#electron/browser-host/port.ts";
import { runBrowserHost } from "#electron/browser-host/run.ts";
import { writePage } from "./page-fixture.ts";
import { temporaryFolder } from "./temporary-folder.ts";

function buildServer(): Server {
  const server = createServer();
  onTestFinished(() => void server.close());
  return server;
}

function closeServer(server: Server): Promise<unknown> {
  return new Promise((resolve) => server.close(resolve));
}

function search(platform: NodeJS.Platform, present: string[], env = {}) {
  return findBrowser({ platform, env, home: "/Users/tini", exists: (path) => present.includes(path) });
}

describe("port", () => {
  test("is chosen once and kept", async () => {
    const directory = temporaryFolder();
    const server = buildServer();
    const first = await listenOnOwnPort(server, directory);
    await closeServer(server);
    expect(await listenOnOwnPort(buildServer(), directory)).toEqual(first);
    expect(first.ok && Number(readFileSync(join(directory, "port"), "utf8"))).toBe(first.ok && first.value);
  });

  test("is on the loopback address only", async () => {
    const server = buildServer();
    await listenOnOwnPort(server, temporaryFolder());
    expect(server.address()).toMatchObject({ address: "127.0.0.1" });
  });

  test("a taken port is said in one sentence, not replaced by another", async () => {
    const directory = temporaryFolder();
    const first = await listenOnOwnPort(buildServer(), directory);
    const port = first.ok ? first.value : 0;
    const second = await listenOnOwnPort(buildServer(), directory);
    expect(second).toEqual({ ok: false, error: { type: "port-in-use", port } });
    expect(describePortInUse({ type: "port-in-use", port })).toMatch(new RegExp(`^Port ${port} [^\\n]+$`));
  });

  test("one asked for is used and not stored", async () => {
    const directory = temporaryFolder();
    const outcome = await listenOnOwnPort(buildServer(), directory, 0);
    expect(outcome.ok).toBe(true);
    expect(() => statSync(join(directory, "port"))).toThrow("ENOENT");
  });

  test("a broken note of the port is written anew", async () => {
    const directory = temporaryFolder();
    writeFileSync(join(directory, "port"), "80\n");
    const outcome = await listenOnOwnPort(buildServer(), directory);
    expect(outcome.ok && outcome.value).toBeGreaterThanOrEqual(20_000);
  });
});

describe("launch file", () => {
  test("carries the address, for its owner only, and replaces an older one", async () => {
    const directory = temporaryFolder();
    const path = join(directory, "launch.html");
    writeFileSync(path, "old", { mode: 0o644 });
    const file = await writeLaunchFile(directory, "http://127.0.0.1:5000/#t=</script>");
    expect(fileURLToPath(file.url)).toBe(path);
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(readFileSync(path, "utf8")).toContain(
      'location.replace("http://127.0.0.1:5000/#t=\\u003c/script>")</script>',
    );
    await file.remove();
    expect(() => statSync(path)).toThrow("ENOENT");
  });
});

describe("browser", () => {
  test("is found on every system", () => {
    expect(search("linux", ["/usr/bin/chromium"])).toBe("/usr/bin/chromium");
    expect(search("linux", ["/opt/x/google-chrome"], { PATH: "/opt/x" })).toBe("/opt/x/google-chrome");
    const mac = "/Users/tini/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge";
    expect(search("darwin", [mac])).toBe(mac);
    const windows = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
    expect(search("win32", [windows], { "ProgramFiles(x86)": "C:\\Program Files (x86)" })).toBe(windows);
    expect(search("linux", [])).toBeUndefined();
  });

  test("a snap comes after every other, since it cannot read hidden folders", () => {
    const present = ["/snap/bin/chromium", "/usr/bin/google-chrome"];
    expect(search("linux", present, { PATH: "/snap/bin:/usr/bin" })).toBe("/usr/bin/google-chrome");
  });

  test("opens an app window with its own profile and no token on the command line", () => {
    const launchUrl = "file:///d/launch.html";
    const given = browserArguments({
      profileDirectory: "/d/p",
      launchUrl,
      extraFlags: " --no-sandbox  --x=1 ",
    });
    expect(given).toEqual([
      "--user-data-dir=/d/p",
      "--no-first-run",
      "--no-default-browser-check",
      "--disable-sync",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-extensions",
      "--no-sandbox",
      "--x=1",
      "--app=file:///d/launch.html",
    ]);
    expect(browserArguments({ profileDirectory: "/d/p", launchUrl }).join(" ")).not.toContain("sandbox");
  });
});

describe("arguments", () => {
  test("are read", () => {
    expect(
      readArguments(["--data", "/d", "--port", "5000", "--no-open", "--keep-running", "--grace=2"]),
    ).toEqual({
      ok: true,
      value: { data: "/d", port: 5000, opensWindow: false, keepsRunning: true, graceMilliseconds: 2_000 },
    });
    expect(readArguments([])).toEqual({
      ok: true,
      value: {
        data: undefined,
        port: undefined,
        opensWindow: true,
        keepsRunning: false,
        graceMilliseconds: 10_000,
      },
    });
  });

  test.each([
    [["--port", "70000"]],
    [["--port", "x"]],
    [["--grace", "0"]],
    [["--nothing"]],
    [["season.pleno"]],
  ])("%j is refused", (argv) => {
    expect(readArguments(argv)).toEqual({ ok: false, error: expect.any(String) });
  });
});

test("with --no-open the host prints its address with a token that works, and stops when told", async () => {
  const print = vi.fn();
  const running = await runBrowserHost({
    host: { route: async () => ({ ok: true }), events: { subscribe: () => () => {} } },
    dataDirectory: temporaryFolder(),
    pagesDirectory: writePage(),
    home: "/",
    port: 0,
    opensWindow: false,
    keepsRunning: true,
    graceMilliseconds: 10_000,
    browserFlags: undefined,
    print,
    report: vi.fn(),
    onAbandoned: vi.fn(),
  });
  if (!running.ok) throw new Error("not running");
  const origin = `http://127.0.0.1:${running.value.port}`;
  expect(print).toHaveBeenCalledOnce();
  const [, launch = ""] =
    new RegExp(`: ${origin}/#t=([\\w-]+)$`).exec(String(print.mock.calls[0]?.[0])) ?? [];
  const headers = { origin, "sec-fetch-site": "same-origin", "content-type": "application/octet-stream" };
  const response = await fetch(`${origin}/session`, {
    method: "POST",
    headers: { ...headers, "x-pleno-launch": launch },
  });
  await running.value.stop();
  expect(response.status).toBe(200);
  await expect(fetch(origin)).rejects.toThrow("fetch failed");
});
