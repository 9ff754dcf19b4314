import type { CustomScheme, Protocol } from "electron";
import type { PageFiles } from "#electron/pages/page-files.ts";

export const APP_ORIGIN = "app://pleno";

/** Without `standard` the page would have no stable origin, and IndexedDB no home. */
export const APP_SCHEME: CustomScheme = {
  scheme: "app",
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

/** Serves the built page under app://pleno and nothing else. */
export function serveAppProtocol(protocol: Pick<Protocol, "handle">, pages: PageFiles): void {
  protocol.handle(APP_SCHEME.scheme, async (request) => {
    const url = new URL(request.url);
    const isOurs = url.host === "pleno" && (request.method === "GET" || request.method === "HEAD");
    const { status, headers, body } = await pages(isOurs ? url.pathname : "");
    return new Response(body, { status, headers });
  });
}
