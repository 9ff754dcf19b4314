import { rmSync } from "node:fs";
import { join } from "node:path";
import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import { HTTP_BRIDGE } from "#shared/bridge/channel.ts";
import { type Client, createClient, createRouter, type Transport } from "#shared/bridge/contract.ts";
import { type HostContract, hostContract } from "#shared/bridge/host-contract.ts";
import { createHostHandlers } from "#shared/host/handlers.ts";
import { type Built, type BuiltHost, buildHost } from "./contract-build.ts";
import { makeFolder, readTree, resourcesDirectory } from "./contract-folders.ts";
import { createMemoryPorts, createTickingClock } from "./memory-ports.ts";
import { createMemoryDisk } from "./memory-stores.ts";
import type { MemoryKeys } from "./memory-vault.ts";

export type HostClient = Client<HostContract>;

/** One machine with Pleno on it. */
export interface Station {
  readonly client: HostClient;
  /** Everything journals and blobs hold, to see that nothing has changed. */
  readonly kept: () => unknown;
  /** The same machine after the program was closed and started again. */
  readonly restart: () => Promise<Station>;
}

export interface HostKind {
  readonly openStation: () => Promise<Station>;
  /** Ends every station opened. */
  readonly close: () => Promise<void>;
}

/** Cheap scrypt: these keys live for seconds. */
const WORK_FACTOR = 5;

const faults: string[] = [];

/** Faults of the hosts so far; a bug behind a refusal must not pass unseen. */
export function takeFaults(): readonly string[] {
  return faults.splice(0);
}

function report(method: string, cause: unknown): void {
  faults.push(`${method}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
}

/** Handlers on memory ports, in this process. */
export async function memoryHosts(): Promise<HostKind> {
  const library = createResourceLibrary(resourcesDirectory);
  const open = (disk = createMemoryDisk(), keys: MemoryKeys = { identity: null }): Station => {
    const ports = createMemoryPorts({ clock: createTickingClock(), library, disk, keys });
    const route = createRouter(hostContract, createHostHandlers(ports), report);
    return {
      client: createClient(hostContract, route),
      kept: () => ({ journals: Object.fromEntries(disk.journals), blobs: [...disk.blobs.keys()].toSorted() }),
      restart: async () => open(disk, keys),
    };
  };
  return { openStation: async () => open(), close: async () => {} };
}

/** The built host on real adapters, called as a function. */
export async function fileHosts(): Promise<HostKind> {
  return realHosts(async ({ createHost, pageFileDialogs }, dataDirectory) => {
    const host = await createHost({ ...optionsFor(dataDirectory), fileDialogs: pageFileDialogs });
    return { transport: host.route, close: host.close };
  });
}

/** The built host behind its loopback server, called over HTTP as the page does. */
export async function httpHosts(): Promise<HostKind> {
  return realHosts(async ({ createHost, runBrowserHost, pageFileDialogs, frames }, dataDirectory) => {
    const host = await createHost({ ...optionsFor(dataDirectory), fileDialogs: pageFileDialogs });
    let address = "";
    const running = await runBrowserHost({
      host,
      dataDirectory,
      pagesDirectory: join(dataDirectory, "no-pages"),
      home: dataDirectory,
      port: 0,
      opensWindow: false,
      keepsRunning: true,
      graceMilliseconds: 10_000,
      browserFlags: undefined,
      print: (line) => {
        address = /http:\S+$/u.exec(line)?.[0] ?? "";
      },
      report: (cause) => report("server", cause),
      onAbandoned: () => {},
    });
    if (!running.ok) throw new Error("the loopback server did not start");
    const close = async (): Promise<void> => {
      await running.value.stop();
      await host.close();
    };
    return { transport: await openSession(address, frames), close };
  });
}

function optionsFor(dataDirectory: string) {
  return {
    kind: "browser",
    dataDirectory,
    resourcesDirectory,
    scryptWorkFactor: WORK_FACTOR,
    report,
  } as const;
}

async function realHosts(
  start: (
    built: BuiltHost,
    dataDirectory: string,
  ) => Promise<{ transport: Transport; close: () => Promise<void> }>,
): Promise<HostKind> {
  const built: Built = await buildHost();
  const host = await built.load();
  const folder = makeFolder();
  const closers = new Set<() => Promise<void>>();
  let count = 0;
  const open = async (dataDirectory: string): Promise<Station> => {
    const { transport, close } = await start(host, dataDirectory);
    closers.add(close);
    return {
      client: createClient(hostContract, transport),
      kept: () => [...readTree(dataDirectory)].filter(([name]) => /^(?:seasons|blobs)/u.test(name)),
      restart: async () => {
        closers.delete(close);
        await close();
        return open(dataDirectory);
      },
    };
  };
  return {
    openStation: () => {
      count += 1;
      return open(join(folder, `person-${count}`));
    },
    close: async () => {
      for (const close of closers) await close();
      rmSync(folder, { recursive: true, force: true });
      built.remove();
    },
  };
}

async function openSession(address: string, frames: BuiltHost["frames"]): Promise<Transport> {
  const { origin, hash } = new URL(address);
  const post = async (path: string, headers: Record<string, string>, body?: Uint8Array<ArrayBuffer>) => {
    const response = await fetch(`${origin}${path}`, {
      method: "POST",
      headers: {
        origin,
        "sec-fetch-site": "same-origin",
        "content-type": HTTP_BRIDGE.contentType,
        // Client and server share this process: a kept connection would time out while a test computes.
        connection: "close",
        ...headers,
      },
      ...(body ? { body } : {}),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return frames.decode(new Uint8Array(await response.arrayBuffer()));
  };
  const launch = new URLSearchParams(hash.slice(1)).get(HTTP_BRIDGE.launchParameter) ?? "";
  const session = await post(HTTP_BRIDGE.sessionPath, { [HTTP_BRIDGE.launchHeader]: launch });
  const token =
    typeof session === "object" && session !== null && "token" in session ? String(session.token) : "";
  return (method, input) =>
    post(HTTP_BRIDGE.callPath, { [HTTP_BRIDGE.tokenHeader]: token }, frames.encode({ method, input }));
}
