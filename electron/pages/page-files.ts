import { readFile } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { mintNonce, pagePolicy, SECURITY_HEADERS } from "./page-policy.ts";

export interface PageResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Answers for a path as it stood in the address, still percent-encoded and without its query. */
export type PageFiles = (encodedPath: string) => Promise<PageResponse>;

/** Serves the built renderer under its policy; nothing outside the folder can be named. */
export function createPageFiles(directory: string): PageFiles {
  const root = resolve(directory);
  return async (encodedPath) => {
    const path = pathInside(root, encodedPath);
    const bytes = path === undefined ? undefined : await readIfFile(path);
    if (path === undefined || bytes === undefined) return respond(404, "text/plain; charset=utf-8", empty());
    const type = CONTENT_TYPES[extname(path)] ?? "application/octet-stream";
    if (type !== HTML) return respond(200, type, bytes);
    const nonce = mintNonce();
    return respond(200, HTML, withNonce(bytes, nonce), nonce);
  };
}

const HTML = "text/html; charset=utf-8";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": HTML,
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

function pathInside(root: string, encodedPath: string): string | undefined {
  const path = decode(encodedPath);
  // A backslash separates folders on Windows only, so it must mean nothing anywhere.
  if (path === undefined || /[\0\\:]/.test(path)) return undefined;
  const target = resolve(join(root, path.endsWith("/") ? `${path}index.html` : path));
  return target.startsWith(root + sep) ? target : undefined;
}

function decode(encodedPath: string): string | undefined {
  try {
    return decodeURIComponent(encodedPath);
  } catch {
    return undefined;
  }
}

async function readIfFile(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    return undefined;
  }
}

function withNonce(html: Uint8Array, nonce: string): Uint8Array<ArrayBuffer> {
  const meta = `<meta property="csp-nonce" content="${nonce}" nonce="${nonce}">`;
  const text = new TextDecoder().decode(html).replace(/<head(?:\s[^>]*)?>/i, (head) => head + meta);
  return new TextEncoder().encode(text);
}

function respond(
  status: number,
  type: string,
  body: Uint8Array<ArrayBuffer>,
  nonce: string = mintNonce(),
): PageResponse {
  const policy = { "content-security-policy": pagePolicy(nonce), "content-type": type };
  return { status, headers: { ...SECURITY_HEADERS, ...policy }, body };
}

function empty(): Uint8Array<ArrayBuffer> {
  return new Uint8Array();
}
