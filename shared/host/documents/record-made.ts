import { err, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import type { HostPorts } from "../ports.ts";
import type { Workspace } from "../workspace.ts";

/** Writes a made paper into the journal. It waits its turn there; another season may have been opened meanwhile. */
export function recordMade(
  ports: Pick<HostPorts, "crypto">,
  workspace: Workspace,
  { seasonId, kind, bytes }: { readonly seasonId: string; readonly kind: string; readonly bytes: Uint8Array },
): Promise<Result<unknown, SeasonError>> {
  return workspace.exclusively(async () => {
    const open = workspace.current();
    if (!open.ok) return open;
    const { season } = open.value.state;
    if (season.id !== seasonId) return err({ type: "other-season-open", name: season.name });
    return workspace.record([{ type: "document-made", kind, sha256: ports.crypto.sha256(bytes) }]);
  });
}
