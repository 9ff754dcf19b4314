import { join } from "node:path";
import type { Host } from "#electron/host/create-host.ts";
import { createPageFiles } from "#electron/pages/page-files.ts";
import { HTTP_BRIDGE } from "#shared/bridge/channel.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { openAppWindow } from "./browser.ts";
import { type Clock, systemClock } from "./clock.ts";
import { writeLaunchFile } from "./launch-file.ts";
import { createLifetime, type Lifetime } from "./lifetime.ts";
import { listenOnOwnPort, type PortInUse } from "./port.ts";
import { createHostServer } from "./server.ts";
import { createSessions, LAUNCH_LIFETIME, PRINTED_LAUNCH_LIFETIME, type Sessions } from "./session.ts";

export interface BrowserHostOptions {
  readonly host: Pick<Host, "route" | "events">;
  readonly dataDirectory: string;
  readonly pagesDirectory: string;
  readonly home: string;
  readonly port: number | undefined;
  readonly opensWindow: boolean;
  readonly keepsRunning: boolean;
  /** How long no window may listen before the host counts as abandoned. */
  readonly graceMilliseconds: number;
  readonly browserFlags: string | undefined;
  readonly print: (line: string) => void;
  readonly report: (cause: unknown) => void;
  /** Called once the last window has been gone for a while. */
  readonly onAbandoned: () => void;
  readonly clock?: Clock;
}

export interface RunningBrowserHost {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Starts the loopback server and brings its address to a browser, or to the person. */
export async function runBrowserHost(
  options: BrowserHostOptions,
): Promise<Result<RunningBrowserHost, PortInUse>> {
  const { host, report, clock = systemClock } = options;
  const sessions = createSessions(clock.now);
  const pages = createPageFiles(options.pagesDirectory);
  const lifetime = chooseLifetime(options, clock);
  const server = createHostServer({ host, pages, sessions, clock, lifetime, report });
  const listening = await listenOnOwnPort(server, options.dataDirectory, options.port);
  if (!listening.ok) return err(listening.error);
  const closeWindow = options.opensWindow
    ? await openWindow(options, sessions, clock, listening.value)
    : announce(options, sessions, listening.value);
  return ok({
    port: listening.value,
    stop: async () => {
      await closeWindow();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  });
}

function chooseLifetime(options: BrowserHostOptions, clock: Clock): Lifetime {
  if (options.keepsRunning) return { opened: () => {}, closed: () => {} };
  return createLifetime(clock, options.graceMilliseconds, options.onAbandoned);
}

async function openWindow(
  options: BrowserHostOptions,
  sessions: Sessions,
  clock: Clock,
  port: number,
): Promise<() => Promise<void>> {
  const address = addressOf(port, sessions.issueLaunch(LAUNCH_LIFETIME));
  const launchFile = await writeLaunchFile(options.dataDirectory, address);
  const stopTimer = clock.after(LAUNCH_LIFETIME, () => void launchFile.remove().catch(options.report));
  const profileDirectory = join(options.dataDirectory, "browser-profile");
  const window = { profileDirectory, launchUrl: launchFile.url, extraFlags: options.browserFlags };
  const browser = openAppWindow(window, options.home);
  if (browser === undefined) announce(options, sessions, port);
  browser?.once("error", () => announce(options, sessions, port));
  return async () => {
    stopTimer();
    browser?.kill();
    await launchFile.remove();
  };
}

function announce({ print }: BrowserHostOptions, sessions: Sessions, port: number): () => Promise<void> {
  const address = addressOf(port, sessions.issueLaunch(PRINTED_LAUNCH_LIFETIME));
  print(
    `Buka alamat ini di peramban, sekali saja, dalam 10 menit (open this address in a browser, once, within 10 minutes): ${address}`,
  );
  return async () => {};
}

function addressOf(port: number, launchToken: string): string {
  return `http://127.0.0.1:${port}/#${HTTP_BRIDGE.launchParameter}=${launchToken}`;
}
