import type { Protocol } from "electron";
import { describe, expect, test } from "vitest";
import { APP_SCHEME, serveAppProtocol } from "#electron/main/app-protocol.ts";
import { createPageFiles } from "#electron/pages/page-files.ts";
import { asElectron, callHandler, HandleDouble } from "./electron-double.ts";
import { CLIMBING_PATHS, writePage } from "./page-fixture.ts";

function setup() {
  const protocol = new HandleDouble();
  serveAppProtocol(asElectron<Protocol>(protocol), createPageFiles(writePage()));
  return async (url: string, init?: RequestInit): Promise<Response> => {
    const response = await callHandler(protocol.handlers, "app", { url, method: "GET", ...init });
    if (!(response instanceof Response)) throw new Error("no response");
    return response;
  };
}

describe("app://", () => {
  test("is a standard, secure scheme and no more", () => {
    expect(APP_SCHEME).toEqual({
      scheme: "app",
      privileges: { standard: true, secure: true, supportFetchAPI: true },
    });
  });

  test("serves the page with a policy and the nonce it names", async () => {
    const response = await setup()("app://pleno/index.html");
    const policy = response.headers.get("content-security-policy") ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(nonce).toMatch(/^[\w-]{22}$/);
    expect(await response.text()).toContain(
      `<head><meta property="csp-nonce" content="${nonce}" nonce="${nonce}">`,
    );
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types pleno",
    ]);
  });

  test("never gives the same nonce twice", async () => {
    const get = setup();
    const policies = await Promise.all([get("app://pleno/"), get("app://pleno/")]);
    const [first, second] = policies.map((response) => response.headers.get("content-security-policy"));
    expect(first).not.toBe(second);
  });

  test("serves scripts with their type, unguessed", async () => {
    const response = await setup()("app://pleno/assets/main.js?v=1");
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test.each(CLIMBING_PATHS)("does not serve %s", async (path) => {
    const response = await setup()(`app://pleno${path}`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("");
  });

  test.each([
    ["another host", "app://evil/index.html", "GET"],
    ["a POST", "app://pleno/index.html", "POST"],
  ])("does not serve %s", async (_name, url, method) => {
    expect((await setup()(url, { method })).status).toBe(404);
  });
});
