import type { HostClient } from "#renderer/host/connect-host.ts";

export type DocumentKind = Parameters<HostClient["document.make"]>[0]["kind"];

/** In the order in which a result is published. */
export const DOCUMENT_KINDS = [
  "score-sheets",
  "recap",
  "minutes",
  "top-list",
] as const satisfies readonly DocumentKind[];
