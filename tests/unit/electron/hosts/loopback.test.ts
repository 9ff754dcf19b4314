import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, test, vi } from "vitest";
import { frames } from "#electron/browser-host/frames.ts";
import { createMessageSplitter } from "#shared/bridge/codec.ts";
import { type Sent, startLoopback } from "./loopback-fixture.ts";
import { CLIMBING_PATHS } from "./page-fixture.ts";

const goodCall = frames.encode({ method: "mark.save", input: 1 });

const launch = (token: string): Sent => ({
  headers: { "x-pleno-launch": token },
  without: ["x-pleno-token"],
});

async function listen() {
  const loopback = await startLoopback();
  const response = await loopback.open("/events");
  const splitter = createMessageSplitter(1_000);
  const chunks = response[Symbol.asyncIterator]();
  const waiting: Uint8Array[] = [];
  const next = async (): Promise<Uint8Array> => {
    while (waiting.length === 0) {
      const chunk = await chunks.next();
      if (chunk.done === true) throw new Error("the stream has ended");
      waiting.push(...splitter.push(chunk.value));
    }
    return waiting.shift() ?? Uint8Array.of();
  };
  return { ...loopback, next, response };
}

const get = (path: string) =>
  [path, { method: "GET", without: ["origin", "x-pleno-token", "content-type"] }] as const;

describe("calls", () => {
  test("carry bytes both ways", async () => {
    const { call } = await startLoopback();
    const input = { name: "naskah.pdf", bytes: Uint8Array.of(0, 1, 254, 255), nested: [Uint8Array.of()] };
    expect(await call(input)).toEqual({ ok: true, value: input });
  });

  const refused: [string, number, Sent][] = [
    ["another name in Host", 421, { headers: { host: "pleno.evil.example" } }],
    ["localhost in Host", 421, { headers: { host: "localhost:80" } }],
    ["a foreign Origin", 403, { headers: { origin: "https://evil.example" } }],
    ["another port in Origin", 403, { headers: { origin: "http://127.0.0.1:1" } }],
    ["an opaque Origin", 403, { headers: { origin: "null" } }],
    ["no Origin", 403, { without: ["origin"] }],
    ["no Sec-Fetch-Site", 403, { without: ["sec-fetch-site"] }],
    ["Sec-Fetch-Site same-site", 403, { headers: { "sec-fetch-site": "same-site" } }],
    ["Sec-Fetch-Site none", 403, { headers: { "sec-fetch-site": "none" } }],
    ["a form's content type", 415, { headers: { "content-type": "text/plain" } }],
    ["no content type", 415, { without: ["content-type"] }],
    ["no token", 401, { without: ["x-pleno-token"] }],
    ["a wrong token", 401, { headers: { "x-pleno-token": "x" } }],
    ["a token in a cookie", 401, { without: ["x-pleno-token"], headers: { cookie: "x-pleno-token=x" } }],
    ["GET", 405, { method: "GET" }],
    ["a CORS preflight", 405, { method: "OPTIONS", headers: { "access-control-request-method": "POST" } }],
    ["a body over the limit", 413, { body: new Uint8Array(1_001) }],
    [
      "a body over the limit without a length",
      413,
      { body: new Uint8Array(1_001), headers: { "transfer-encoding": "chunked" } },
    ],
    ["a malformed frame", 400, { body: Uint8Array.of(1, 2, 3) }],
    ["a frame that is no call", 400, { body: frames.encode({ method: 5 }) }],
  ];

  test.each(refused)("%s gets %i", async (_name, status, sent) => {
    const route = vi.fn(async () => ({ ok: true }));
    const { send } = await startLoopback(route);
    const response = await send("/rpc", { body: goodCall, ...sent });
    expect(response.status).toBe(status);
    expect(response.body.length).toBe(0);
    expect(route).not.toHaveBeenCalled();
  });

  test("too large is said before the body has come", async () => {
    const { port, token } = await startLoopback();
    const socket = connect(port, "127.0.0.1");
    const head = [
      "POST /rpc HTTP/1.1",
      `Host: 127.0.0.1:${port}`,
      `Origin: http://127.0.0.1:${port}`,
      "Sec-Fetch-Site: same-origin",
      "Content-Type: application/octet-stream",
      `X-Pleno-Token: ${token}`,
      "Content-Length: 999999999",
    ];
    socket.write(`${head.join("\r\n")}\r\n\r\n`);
    const [answer] = await once(socket, "data");
    socket.destroy();
    expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test("nothing is ever shared with another origin", async () => {
    const { send } = await startLoopback();
    const { headers } = await send("/rpc", { body: goodCall });
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
    expect(headers).not.toHaveProperty("set-cookie");
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
  });

  test("a reply that cannot cross is a crash, not a broken connection", async () => {
    const { call, report } = await startLoopback(async () => ({ ok: true, value: new Date(0) }));
    expect(await call(1)).toMatchObject({ ok: false, fault: "crashed" });
    expect(report).toHaveBeenCalledOnce();
  });
});

describe("sessions", () => {
  test("a launch token is swapped once for a token that works", async () => {
    const { send, sessions } = await startLoopback();
    const launchToken = sessions.issueLaunch(30_000);
    const first = await send("/session", launch(launchToken));
    const swapped = frames.decode(first.body);
    expect(swapped).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/) });
    const token =
      typeof swapped === "object" && swapped !== null && "token" in swapped ? String(swapped.token) : "";
    expect((await send("/rpc", { body: goodCall, headers: { "x-pleno-token": token } })).status).toBe(200);
    expect((await send("/session", launch(launchToken))).status).toBe(401);
  });

  test("a launch token is worth nothing after its time", async () => {
    const { clock, send, sessions } = await startLoopback();
    const launchToken = sessions.issueLaunch(30_000);
    clock.advance(30_000);
    expect((await send("/session", launch(launchToken))).status).toBe(401);
  });

  test("a launch token is not a session token, nor the other way round", async () => {
    const { send, sessions, token } = await startLoopback();
    const launchToken = sessions.issueLaunch(30_000);
    const asSession = { body: goodCall, headers: { "x-pleno-token": launchToken } };
    expect((await send("/rpc", asSession)).status).toBe(401);
    expect((await send("/session", launch(token))).status).toBe(401);
  });

  test("a refused page does not use the launch token up", async () => {
    const { send, sessions } = await startLoopback();
    const launchToken = sessions.issueLaunch(30_000);
    const foreign = { headers: { "x-pleno-launch": launchToken, origin: "https://evil.example" } };
    expect((await send("/session", foreign)).status).toBe(403);
    expect((await send("/session", launch(launchToken))).status).toBe(200);
  });
});

