import { createContext, use, useSyncExternalStore } from "react";
import type { HostConnection, HostDescription } from "./connect-host.ts";
import type { FileAccess } from "./file-access.ts";
import type { LinkState } from "./http-events.ts";

export interface HostServices extends HostConnection {
  readonly description: HostDescription;
  readonly files: FileAccess;
}

const HostContext = createContext<HostServices | null>(null);

export const HostProvider = HostContext.Provider;

export function useHost(): HostServices {
  const host = use(HostContext);
  if (!host) throw new Error("HostProvider is missing");
  return host;
}

export function useLinkState(): LinkState {
  const { link } = useHost();
  return useSyncExternalStore(link.subscribe, link.current);
}
