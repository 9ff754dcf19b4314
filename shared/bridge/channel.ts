import type { EventTransport, Transport } from "./contract.ts";

/** Electron's one channel for calls, page to host. */
export const HOST_CHANNEL = "host";

/** Electron's one channel for events, host to page. */
export const EVENT_CHANNEL = "host-events";

/** Name of the {@link HostBridge} on the page's globalThis under Electron. */
export const BRIDGE_GLOBAL = "pleno";

/** What the preload puts on the page's globalThis, and nothing more. */
export interface HostBridge {
  readonly call: Transport;
  readonly subscribe: EventTransport;
}

/** The browser host's wire names, spelled once for both ends; README.md beside this file explains them. */
export const HTTP_BRIDGE = {
  sessionPath: "/session",
  callPath: "/rpc",
  eventsPath: "/events",
  launchHeader: "x-pleno-launch",
  tokenHeader: "x-pleno-token",
  contentType: "application/octet-stream",
  launchParameter: "t",
  sessionStorageKey: "pleno.session",
  heartbeatMilliseconds: 5_000,
  bodyLimitBytes: 256 * 1024 * 1024,
} as const;