describe("events", () => {
  test("stream to the page between heartbeats", async () => {
    const { clock, emit, next, response } = await listen();
    expect(response.statusCode).toBe(200);
    expect(await next()).toEqual(Uint8Array.of());
    emit("task.progress", { done: 1, bytes: Uint8Array.of(9) });
    expect(frames.decode(await next())).toEqual({
      name: "task.progress",
      payload: { done: 1, bytes: Uint8Array.of(9) },
    });
    clock.advance(5_000);
    expect(await next()).toEqual(Uint8Array.of());
  });

  test("need the token like every call", async () => {
    const { send } = await startLoopback();
    expect((await send("/events", { without: ["x-pleno-token"] })).status).toBe(401);
    expect((await send("/events", { headers: { origin: "https://evil.example" } })).status).toBe(403);
  });

  test("the host ends some seconds after the last window, and not during a reload", async () => {
    const { clock, ended, listeners, next, open, response } = await listen();
    await next();
    response.destroy();
    await vi.waitFor(() => expect(listeners.size).toBe(0));
    clock.advance(9_999);
    const again = await open("/events");
    clock.advance(60_000);
    expect(ended).not.toHaveBeenCalled();
    again.destroy();
    await vi.waitFor(() => expect(listeners.size).toBe(0));
    clock.advance(10_000);
    expect(ended).toHaveBeenCalledOnce();
  });

  test("a host that no window has reached yet keeps waiting", async () => {
    const { clock, ended } = await startLoopback();
    clock.advance(3_600_000);
    expect(ended).not.toHaveBeenCalled();
  });
});

describe("pages", () => {
  test("come with the policy, the nonce and every guard", async () => {
    const { send } = await startLoopback();
    const { status, headers, body } = await send(...get("/"));
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "content-type": "text/html; charset=utf-8",
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    });
    const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
    expect(body.toString()).toContain(
      `<head><meta property="csp-nonce" content="${nonce}" nonce="${nonce}">`,
    );
  });

  test.each(CLIMBING_PATHS.filter((path) => path !== "/nothing"))("does not serve %s", async (path) => {
    const { send } = await startLoopback();
    const { status, body } = await send(...get(path));
    expect([status, body.length]).toEqual([404, 0]);
  });

  test("does not serve a bare climb", async () => {
    const { send } = await startLoopback();
    expect((await send(...get("/../secret.txt"))).status).toBe(404);
    expect((await send(...get("http://evil.example/index.html"))).status).toBe(404);
  });

  test("are not served under another name", async () => {
    const { send } = await startLoopback();
    expect((await send("/", { method: "GET", headers: { host: "evil.example" } })).status).toBe(421);
  });
});
