import { BRIDGE_GLOBAL, type HostBridge } from "#shared/bridge/channel.ts";
import { type Client, createClient, createEventClient, type EventClient } from "#shared/bridge/contract.ts";
import {
  type HostContract,
  type HostEvents,
  hostContract,
  hostEvents,
} from "#shared/bridge/host-contract.ts";
import { createHttpTransport, openSession, type PageEnvironment } from "./http-bridge.ts";
import { type LinkState, openHttpEvents } from "./http-events.ts";

export type HostClient = Client<HostContract>;
export type HostEventClient = EventClient<HostEvents>;
export type HostDescription = Awaited<ReturnType<HostClient["host.describe"]>>;

export interface HostConnection {
  readonly client: HostClient;
  readonly events: HostEventClient;
  readonly link: LinkMonitor;
}

/** Whether the host still answers; Electron's always does. */
export interface LinkMonitor {
  readonly current: () => LinkState;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Speaks to whichever host started this page: Electron when its bridge is there, else the loopback server. */
export async function connectHost(page: PageEnvironment): Promise<HostConnection> {
  const bridge = findBridge();
  const monitor = createLinkMonitor();
  if (bridge) {
    return {
      client: createClient(hostContract, bridge.call),
      events: createEventClient(hostEvents, bridge.subscribe),
      link: monitor,
    };
  }
  const token = await openSession(page);
  const { subscribe } = openHttpEvents({ page, token, onState: monitor.set });
  return {
    client: createClient(hostContract, createHttpTransport(page, token)),
    events: createEventClient(hostEvents, subscribe),
    link: monitor,
  };
}

function findBridge(): HostBridge | undefined {
  const bridge: unknown = Reflect.get(globalThis, BRIDGE_GLOBAL);
  return isHostBridge(bridge) ? bridge : undefined;
}

function isHostBridge(value: unknown): value is HostBridge {
  return typeof value === "object" && value !== null && "call" in value && "subscribe" in value;
}

function createLinkMonitor(): LinkMonitor & { readonly set: (state: LinkState) => void } {
  let state: LinkState = "up";
  const listeners = new Set<() => void>();
  return {
    current: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next) => {
      state = next;
      for (const listener of listeners) listener();
    },
  };
}
