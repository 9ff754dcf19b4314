import { HTTP_BRIDGE } from "#shared/bridge/channel.ts";
import { createFrameCodec } from "#shared/bridge/codec.ts";
import type { Transport } from "#shared/bridge/contract.ts";

/** What the page needs of its surroundings to speak to the browser host; tests supply their own. */
export interface PageEnvironment {
  readonly fetch: typeof fetch;
  readonly location: Pick<Location, "hash" | "pathname">;
  readonly history: Pick<History, "replaceState">;
  readonly sessionStorage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
}

/** The host has stopped or does not know this page; only a new start of the program helps. */
export class HostGoneError extends Error {
  override readonly name = "HostGoneError";
}

export const frameCodec = createFrameCodec({
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
});

const UNAUTHORIZED = 401;

/** Swaps the launch token in the address for a session, once; a reload finds the session again. */
export async function openSession(page: PageEnvironment): Promise<string> {
  const prefix = `#${HTTP_BRIDGE.launchParameter}=`;
  const { hash } = page.location;
  if (!hash.startsWith(prefix)) {
    const stored = page.sessionStorage.getItem(HTTP_BRIDGE.sessionStorageKey);
    if (stored === null) throw new HostGoneError("no session");
    return stored;
  }
  page.history.replaceState(null, "", page.location.pathname);
  const response = await post(page, HTTP_BRIDGE.sessionPath, {
    [HTTP_BRIDGE.launchHeader]: hash.slice(prefix.length),
  });
  const token = readToken(frameCodec.decode(new Uint8Array(await response.arrayBuffer())));
  page.sessionStorage.setItem(HTTP_BRIDGE.sessionStorageKey, token);
  return token;
}

export function createHttpTransport(page: PageEnvironment, token: string): Transport {
  return async (method, input) => {
    const headers = { [HTTP_BRIDGE.tokenHeader]: token };
    const response = await post(page, HTTP_BRIDGE.callPath, headers, frameCodec.encode({ method, input }));
    return frameCodec.decode(new Uint8Array(await response.arrayBuffer()));
  };
}

export async function post(
  page: PageEnvironment,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: Uint8Array<ArrayBuffer>,
): Promise<Response> {
  const response = await page.fetch(path, {
    method: "POST",
    headers: { "content-type": HTTP_BRIDGE.contentType, ...headers },
    ...(body ? { body } : {}),
  });
  if (response.status === UNAUTHORIZED) {
    page.sessionStorage.removeItem(HTTP_BRIDGE.sessionStorageKey);
    throw new HostGoneError("unauthorized");
  }
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

function readToken(value: unknown): string {
  const token = typeof value === "object" && value !== null && "token" in value ? value.token : undefined;
  if (typeof token !== "string") throw new HostGoneError("malformed session");
  return token;
}
