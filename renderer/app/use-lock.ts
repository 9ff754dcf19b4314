import { useCallback } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { useSession } from "#renderer/parts/session.ts";

/** Puts the keys away; the page to unlock them takes the place of everything. */
export function useLock(): () => void {
  const { client } = useHost();
  const { refreshIdentity } = useSession();
  return useCallback(() => {
    void client["identity.lock"]({}).then(refreshIdentity);
  }, [client, refreshIdentity]);
}
