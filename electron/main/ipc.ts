import type { IpcMain, IpcMainInvokeEvent, WebContents } from "electron";
import type { Host } from "#electron/host/create-host.ts";
import { EVENT_CHANNEL, HOST_CHANNEL } from "#shared/bridge/channel.ts";
import { APP_ORIGIN } from "./app-protocol.ts";

/** Serves the host to the top frame of one window; every other sender is refused. */
export function serveOverIpc(
  ipcMain: Pick<IpcMain, "handle">,
  host: Pick<Host, "route" | "events">,
  trusted: WebContents,
): void {
  ipcMain.handle(HOST_CHANNEL, (event, method: unknown, input: unknown) => {
    if (!isOurPage(trusted, event)) throw new Error("IPC from an untrusted frame");
    return host.route(String(method), input);
  });
  const stop = host.events.subscribe((name, payload) => {
    if (!trusted.isDestroyed()) trusted.send(EVENT_CHANNEL, name, payload);
  });
  trusted.once("destroyed", stop);
}

function isOurPage(trusted: WebContents, { sender, senderFrame }: IpcMainInvokeEvent): boolean {
  if (sender.id !== trusted.id || senderFrame === null) return false;
  return senderFrame.parent === null && senderFrame.origin === APP_ORIGIN;
}
