import { once } from "node:events";
import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import { type Mock, onTestFinished, vi } from "vitest";
import { frames } from "#electron/browser-host/frames.ts";
import { createLifetime } from "#electron/browser-host/lifetime.ts";
import { createHostServer } from "#electron/browser-host/server.ts";
import { createSessions } from "#electron/browser-host/session.ts";
import { createPageFiles } from "#electron/pages/page-files.ts";
import type { Transport } from "#shared/bridge/contract.ts";
import { createFakeClock } from "./fake-clock.ts";
import { writePage } from "./page-fixture.ts";

export interface Sent {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly without?: readonly string[];
  readonly body?: Uint8Array;
}

/** The real server on a real socket, with a host that answers as told. */
export async function startLoopback(
  route: Transport = async (_method, input) => ({ ok: true, value: input }),
) {
  const clock = createFakeClock();
  const sessions = createSessions(clock.now);
  const listeners = new Set<(name: string, payload: unknown) => void>();
  const events = {
    subscribe: (listener: (name: string, payload: unknown) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const ended: Mock<() => void> = vi.fn();
  const report: Mock<(cause: unknown) => void> = vi.fn();
  const server = createHostServer({
    host: { route, events },
    pages: createPageFiles(writePage()),
    sessions,
    clock,
    lifetime: createLifetime(clock, 10_000, ended),
    report,
    bodyLimitBytes: 1_000,
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const token = sessions.swap(sessions.issueLaunch(30_000)) ?? "";
  const emit = (name: string, payload: unknown): void => {
    for (const listener of listeners) listener(name, payload);
  };
  const open = (path: string, sent: Sent = {}) => openRequest(port, token, path, sent);
  const send = async (path: string, sent: Sent = {}) => readResponse(await open(path, sent));
  const call = async (input: unknown) =>
    frames.decode((await send("/rpc", { body: frames.encode({ method: "mark.save", input }) })).body);
  return { call, clock, emit, ended, listeners, open, port, report, send, sessions, token };
}

async function openRequest(port: number, token: string, path: string, sent: Sent): Promise<IncomingMessage> {
  const headers: OutgoingHttpHeaders = {
    host: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    "sec-fetch-site": "same-origin",
    "content-type": "application/octet-stream",
    "x-pleno-token": token,
    ...sent.headers,
  };
  for (const name of sent.without ?? []) delete headers[name];
  const setHost = !(sent.without ?? []).includes("host");
  const request = httpRequest({
    host: "127.0.0.1",
    port,
    path,
    method: sent.method ?? "POST",
    headers,
    setHost,
  });
  // A refused body may be cut off while it is still being sent; the answer is what counts.
  request.on("error", () => {});
  request.end(sent.body);
  const [response] = await once(request, "response");
  return response;
}

export async function readResponse(response: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}
