import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import { BRIDGE_GLOBAL, EVENT_CHANNEL, HOST_CHANNEL, type HostBridge } from "#shared/bridge/channel.ts";

// The preload only forwards. Both sides check the data against the contract, so no logic lives here.
const bridge: HostBridge = {
  call: (method, input) => ipcRenderer.invoke(HOST_CHANNEL, method, input),
  subscribe: (listener) => {
    const forward = (_event: IpcRendererEvent, name: string, payload: unknown): void =>
      listener(name, payload);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => ipcRenderer.off(EVENT_CHANNEL, forward);
  },
};
contextBridge.exposeInMainWorld(BRIDGE_GLOBAL, bridge);
