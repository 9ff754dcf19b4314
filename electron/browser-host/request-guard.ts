import type { IncomingMessage } from "node:http";
import { HTTP_BRIDGE } from "#shared/bridge/channel.ts";

/** Another name for our address in Host is how DNS rebinding looks. */
export function isForUs(request: IncomingMessage): boolean {
  return request.headers.host === authorityOf(request);
}

/** The status that refuses a call from anything but our own page, or undefined for our page. */
export function refusalOf(
  request: IncomingMessage,
  tokenHeader: string,
  accepts: (token: string) => boolean,
): number | undefined {
  const { headers } = request;
  if (request.method !== "POST") return 405;
  if (headers.origin !== `http://${authorityOf(request)}`) return 403;
  if (headers["sec-fetch-site"] !== "same-origin") return 403;
  if (headers["content-type"] !== HTTP_BRIDGE.contentType) return 415;
  const token = headers[tokenHeader];
  return typeof token === "string" && accepts(token) ? undefined : 401;
}

function authorityOf(request: IncomingMessage): string {
  return `127.0.0.1:${request.socket.localPort ?? 0}`;
}
