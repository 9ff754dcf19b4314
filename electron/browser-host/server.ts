import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Host } from "#electron/host/create-host.ts";
import type { PageFiles } from "#electron/pages/page-files.ts";
import { SECURITY_HEADERS } from "#electron/pages/page-policy.ts";
import { HTTP_BRIDGE } from "#shared/bridge/channel.ts";
import { createMessage, FrameError } from "#shared/bridge/codec.ts";
import { readBody } from "./body.ts";
import type { Clock } from "./clock.ts";
import { frames } from "./frames.ts";
import type { Lifetime } from "./lifetime.ts";
import { isForUs, refusalOf } from "./request-guard.ts";
import type { Sessions } from "./session.ts";

export interface HostServerOptions {
  readonly host: Pick<Host, "route" | "events">;
  readonly pages: PageFiles;
  readonly sessions: Sessions;
  readonly clock: Clock;
  readonly lifetime: Lifetime;
  readonly report: (cause: unknown) => void;
  readonly bodyLimitBytes?: number;
}

/** The loopback server of shared/bridge/README.md. */
export function createHostServer(options: HostServerOptions): Server {
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isForUs(request)) return refuse(response, 421);
    switch (pathOf(request)) {
      case HTTP_BRIDGE.sessionPath:
        return openSession(options, request, response);
      case HTTP_BRIDGE.callPath:
        return serveCall(options, request, response);
      case HTTP_BRIDGE.eventsPath:
        return streamEvents(options, request, response);
      default:
        return servePage(options.pages, request, response);
    }
  };
  return createServer((request, response) => {
    serve(request, response).catch((cause: unknown) => {
      options.report(cause);
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  });
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? "/").replace(/[?#].*$/s, "");
}

function openSession(options: HostServerOptions, request: IncomingMessage, response: ServerResponse): void {
  let token: string | undefined;
  const refusal = refusalOf(request, HTTP_BRIDGE.launchHeader, (launch) => {
    token = options.sessions.swap(launch);
    return token !== undefined;
  });
  if (refusal !== undefined) return refuse(response, refusal);
  answer(response, frames.encode({ token }));
}

async function serveCall(
  options: HostServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refusal = refusalOf(request, HTTP_BRIDGE.tokenHeader, options.sessions.holds);
  if (refusal !== undefined) return refuse(response, refusal);
  const body = await readBody(request, options.bodyLimitBytes ?? HTTP_BRIDGE.bodyLimitBytes);
  if (body === "too-large") return refuse(response, 413);
  const call = parseCall(body);
  if (call === undefined) return refuse(response, 400);
  answer(response, encodeReply(await options.host.route(call.method, call.input), options.report));
}

function parseCall(body: Uint8Array): { method: string; input: unknown } | undefined {
  try {
    const call = frames.decode(body);
    if (typeof call !== "object" || call === null || !("method" in call)) return undefined;
    if (typeof call.method !== "string") return undefined;
    return { method: call.method, input: "input" in call ? call.input : undefined };
  } catch (cause) {
    if (cause instanceof FrameError) return undefined;
    throw cause;
  }
}

function encodeReply(reply: unknown, report: (cause: unknown) => void): Uint8Array {
  try {
    return frames.encode(reply);
  } catch (cause) {
    report(cause);
    return frames.encode({ ok: false, fault: "crashed", message: "The host failed; see the log." });
  }
}

/** More than this unread means that the page has stopped reading. */
const UNREAD_LIMIT_BYTES = 64 * 1024 * 1024;

function streamEvents(options: HostServerOptions, request: IncomingMessage, response: ServerResponse): void {
  const { clock, host, lifetime, sessions } = options;
  const refusal = refusalOf(request, HTTP_BRIDGE.tokenHeader, sessions.holds);
  if (refusal !== undefined) return refuse(response, refusal);
  request.resume();
  response.writeHead(200, { ...SECURITY_HEADERS, "content-type": HTTP_BRIDGE.contentType });
  const write = (frame: Uint8Array): void => {
    response.write(createMessage(frame));
    if (response.writableLength > UNREAD_LIMIT_BYTES) response.destroy();
  };
  const beat = (): void => write(new Uint8Array());
  const stops = [
    host.events.subscribe((name, payload) => write(frames.encode({ name, payload }))),
    clock.every(HTTP_BRIDGE.heartbeatMilliseconds, beat),
  ];
  lifetime.opened();
  response.once("close", () => {
    for (const stop of stops) stop();
    lifetime.closed();
  });
  beat();
}

async function servePage(
  pages: PageFiles,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  const { status, headers, body } = await pages(pathOf(request));
  response.writeHead(status, { ...headers, "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

function answer(response: ServerResponse, frame: Uint8Array): void {
  const headers = { "content-type": HTTP_BRIDGE.contentType, "content-length": frame.length };
  response.writeHead(200, { ...SECURITY_HEADERS, ...headers }).end(frame);
}

function refuse(response: ServerResponse, status: number): void {
  // The unread rest of a refused body is thrown away, so the page gets to read the status first.
  response.req.resume();
  response.writeHead(status, { ...SECURITY_HEADERS, "content-length": 0, connection: "close" }).end();
}
